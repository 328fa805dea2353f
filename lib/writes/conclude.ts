import { carriesReference } from "./reference";
import type { Observation } from "./observe";
import type { OperationState, Proof } from "./states";

/** The parts of a vendor audit event that can prove a write. */
export interface AuditTrace {
  requestId?: string;
  userComment?: { text?: string };
}

/** Everything the reconciler can find out about an operation whose outcome is unknown. */
export interface Evidence {
  operationId: string;
  /** The vendor's request id, where its answer to the write was still read. */
  acceptedAs?: string;
  /** What the profile showed before the write, and shows now. */
  baselineRequestId?: string;
  observation: Observation;
  audit: AuditTrace[];
  /** True when the last look of the schedule has been taken. */
  exhausted: boolean;
}

/** What is known now; `UNKNOWN` means look again. */
export interface Conclusion {
  state: Extract<OperationState, "CONFIRMED" | "SUPERSEDED" | "NOT_APPLIED" | "NEEDS_HUMAN" | "UNKNOWN">;
  proof?: Proof;
  upstreamRequestId?: string;
}

/**
 * Draws the conclusion from the evidence. Positive proof (our reference in the vendor's audit, or our request id on the
 * profile) settles at once. One look never proves "not applied": only when the schedule is exhausted does
 * silence count, and a value that is there without proof goes to a person.
 */
export function conclude(evidence: Evidence): Conclusion {
  const { observation, audit, operationId, acceptedAs, exhausted } = evidence;
  const event = audit.find((each) => carriesReference(each.userComment?.text, operationId));
  const ours = event?.requestId ?? acceptedAs;
  if (ours && observation.shows && observation.requestId === ours) return settled("CONFIRMED", "request-id", ours);
  if (event) return settled(observation.shows ? "CONFIRMED" : "SUPERSEDED", "audit", ours);
  if (!exhausted) return { state: "UNKNOWN" };
  const untouched = !observation.shows && observation.requestId === evidence.baselineRequestId;
  return { state: untouched && !acceptedAs ? "NOT_APPLIED" : "NEEDS_HUMAN" };
}

function settled(state: Conclusion["state"], proof: Proof, upstreamRequestId?: string): Conclusion {
  return { state, proof, upstreamRequestId };
}
