"use client";

import { useState } from "react";
import { Disclosure } from "@/components/ui/Disclosure";
import { plural } from "@/lib/format";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { runOfAnchor } from "./anchors";
import { useOpenRuns } from "./openRuns";
import { SummaryCard } from "./SummaryCard";

export interface EarlierRunsProps {
  summaries: readonly WorkflowSummary[];
  params: CaseParams;
  query: CaseQuery;
}

/** Runs that a later run of the same workflow has replaced: folded, and drawn only when somebody looks. */
export function EarlierRuns({ summaries, params, query }: EarlierRunsProps) {
  const { target } = useOpenRuns();
  const ids = summaries.flatMap(({ workflowExecutionId }) => workflowExecutionId ?? []);
  const asked = target !== undefined && runOfAnchor(target, ids) !== undefined;
  const [opened, setOpened] = useState(false);
  const open = opened || asked;
  return (
    <Disclosure
      open={open}
      onToggle={(event) => setOpened(event.currentTarget.open)}
      summary={plural(summaries.length, "earlier run")}
    >
      <div className="-ml-5 flex flex-col gap-3">
        {open &&
          summaries.map((summary, index) => (
            <SummaryCard key={summary.workflowExecutionId ?? index} summary={summary} params={params} query={query} />
          ))}
      </div>
    </Disclosure>
  );
}
