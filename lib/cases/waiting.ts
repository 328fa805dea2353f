import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isFinished, meaningOfStatus } from "@/lib/executions/statuses";
import { latestOfEachWorkflow } from "./summaries";

/** Runs that ended without a verdict to be trusted: somebody has to see to them. */
const BROKEN = new Set(["ERROR", "TIMEOUT", "TERMINATED", "CANCELED"]);

/** From which moment a person has been waited for: the last verdict or the failure of this run, or undefined if none is waited for. */
function waitsSince(summary: WorkflowSummary): string | undefined {
  const { workflowExecutionState } = summary;
  const waits = isFinished(summary) ? meaningOfStatus(summary.status).waits : BROKEN.has(workflowExecutionState ?? "");
  if (!waits) return undefined;
  return summary.statusOverrideAt ?? summary.endedAt ?? summary.startedAt;
}

/**
 * Since when does this case wait for a person? The vendor keeps no such date (handbook 6), so it is the oldest
 * verdict, among the latest run of each workflow, that asks for one. Out: ISO 8601, or undefined when none waits.
 */
export function waitingSince({ workflowSummaries }: Pick<ServiceProfile, "workflowSummaries">): string | undefined {
  return latestOfEachWorkflow(workflowSummaries)
    .map(waitsSince)
    .filter((moment) => moment !== undefined)
    .sort()[0];
}
