import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { riskOf } from "./risk";
import { newestFirst } from "./summaries";

type Runs = Pick<ServiceProfile, "workflowSummaries">;

/** The run whose risk level a person sets: the last that has completed and carries an assessment (handbook 1.20). */
export function assessedRun({ workflowSummaries }: Runs): WorkflowSummary | undefined {
  return newestFirst(workflowSummaries).find(
    ({ workflowExecutionState, riskAssessment }) => workflowExecutionState === "COMPLETED" && riskAssessment,
  );
}

/** The level that a person would change; undefined where there is none. */
export const settableLevel = (profile: Runs): string | undefined => riskOf(assessedRun(profile)?.riskAssessment).level;

/** Why no risk level can be set in this case, in words for the officer; undefined where one can. */
export function reasonAgainstRiskLevel(profile: Runs): string | undefined {
  return assessedRun(profile) ? undefined : "No completed run has a risk assessment.";
}
