"use client";

import { useState } from "react";
import { useCommands } from "@/components/shell/commands";
import { Button } from "@/components/ui/Button";
import { notify } from "@/components/ui/notices";
import { type Acting } from "@/components/writes/acting";
import { LazyOutcome, loadOutcome } from "@/components/writes/LazyOutcome";
import { type AttemptControl, useAttempt } from "@/components/writes/useAttempt";
import type { UpdateCase } from "@/lib/cases/contract";
import { useUpdateCase } from "@/lib/cases/mutations";
import { offeredTaking } from "@/lib/cases/taking";
import { type Attempt, isDefinite } from "@/lib/writes/attempt";
import { isFinal } from "@/lib/domain/operationStates";

/**
 * Makes the officer the assignee with one click, by the road of every write; the outcome is shown beneath. A case that
 * somebody has is taken through the form, which asks for a reason.
 */
export function TakeCase({ acting, primary }: { acting: Acting; /** Nothing else comes first. */ primary: boolean }) {
  const { params, loaded, officer, open } = acting;
  const send = useUpdateCase(params).mutateAsync;
  const attempt = useAttempt<UpdateCase>({ loaded, send, announceElsewhere: announceLoaded });
  // The click is answered before the code for its outcome has come.
  const [preparing, setPreparing] = useState(false);
  const sending = preparing || attempt.sending;
  const taking = offeredTaking(officer, loaded.serviceProfile);
  const sendIt = async () => {
    const ending = await attempt.submit({ serviceProfile: { assignee: officer.name } });
    // The policy asks for words, and the form for them.
    if (ending?.kind !== "failure" || !ending.problem.fields?.["comment.text"]) return;
    attempt.reset();
    open({ form: "reassign", assignee: officer.name });
  };
  const take = () => {
    if (taking?.kind === "from") open({ form: "reassign", assignee: officer.name });
    else {
      setPreparing(true);
      void loadOutcome()
        .then(sendIt, sayNotSent)
        .finally(() => setPreparing(false));
    }
  };
  const unavailable = taking?.kind === "refused" ? taking.reason : undefined;
  useCommands(() => (taking ? [{ id: "take", label: "Take it", unavailable, run: take }] : []));
  return (
    <>
      {taking && (
        <Button
          variant={primary ? "primary" : "secondary"}
          className="w-full"
          busy={sending}
          unavailable={unavailable}
          onClick={take}
        >
          <span className="flex-1 text-left">{sending ? "Taking…" : "Take it"}</span>
        </Button>
      )}
      <div role="status" className="empty:hidden max-md:col-span-2">
        <Ended attempt={attempt} />
      </div>
    </>
  );
}

function announceLoaded(attempt: Attempt): void {
  loadOutcome().then(({ announceElsewhere }) => announceElsewhere(attempt), reportError);
}

function sayNotSent(cause: unknown): void {
  reportError(cause);
  const detail = "The page could not load what it needs. Check your connection and try again.";
  notify({ id: "take-not-sent", tone: "serious", title: "Nothing was sent", detail });
}

function Ended({ attempt }: { attempt: AttemptControl<UpdateCase> }) {
  const { ending, reset, isLatest } = attempt;
  if (!ending || (isDefinite(ending) && !isLatest)) return null;
  // While nobody knows, the list of open operations says so.
  if (ending.kind === "operation" && !isFinal(ending.operation.outcome)) return null;
  const dismiss = (
    <Button size="sm" onClick={reset}>
      Dismiss
    </Button>
  );
  return <LazyOutcome ending={ending} actions={ending.kind === "earlier" ? undefined : dismiss} />;
}
