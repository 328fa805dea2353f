import type { Tone } from "@/lib/tone";
import type { Operation } from "@/lib/writes/contract";
import type { OperationTraces } from "./contract";

/** One piece of traces in words. */
export interface TraceWords {
  tone: Tone;
  text: string;
}

/** How FrankieOne answered when the operation was sent. */
export function wordsOfAnswer({ requestId }: Pick<Operation, "requestId">): TraceWords {
  return requestId
    ? { tone: "info", text: "Accepted: FrankieOne answered with a request ID." }
    : { tone: "caution", text: "No clear answer: it may have been saved." };
}

/** What FrankieOne's record of the case says about the operation now. */
export function wordsOfRecord({ requestId }: Pick<Operation, "requestId">, traces: OperationTraces): TraceWords {
  const { record, baselineRequestId } = traces;
  const isOurs = requestId !== undefined && record.requestId === requestId;
  if (record.shows && isOurs) return { tone: "good", text: "Shows the new value, set by this request." };
  if (isOurs) return { tone: "serious", text: "Names this request as the last change, but shows a different value." };
  const last = record.requestId === baselineRequestId ? "the same request as before" : "another request";
  if (record.shows) return { tone: "caution", text: `Shows the new value. The last change was made by ${last}.` };
  return { tone: "caution", text: `Does not show the new value. The last change was made by ${last}.` };
}

/** What FrankieOne's audit says about the operation now. */
export function wordsOfAudit({ audit }: OperationTraces): TraceWords {
  const count = audit.entries.length + audit.further;
  if (audit.entries.some(({ ours }) => ours))
    return { tone: "good", text: "Contains the reference of this change: FrankieOne received and recorded it." };
  const others = count === 0 ? "no change" : count === 1 ? "1 other change" : `${count} other changes`;
  const rest = audit.whole ? "" : " It holds more entries than could be read.";
  return {
    tone: "caution",
    text: `Does not contain the reference of this change. Since it was sent: ${others}.${rest}`,
  };
}
