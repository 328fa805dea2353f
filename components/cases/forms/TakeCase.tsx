"use client";

import { Button } from "@/components/ui/Button";
import { type Acting } from "@/components/writes/acting";
import { Outcome } from "@/components/writes/Outcome";
import { type AttemptControl, useAttempt } from "@/components/writes/useAttempt";
import type { UpdateCase } from "@/lib/cases/contract";
import { useUpdateCase } from "@/lib/cases/mutations";
import { takingOf } from "@/lib/cases/reassignment";
import { isSettled } from "@/lib/writes/states";

/**
 * Makes the officer the assignee with one click, by the road of every write; how it ended stands beneath. A case that
 * somebody has is taken through the form, because it asks why.
 */
export function TakeCase({ acting: { params, loaded, officer, open } }: { acting: Acting }) {
  const attempt = useAttempt<UpdateCase>(loaded, useUpdateCase(params).mutateAsync);
  const taking = takingOf(officer, loaded.serviceProfile);
  const take = () => {
    if (taking?.kind === "from") open({ form: "reassign", assignee: officer.name });
    else void attempt.submit({ serviceProfile: { assignee: officer.name } });
  };
  return (
    <>
      {taking && (
        <Button
          variant="primary"
          className="w-full"
          busy={attempt.sending}
          unavailable={taking.kind === "refused" ? taking.reason : undefined}
          onClick={take}
        >
          {attempt.sending ? "Taking…" : "Take it"}
        </Button>
      )}
      <div role="status" className="empty:hidden">
        <Ended attempt={attempt} />
      </div>
    </>
  );
}

function Ended({ attempt }: { attempt: AttemptControl<UpdateCase> }) {
  const { ending, reset } = attempt;
  if (!ending) return null;
  // While nobody knows, the list of open operations says so.
  if (ending.kind === "operation" && !isSettled(ending.operation.outcome)) return null;
  const dismiss = (
    <Button size="sm" onClick={reset}>
      Dismiss
    </Button>
  );
  return <Outcome ending={ending} actions={ending.kind === "earlier" ? undefined : dismiss} />;
}
