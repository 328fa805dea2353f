import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { FieldChange, OperationTarget } from "./contract";
import type { OperationState, Proof } from "./states";

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

/** What is known of a write after looking. `state` is CONFIRMED, SUPERSEDED or UNKNOWN. */
export interface Finding {
  state: Extract<OperationState, "CONFIRMED" | "SUPERSEDED" | "UNKNOWN">;
  proof?: Proof;
}

/**
 * Judges the read-back after the vendor accepted a write. In: the vendor's id of our request, what the profile showed
 * before and shows now. Out: confirmed by our id, confirmed by value alone (weaker), overtaken by a later change, or
 * unknown, when the vendor said yes and the profile shows nothing of it.
 */
export function judgeReadBack(ourRequestId: string, before: Observation, after: Observation): Finding {
  if (after.shows && after.requestId === ourRequestId) return { state: "CONFIRMED", proof: "request-id" };
  if (after.shows) return { state: "CONFIRMED", proof: "value" };
  const movedOn = after.requestId !== undefined && after.requestId !== before.requestId;
  if (after.requestId === ourRequestId || !movedOn) return { state: "UNKNOWN" };
  return isLater(after.requestId, ourRequestId) ? { state: "SUPERSEDED", proof: "request-id" } : { state: "UNKNOWN" };
}

/** The vendor's request ids are ULIDs (handbook 4.7): text order is time order, by the vendor's own clock. */
function isLater(requestId: string | undefined, than: string): boolean {
  return requestId !== undefined && requestId > than;
}
