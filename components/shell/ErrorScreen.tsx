"use client";

import { Button } from "@/components/ui/Button";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { Callout } from "@/components/ui/Callout";

export interface ErrorScreenProps {
  /** What was thrown. Only its digest is shown: the message may hold what nobody should read. */
  error: unknown;
  /** Renders the failed part again. */
  retry: () => void;
}

/** What a page that failed shows instead of itself. */
export function ErrorScreen({ error, retry }: ErrorScreenProps) {
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4 px-4 py-12">
      <h1 className="text-xl font-semibold">This page failed</h1>
      <Callout
        tone="critical"
        live="assertive"
        title="Something went wrong while the page was being shown"
        sent="Showing a page sends no change. If you had just sent one, look at its outcome before you repeat it."
        next="Try again. If it keeps failing, pass on the error id."
        requestId={digestOf(error)}
        idLabel="Error id"
        actions={
          <>
            <Button onClick={retry}>Try again</Button>
            <ButtonLink href="/" variant="quiet">
              Go to the start
            </ButtonLink>
          </>
        }
      />
    </div>
  );
}

function digestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
