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
import { takingOf } from "@/lib/cases/taking";
import type { Attempt } from "@/lib/writes/attempt";
import { isFinal } from "@/lib/writes/states";

/**
 * Makes the officer the assignee with one click, by the road of every write; how it ended stands beneath. A case that
 * somebody has is taken through the form, because it asks why.
 */
export function TakeCase({ acting: { params, loaded, officer, open } }: { acting: Acting }) {
  const send = useUpdateCase(params).mutateAsync;
  const attempt = useAttempt<UpdateCase>({ loaded, send, tellElsewhere: tellLoaded });
  // The click is answered before the code for its outcome has come.
  const [preparing, setPreparing] = useState(false);
  const sending = preparing || attempt.sending;
  const taking = takingOf(officer, loaded.serviceProfile);
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
        <Button variant="primary" className="w-full" busy={sending} unavailable={unavailable} onClick={take}>
          {sending ? "Taking…" : "Take it"}
        </Button>
      )}
      <div role="status" className="empty:hidden">
        <Ended attempt={attempt} />
      </div>
    </>
  );
}

async function tellLoaded(attempt: Attempt): Promise<void> {
  (await loadOutcome()).tellElsewhere(attempt);
}

function sayNotSent(cause: unknown): void {
  reportError(cause);
  const detail = "The page could not load what it needs. Check your connection and try again.";
  notify({ id: "take-not-sent", tone: "serious", title: "Nothing was sent", detail });
}

function Ended({ attempt }: { attempt: AttemptControl<UpdateCase> }) {
  const { ending, reset } = attempt;
  if (!ending) return null;
  // While nobody knows, the list of open operations says so.
  if (ending.kind === "operation" && !isFinal(ending.operation.outcome)) return null;
  const dismiss = (
    <Button size="sm" onClick={reset}>
      Dismiss
    </Button>
  );
  return <LazyOutcome ending={ending} actions={ending.kind === "earlier" ? undefined : dismiss} />;
}
