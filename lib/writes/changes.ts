import { DeskError } from "@/lib/errors";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import type { Act } from "./act";
import type { FieldChange } from "./contract";

/**
 * What an act would change, field by field, on the profile as it was just read.
 * Throws DeskError NOT_POSSIBLE when it would change nothing, NOT_FOUND when its execution is not in the profile.
 */
export function changesOf(act: Act, profile: ServiceProfile): FieldChange[] {
  const changes = wantedChanges(act, profile).filter((change) => change.from !== change.to);
  if (changes.length > 0) return changes;
  throw new DeskError("NOT_POSSIBLE", {
    detail: "The service profile already shows these values. There is nothing to change.",
    sent: "no",
  });
}

function wantedChanges({ payload, target }: Act, profile: ServiceProfile): FieldChange[] {
  if (payload.kind === "override") {
    return [{ field: "status", from: summaryOf(profile, target.workflowExecutionId).status, to: payload.status }];
  }
  const wanted = payload.serviceProfile;
  return (["assignee", "reviewer", "state", "currentWorkflowName"] as const).flatMap((field) => {
    const to = wanted[field];
    return to === undefined ? [] : [{ field, from: profile[field], to }];
  });
}

/**
 * The summary of one execution. The read-back proves an override there, so an execution that the profile does not
 * list cannot be overridden honestly. Throws DeskError NOT_FOUND.
 */
export function summaryOf(profile: ServiceProfile, workflowExecutionId: string | undefined): WorkflowSummary {
  const summary = profile.workflowSummaries.find((each) => each.workflowExecutionId === workflowExecutionId);
  if (summary) return summary;
  throw new DeskError("NOT_FOUND", {
    detail: "This workflow execution is not among the summaries of the service profile.",
    sent: "no",
  });
}
