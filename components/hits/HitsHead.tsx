"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { useActing } from "@/components/writes/acting";
import { RunAgainButton } from "@/components/writes/RunAgainButton";
import { reasonAgainstAct } from "@/lib/cases/acts";
import { isUndecided } from "@/lib/executions/hits";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { ALL_DECIDED } from "@/lib/hits/words";
import { reasonAgainstDeciding, reasonAgainstTogether } from "@/lib/hits/rules";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { releaseHits, useChosenHits } from "./hitChoice";
import { HITS_OF } from "./hitMarks";
import { areDue } from "./hitsHere";
import { useHitKeys } from "./useHitKeys";

interface HitsHeadProps {
  summary: WorkflowSummary;
  /** Every hit of the run. */
  hits: readonly ProcessResult[];
}

/** Over the hits of a run: how many are open, what is chosen, and what is to be done once all are decided. */
export default function HitsHead({ summary, hits }: HitsHeadProps) {
  const { workflowExecutionId = "", workflowName, status } = summary;
  const acting = useActing();
  const chosen = useChosenHits();
  useEffect(() => areDue.put(true), []);
  useHitKeys({ acting, workflowExecutionId, hits });
  const decidable = hits.filter((hit) => reasonAgainstDeciding(hit, acting?.loaded.serviceProfile) === undefined);
  if (!acting || decidable.length === 0) return null;
  const open = decidable.filter(isUndecided).length;
  const isDone = open === 0 && meaningOfStatus(status).waits;
  const picked = decidable.filter(({ processResultId = "" }) => chosen.includes(processResultId));
  const reason = reasonAgainstAct("decide-hits", acting.officer, acting.loaded.serviceProfile, acting);
  return (
    <section
      aria-label="Hits"
      {...{ [HITS_OF]: workflowExecutionId }}
      tabIndex={-1}
      className={cx(
        "flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 outline-offset-4",
        picked.length > 0 &&
          "sticky top-[calc(var(--header-height)+var(--case-header-height))] z-10 -mx-2 bg-surface-raised px-2 py-1 shadow-raised rounded-md",
      )}
    >
      <h3 className={cx("font-semibold tabular-nums", picked.length > 0 && "max-sm:sr-only")}>
        Hits: {open} of {decidable.length} open
      </h3>
      {reason && <p className="text-xs text-ink-muted">{reason}</p>}
      {picked.length > 0 && <Picked hits={picked} />}
      <p role="status" className="empty:hidden">
        {isDone && ALL_DECIDED}
      </p>
      {isDone && workflowName && <RunAgainButton workflowName={workflowName} />}
    </section>
  );
}

function Picked({ hits }: { hits: readonly ProcessResult[] }) {
  const acting = useActing();
  const processResults = hits.flatMap(({ processResultId }) => processResultId ?? []);
  const reason = reasonAgainstTogether(hits);
  return (
    <>
      <span className="text-ink-muted tabular-nums">{hits.length} selected</span>
      {hits.length > 1 && (
        <Button size="sm" unavailable={reason} onClick={() => acting?.open({ form: "decide-hits", processResults })}>
          Decide {hits.length} together
        </Button>
      )}
      <Button size="sm" variant="quiet" onClick={releaseHits}>
        Clear
      </Button>
      {reason && <p className="basis-full text-xs text-ink-muted">{reason}</p>}
    </>
  );
}
