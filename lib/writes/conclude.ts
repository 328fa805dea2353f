import { isSameUser, splitReference, isEventOf } from "./reference";
import type { Observation } from "./kinds/kind";
import type { OperationState, Proof } from "@/lib/domain/operationStates";

/** The parts of a vendor audit event that can prove a write. */
export interface AuditTrace {
  requestId?: string;
  source?: string;
  userComment?: { text?: string };
  /** Of acts that nothing undoes: does it say that ours was done? Undefined for all others, which the record must show. */
  isDone?: boolean;
}

/** Everything the reconciler can find out about an operation whose outcome is unknown. */
export interface Traces {
  operationId: string;
  /** The vendor's request id, where its answer to the write was received. */
  acceptedAs?: string;
  /** What the profile showed before the write, and shows now. */
  baselineRequestId?: string;
  observation: Observation;
  /** Without events whose request proves another operation: one request of the vendor's proves one operation. */
  audit: AuditTrace[];
  /** The requests that are the proof of other operations of the desk's. */
  provenElsewhere: ReadonlySet<string>;
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
 * Draws the conclusion from the traces. Positive proof (our reference or our request id in the vendor's audit, or that
 * id on the profile) settles at once, unless only a part of what the write changes shows it. One look never proves "not applied": only when the schedule is exhausted does
 * silence count, and then only for a profile that is unchanged, or whose last change the audit attributes to somebody
 * else. Everything that the traces do not explain goes to a person.
 */
export function conclude(traces: Traces): Conclusion {
  const { observation, audit, acceptedAs, exhausted } = traces;
  const isOurs = (event: AuditTrace) =>
    isEventOf(event, traces) || (acceptedAs !== undefined && event.requestId === acceptedAs);
  const event = audit.find((each) => isOurs(each) && each.isDone !== false);
  const ours = event?.requestId ?? acceptedAs;
  if (ours && observation.shows && observation.requestId === ours) return settled("CONFIRMED", "request-id", ours);
  if (event && !observation.isPartial) return settled(stateShown(event, observation), "audit", ours);
  if (exhausted && audit.some(isOurs)) return { state: "NEEDS_HUMAN" };
  return exhausted ? concludeFromSilence(traces) : { state: "UNKNOWN" };
}

/** What the audit's own word of our write means, beside what shows now. */
const stateShown = ({ isDone }: AuditTrace, { shows }: Observation) => (shows || isDone ? "CONFIRMED" : "SUPERSEDED");

/** After the last look: silence means "not applied" only where there is nothing else to explain. */
function concludeFromSilence(traces: Traces): Conclusion {
  const { observation, acceptedAs, baselineRequestId } = traces;
  if (observation.isPartial) return { state: "NEEDS_HUMAN" };
  const { shows, requestId, newcomers } = observation;
  const untouched = newcomers ? newcomers.length === 0 : !shows && requestId === baselineRequestId;
  const last = newcomers ?? [{ requestId }];
  const explained = !acceptedAs && (untouched || last.every((each) => isSomebodyElses(each, traces)));
  return { state: explained ? "NOT_APPLIED" : "NEEDS_HUMAN" };
}

/**
 * Is the profile's last change, or something new, the proof of another operation, or does the audit attribute it to another write
 * than ours? Ours would carry our reference; an event in our name without any reference could be ours with the comment lost
 * or cut.
 */
function isSomebodyElses(
  { requestId: itsId }: Pick<Observation, "requestId">,
  { audit, provenElsewhere, auditIsWhole, username }: Traces,
): boolean {
  if (itsId && provenElsewhere.has(itsId)) return true;
  const last = itsId && audit.find(({ requestId }) => requestId === itsId);
  if (!auditIsWhole || !last) return false;
  return !isSameUser(last.source, username) || splitReference(last.userComment?.text ?? "").reference !== undefined;
}

function settled(state: Conclusion["state"], proof: Proof, upstreamRequestId?: string): Conclusion {
  return { state, proof, upstreamRequestId };
}
