import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { FieldChange, OperationTarget } from "@/lib/domain/change";
import type { OperationState, Proof } from "@/lib/domain/operationStates";

/** What a write wanted: its target and the values it set. */
export interface Wanted {
  target: OperationTarget;
  changes: FieldChange[];
}

/** What a profile shows of a write: are all our values there, and which of the vendor's requests made the last change. */
export interface Observation {
  shows: boolean;
  requestId?: string;
}

/** The fields a PATCH on the profile can change (handbook 1.10). */
const PROFILE_FIELDS = ["assignee", "reviewer", "state", "currentWorkflowName"] as const;
type ProfileField = (typeof PROFILE_FIELDS)[number];

const isProfileField = (field: string): field is ProfileField => (PROFILE_FIELDS as readonly string[]).includes(field);

/**
 * Looks for a write in a profile. An override shows in the summary of its execution under `statusOverrideRequestId`,
 * everything else in the profile under `updatedRequestId` (handbook 1.5, 1.6).
 */
export function observe({ target, changes }: Wanted, profile: ServiceProfile): Observation {
  const summary = profile.workflowSummaries.find((each) => each.workflowExecutionId === target.workflowExecutionId);
  if (target.workflowExecutionId) {
    const shows = changes.every((change) => change.field !== "status" || summary?.status === change.to);
    return { shows: summary !== undefined && shows, requestId: summary?.statusOverrideRequestId };
  }
  const shows = changes.every(({ field, to }) => isProfileField(field) && profile[field] === to);
  return { shows, requestId: profile.updatedRequestId };
}

/** The result of the read-back of a write. */
export interface ReadBackResult {
  state: Extract<OperationState, "CONFIRMED" | "UNKNOWN">;
  proof?: Proof;
}

/**
 * Judges the read-back after the vendor accepted a write. In: the vendor's id of our request, what the profile shows
 * now. Out: confirmed by our id, confirmed by value alone (weaker), or unknown, when the vendor said yes and the
 * profile shows nothing of it. A later change by somebody else does not prove that ours was made before it: whether
 * ours was overwritten or never made, the reconciler finds in the vendor's audit.
 */
export function judgeReadBack(ourRequestId: string, after: Observation): ReadBackResult {
  if (!after.shows) return { state: "UNKNOWN" };
  return { state: "CONFIRMED", proof: after.requestId === ourRequestId ? "request-id" : "value" };
}
