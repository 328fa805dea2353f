import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { firstOverridable, reasonAgainstOverride } from "./overridable";
import { askingRuns } from "./waiting";

/**
 * The execution that a decision on a case is about: the newest that asks for a person and can be overridden, else the newest that
 * can be overridden. Out: undefined where none can.
 */
export function executionToDecide(profile: Pick<ServiceProfile, "workflowSummaries">): string | undefined {
  const { workflowSummaries } = profile;
  const asking = askingRuns(profile).find(
    (summary) => summary.workflowExecutionId && !reasonAgainstOverride(summary, workflowSummaries),
  );
  return asking?.workflowExecutionId ?? firstOverridable(profile);
}
