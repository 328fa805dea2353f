"use client";

import { useQuery } from "@tanstack/react-query";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isOverridden, overrideStory } from "@/lib/executions/override";
import { executionOptions } from "@/lib/executions/queries";
import { isFinished, meaningOfStatus } from "@/lib/executions/statuses";
import { runAnchor } from "./anchors";
import { useArrival, useOpenRuns } from "./openRuns";
import { OverrideButton } from "./forms/OverrideButton";
import { OverrideLine } from "./OverrideLine";
import { RiskFactors } from "./RiskFactors";
import { RunFacts } from "./RunFacts";
import { RunState } from "./RunState";
import { StatusBadge } from "./StatusBadge";
import { StepResultsSection } from "./StepResultsSection";
import { StepsPicture } from "./StepsPicture";

export interface SummaryCardProps {
  summary: WorkflowSummary;
  params: CaseParams;
  query: CaseQuery;
}

/** The execution behind a summary, read only when the run is opened. `readable` is false where it cannot be named. */
function useExecution({ summary: { workflowName, workflowExecutionId }, params, query }: SummaryCardProps) {
  const { isOpen } = useOpenRuns();
  const path = { ...params, workflowName: workflowName ?? "", workflowExecutionId: workflowExecutionId ?? "" };
  const readable = path.workflowName !== "" && path.workflowExecutionId !== "";
  const open = readable && isOpen(path.workflowExecutionId);
  const execution = useQuery({ ...executionOptions(path, query), enabled: open });
  useArrival(!open || !execution.isPending);
  return { execution, readable };
}

/** One run of a workflow: its verdict in words, who decided it, its steps, its risk, and on demand all its results. */
export function SummaryCard(props: SummaryCardProps) {
  const { summary, params } = props;
  const { workflowName, workflowExecutionId = "" } = summary;
  const { execution, readable } = useExecution(props);
  const { setOpen } = useOpenRuns();
  const story = overrideStory(summary, execution.data?.result);
  return (
    <article
      id={runAnchor(workflowExecutionId)}
      tabIndex={-1}
      aria-label={`Run of ${workflowName ?? "an unnamed workflow"}`}
      className="flex scroll-mt-(--case-header-height) flex-col gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <Verdict summary={summary} />
      <RunState summary={summary} />
      {story && <OverrideLine story={story} ask={readable ? () => setOpen(workflowExecutionId, true) : undefined} />}
      <StepsPicture summary={summary} />
      {summary.riskAssessment && <RiskFactors assessment={summary.riskAssessment} />}
      <RunFacts summary={summary} />
      {readable && <StepResultsSection {...{ workflowExecutionId, execution }} entityId={params.entityId} />}
    </article>
  );
}

function Verdict({ summary }: { summary: WorkflowSummary }) {
  const { workflowName, workflowExecutionId, startedAt } = summary;
  const meaning = meaningOfStatus(summary.status);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="min-w-0 text-base font-semibold">
          <Isolated>{workflowName ?? "Unnamed workflow"}</Isolated>
        </h3>
        <StatusBadge meaning={meaning} />
        <span className="ml-auto flex items-center gap-3 text-ink-muted">
          {startedAt && <RelativeTime value={startedAt} />}
          {workflowExecutionId && <OverrideButton {...{ workflowName, workflowExecutionId }} />}
        </span>
      </div>
      {isOverridden(summary) || <p className={isFinished(summary) ? undefined : "text-ink-muted"}>{meaning.text}</p>}
    </div>
  );
}
