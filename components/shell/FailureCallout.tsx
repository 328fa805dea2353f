"use client";

import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { asSentence } from "@/lib/forms/fields";
import { RequestError } from "@/lib/http/client";
import { nextStepOf } from "@/lib/http/nextStep";
import { UNEXPECTED } from "@/lib/http/unexpected";

export interface FailureCalloutProps {
  error: unknown;
  /** What could not be read: "The case". */
  what: string;
  retry?: () => void;
}

/** A reading that failed: what happened, that nothing was sent, what to do, and the id to quote. */
export function FailureCallout({ error, what, retry }: FailureCalloutProps) {
  const problem = error instanceof RequestError ? error.problem : undefined;
  return (
    <Callout
      tone="serious"
      live="polite"
      title={`${what} could not be read`}
      sent="Nothing was sent and nothing has changed."
      next={retry && nextStepOf(problem)}
      requestId={problem?.requestId}
      actions={
        retry && (
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        )
      }
    >
      {asSentence(problem ? [problem.title, problem.detail].filter(Boolean).join(". ") : UNEXPECTED)}
    </Callout>
  );
}
