import { carriesReference } from "./reference";
import type { Observation } from "./observe";
import type { OperationState, Proof } from "./states";

/** The parts of a vendor audit event that can prove a write. */
export interface AuditTrace {
  requestId?: string;
  source?: string;
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
  /** False when the audit held more than was read. */
  auditIsWhole: boolean;
  /** As whom the write was sent. */
  username: string;
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
 * Draws the conclusion from the evidence. Positive proof (our reference or our request id in the vendor's audit, or
 * that id on the profile) settles at once. One look never proves "not applied": only when the schedule is exhausted does
 * silence count, and then only of a profile that is as it was, or whose last change the audit puts down to somebody else.
 * Everything the evidence does not explain goes to a person.
 */
export function conclude(evidence: Evidence): Conclusion {
  const { observation, audit, operationId, acceptedAs, exhausted } = evidence;
  const isOurs = ({ requestId, userComment }: AuditTrace) =>
    carriesReference(userComment?.text, operationId) || (acceptedAs !== undefined && requestId === acceptedAs);
  const event = audit.find(isOurs);
  const ours = event?.requestId ?? acceptedAs;
  if (ours && observation.shows && observation.requestId === ours) return settled("CONFIRMED", "request-id", ours);
  if (event) return settled(observation.shows ? "CONFIRMED" : "SUPERSEDED", "audit", ours);
  return exhausted ? concludeFromSilence(evidence) : { state: "UNKNOWN" };
}

/** After the last look: silence means "not applied" only where nothing else needs explaining. */
function concludeFromSilence(evidence: Evidence): Conclusion {
  const { observation, acceptedAs, baselineRequestId } = evidence;
  const untouched = !observation.shows && observation.requestId === baselineRequestId;
  const explained = !acceptedAs && (untouched || isSomebodyElses(evidence));
  return { state: explained ? "NOT_APPLIED" : "NEEDS_HUMAN" };
}

/**
 * Does the audit put the profile's last change down to another write than ours? Ours would carry our reference; an event
 * in our name without any comment could be ours with the comment lost.
 */
function isSomebodyElses({ observation, audit, auditIsWhole, username }: Evidence): boolean {
  const last = observation.requestId && audit.find(({ requestId }) => requestId === observation.requestId);
  return Boolean(auditIsWhole && last && (last.userComment?.text || last.source !== username));
}

function settled(state: Conclusion["state"], proof: Proof, upstreamRequestId?: string): Conclusion {
  return { state, proof, upstreamRequestId };
}
