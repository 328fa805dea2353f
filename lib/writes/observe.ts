import type { OperationState, Proof } from "@/lib/domain/operationStates";
import type { Observation } from "./kinds/kind";

/** The result of the read-back of a write. */
export interface ReadBackResult {
  state: Extract<OperationState, "CONFIRMED" | "UNKNOWN">;
  proof?: Proof;
}

/**
 * The result of the read-back after the vendor accepted a write. In: the vendor's id of our request, what the read-back shows
 * now. Out: confirmed by our id, confirmed by value alone (weaker), or unknown, when the vendor said yes and the
 * read-back shows nothing of it. A later change by somebody else does not prove that ours was made before it: whether
 * ours was overwritten or never made, the reconciler finds in the vendor's audit.
 */
export function resultOfReadBack(ourRequestId: string, after: Observation): ReadBackResult {
  if (!after.shows) return { state: "UNKNOWN" };
  return { state: "CONFIRMED", proof: after.requestId === ourRequestId ? "request-id" : "value" };
}
