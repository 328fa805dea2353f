import { type ReactNode, Suspense } from "react";
import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { beginningOf } from "@/lib/format";
import { type Check, gravityOfCheck } from "@/lib/executions/checks";
import { headingOfCheck } from "@/lib/executions/headings";
import type { LoadedExecution } from "@/lib/executions/queries";
import { wordOfStep } from "@/lib/executions/stepWords";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { GRAVITY_TONES } from "@/lib/profiles/gravity";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { stepAnchor } from "./anchors";
import { CheckEvidence } from "./checkEvidence";

export interface OpenCheckProps {
  check: Check;
  summary: WorkflowSummary;
  execution?: LoadedExecution;
  entityId: string;
  /** The results are on their way. */
  isLoading: boolean;
  since?: SinceLastVisit;
  /** Stands beside the heading. */
  beside?: ReactNode;
}

/** A check that failed or waits, headed by what has to be decided, with its evidence below. */
export function OpenCheck({ check, summary, execution, entityId, isLoading, since, beside }: OpenCheckProps) {
  const { workflowExecutionId = "" } = summary;
  const tone = GRAVITY_TONES[gravityOfCheck(check)];
  return (
    <div
      role="group"
      id={check.step?.stepResultId && stepAnchor(workflowExecutionId, check.step.stepResultId)}
      tabIndex={-1}
      aria-label={beginningOf(wordOfStep(check.name || "Unnamed step"), 120)}
      className="flex flex-col gap-2"
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <h3
          id={stepAnchor(workflowExecutionId, check.id)}
          tabIndex={-1}
          className="flex min-w-0 gap-1.5 text-base font-semibold"
        >
          <span className={cx("flex h-6 items-center", TONE_TEXT[tone])}>
            <ToneIcon tone={tone} size={16} />
          </span>
          <span className="min-w-0">
            <Isolated limit={300}>{headingOfCheck(check)}</Isolated>
          </span>
        </h3>
        {beside}
      </div>
      {(check.step !== undefined || isLoading || check.issues.length > 0) && (
        <div className={cx("flex flex-col gap-3 rounded-lg border bg-surface p-3", BORDER[tone])}>
          <Suspense fallback={<SkeletonText lines={5} />}>
            {isLoading ? (
              <SkeletonText lines={5} />
            ) : (
              <CheckEvidence {...{ check, summary, execution, entityId, since }} />
            )}
          </Suspense>
        </div>
      )}
    </div>
  );
}

const BORDER: Record<string, string> = {
  critical: "border-critical-line",
  serious: "border-serious-line",
  caution: "border-caution-line",
};
