import { DeskError } from "@/lib/errors";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import type { Act, Payload } from "./act";
import type { FieldChange } from "@/lib/domain/change";

/**
 * What an act would change, field by field, on the profile as it was just read.
 * Throws DeskError NOT_POSSIBLE when it would change nothing, NOT_FOUND when its execution is not in the profile.
 */
export function changesOf(act: Act, profile: ServiceProfile): FieldChange[] {
  const changes = wantedChanges(act, profile).filter((change) => change.from !== change.to);
  if (changes.length > 0) return changes;
  throw new DeskError("NOT_POSSIBLE", {
    detail: "The case already has these values.",
    sent: "no",
  });
}

function wantedChanges({ payload, target }: Act, profile: ServiceProfile): FieldChange[] {
  return wantedBy(payload).map(({ field, to }) =>
    field === "status"
      ? { field, from: summaryOf(profile, target.workflowExecutionId).status, to }
      : { field, from: profile[field], to },
  );
}

const OF_PROFILE = ["assignee", "reviewer", "state", "currentWorkflowName"] as const;

/** The fields an act would set, with their values. */
export function wantedBy(payload: Payload): { field: "status" | (typeof OF_PROFILE)[number]; to: string }[] {
  if (payload.kind === "override") return [{ field: "status", to: payload.status }];
  return OF_PROFILE.flatMap((field) => {
    const to = payload.serviceProfile[field];
    return to === undefined ? [] : [{ field, to }];
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
    detail: "This run is not in the case.",
    sent: "no",
  });
}
