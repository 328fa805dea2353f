"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { authenticatorQuery } from "@/lib/auth/queries";
import { plural } from "@/lib/format";
import { EnrolAuthenticator } from "./EnrolAuthenticator";
import { RemoveAuthenticator } from "./RemoveAuthenticator";

/**
 * The officer's second factor: whether there is one, setting it up, taking it away. Nothing where no password is in use; that it
 * could not be read, where that is so.
 */
export function SecondFactor() {
  const { data, error, refetch } = useQuery(authenticatorQuery());
  const [doing, setDoing] = useState<"enrol" | "remove">();
  if (!data && error)
    return (
      <div className="max-w-xl">
        <FailureCallout error={error} what="Two-factor authentication" retry={() => void refetch()} />
      </div>
    );
  if (!data?.offered) return null;
  const { enrolled, recoveryCodesLeft } = data;
  const done = () => setDoing(undefined);
  return (
    <section aria-labelledby="second-factor" className="flex max-w-xl flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="second-factor" className="text-base font-semibold">
          Two-factor authentication
        </h2>
        <Badge tone={enrolled ? "good" : "neutral"}>{enrolled ? "On" : "Off"}</Badge>
      </div>
      <p className="text-ink-muted">
        {enrolled
          ? `Signing in requires your password and a code from your authenticator app. ${plural(recoveryCodesLeft, "recovery code is", "recovery codes are")} left.`
          : "Requires a code from an authenticator app as well as your password."}
      </p>
      {doing === "enrol" && <EnrolAuthenticator onDone={done} />}
      {doing === "remove" && <RemoveAuthenticator onDone={done} />}
      {doing === undefined && (
        <div>
          <Button onClick={() => setDoing(enrolled ? "remove" : "enrol")}>
            {enrolled ? "Turn off two-factor authentication" : "Set up an authenticator app"}
          </Button>
        </div>
      )}
    </section>
  );
}
