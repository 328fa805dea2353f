import { DeskError } from "@/lib/errors";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";

/**
 * The summary of one execution. The read-back proves an override there, so an execution that the profile does not
 * list cannot be overridden honestly. Throws DeskError NOT_FOUND.
 */
export function summaryOf(profile: ServiceProfile, workflowExecutionId: string | undefined): WorkflowSummary {
  const summary = profile.workflowSummaries.find((each) => each.workflowExecutionId === workflowExecutionId);
  if (summary) return summary;
  throw new DeskError("NOT_FOUND", {
    detail: "This run is not in the case.",
    sent: "no",
  });
}
