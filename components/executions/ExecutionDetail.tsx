"use client";

import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import { meaningOfStatus } from "@/lib/executions/statuses";
import { useArrival } from "./openRuns";
import { ResultErrors } from "./ResultErrors";
import { StatusBadge } from "./StatusBadge";
import { StepResultView } from "./StepResultView";

const FRAME = new Set(["START", "FINISH"]);

/** All results of one execution, step by step, as the vendor gave them. */
export function ExecutionDetail({ execution, entityId }: { execution: WorkflowResult; entityId: string }) {
  useArrival(true);
  const steps = execution.workflowStepResults.filter(({ stepName }) => !FRAME.has(stepName ?? ""));
  const seen = new Set<string>();
  return (
    <div className="flex flex-col">
      {execution.result !== undefined && (
        <p className="flex flex-wrap items-center gap-1.5 pb-2">
          The engine&apos;s own result was <StatusBadge meaning={meaningOfStatus(execution.result)} />
        </p>
      )}
      <ResultErrors errors={execution.errors} />
      {steps.length === 0 && <p className="text-ink-muted">FrankieOne gives no step results for this run.</p>}
      {steps.map((step, index) => {
        const isFirst = !seen.has(step.stepName ?? "");
        seen.add(step.stepName ?? "");
        return (
          <StepResultView
            key={step.stepResultId ?? index}
            step={step}
            isFirst={isFirst}
            workflowExecutionId={execution.workflowExecutionId ?? ""}
            entityId={execution.entityId ?? entityId}
          />
        );
      })}
    </div>
  );
}
