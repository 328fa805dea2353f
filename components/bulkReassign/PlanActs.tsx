"use client";

import Download from "lucide-react/icons/download";
import Printer from "lucide-react/icons/printer";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { buttonStyles } from "@/components/ui/buttonStyles";
import type { Plan } from "@/lib/bulkReassign/contract";
import { type PlanAct, usePlanAct } from "@/lib/bulkReassign/mutations";
import { isEnded, REPEATABLE } from "@/lib/domain/planStates";
import { PlanFailure } from "./PlanFailure";

/** The actions on a plan in its present state. */
export function PlanActs({ plan, mayPlan }: { plan: Plan; mayPlan: boolean }) {
  const { id, state } = plan;
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap items-center justify-end gap-2">
        {mayPlan && <Steering plan={plan} />}
        {mayPlan && isEnded(state) && <Following plan={plan} />}
        <a href={`/api/bulk-reassign/${id}/export`} download className={buttonStyles("secondary", "md")}>
          <Download aria-hidden size={14} />
          CSV
        </a>
        <a href={`/bulk-reassign/${id}/print`} target="_blank" className={buttonStyles("secondary", "md")}>
          <Printer aria-hidden size={14} />
          Print
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </div>
    </div>
  );
}

/** Pause, go on, end: between two cases, never in the middle of one. */
function Steering({ plan: { id, state, expired } }: { plan: Plan }) {
  const { mutate, isPending, variables, error } = usePlanAct();
  const button = (act: "pause" | "resumption" | "cancellation", label: string) => (
    <Button busy={isPending && variables?.act === act} onClick={() => mutate({ act, id })}>
      {label}
    </Button>
  );
  return (
    <>
      <FailureBelow error={error} />
      {state === "running" && button("pause", "Pause")}
      {state === "paused" && button("resumption", "Resume")}
      {(state === "running" || state === "paused") && button("cancellation", "Cancel the rest")}
      {state === "sealed" && !expired && button("cancellation", "Cancel plan")}
    </>
  );
}

/** New plans that follow from an ended one; each is reviewed and confirmed on its own. */
function Following({ plan: { id, confirmedAt, progress } }: { plan: Plan }) {
  const router = useRouter();
  const [keys] = useState(() => ({ retry: crypto.randomUUID(), undo: crypto.randomUUID() }));
  const { mutateAsync, isPending, variables, error } = usePlanAct();
  const { left = 0, confirmed = 0 } = progress.results;
  const failed = REPEATABLE.reduce((sum, result) => sum + (progress.results[result] ?? 0), 0) - left;
  const follow = async (act: Extract<PlanAct, { key: string; id: string }>) => {
    // What went wrong is shown below the buttons.
    const plan = await mutateAsync(act).catch(() => undefined);
    if (plan) router.push(`/bulk-reassign/${plan.id}`);
  };
  const button = (act: "retry" | "undo", label: string) => (
    <Button busy={isPending && variables?.act === act} onClick={() => void follow({ act, id, key: keys[act] })}>
      {label}
    </Button>
  );
  return (
    <>
      <FailureBelow error={error} />
      {failed > 0 && button("retry", left > 0 ? "Retry failed and remaining cases" : "Retry failed cases")}
      {failed === 0 && left > 0 && button("retry", confirmedAt ? "Retry remaining cases" : "Plan these cases again")}
      {confirmed > 0 && button("undo", "Undo this plan")}
    </>
  );
}

/** Why an action failed, below the buttons and over their whole width. */
function FailureBelow({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <div className="order-last w-full">
      <PlanFailure error={error} />
    </div>
  );
}
