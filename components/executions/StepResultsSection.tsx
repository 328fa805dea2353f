"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/Button";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { useOpenRuns } from "./openRuns";

const ExecutionDetail = lazy(() => import("./ExecutionDetail").then((module) => ({ default: module.ExecutionDetail })));

export interface StepResultsSectionProps {
  workflowExecutionId: string;
  entityId: string;
  execution: UseQueryResult<WorkflowResult>;
}

/** The results of a run's steps: loaded, with their code, when somebody wants to see them. */
export function StepResultsSection({ workflowExecutionId, entityId, execution }: StepResultsSectionProps) {
  const { isOpen, setOpen } = useOpenRuns();
  const open = isOpen(workflowExecutionId);
  const panel = `results-${workflowExecutionId}`;
  return (
    <div className="-mx-4 -mb-4 border-t border-line px-4 py-2.5">
      <Button
        variant="quiet"
        size="sm"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(workflowExecutionId, !open)}
        className="-ml-2"
      >
        {open ? "Hide step results" : "Show step results"}
      </Button>
      <div id={panel} className={open ? "pt-2 pb-1.5" : undefined}>
        {open && <Results execution={execution} entityId={entityId} />}
      </div>
    </div>
  );
}

function Results({ execution, entityId }: Pick<StepResultsSectionProps, "execution" | "entityId">) {
  if (execution.data)
    return (
      <Suspense fallback={<SkeletonText lines={6} />}>
        <ExecutionDetail execution={execution.data} entityId={entityId} />
      </Suspense>
    );
  if (execution.error)
    return (
      <FailureCallout error={execution.error} what="The results of this run" retry={() => void execution.refetch()} />
    );
  return <SkeletonText lines={6} />;
}
