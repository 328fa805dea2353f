import type { Tone } from "@/lib/executions/statuses";
import type { Operation } from "@/lib/writes/contract";
import type { Evidence } from "./contract";

/** One piece of evidence in words. */
export interface EvidenceWords {
  tone: Tone;
  text: string;
}

/** How FrankieOne answered when the operation was sent. */
export function wordsOfAnswer({ requestId }: Pick<Operation, "requestId">): EvidenceWords {
  return requestId
    ? { tone: "info", text: "Accepted: FrankieOne answered with a request id." }
    : { tone: "caution", text: "No clear answer: it may have been applied." };
}

/** What FrankieOne's record of the case says about the operation now. */
export function wordsOfRecord({ requestId }: Pick<Operation, "requestId">, evidence: Evidence): EvidenceWords {
  const { record, baselineRequestId } = evidence;
  const isOurs = requestId !== undefined && record.requestId === requestId;
  if (record.shows && isOurs) return { tone: "good", text: "Shows the new value, set by this operation's request." };
  if (isOurs)
    return { tone: "serious", text: "Names this operation's request as its last change, and shows another value." };
  const last = record.requestId === baselineRequestId ? "the same request as before" : "another request";
  if (record.shows) return { tone: "caution", text: `Shows the new value. The last change is by ${last}.` };
  return { tone: "caution", text: `Does not show the new value. The last change is by ${last}.` };
}

/** What FrankieOne's audit says about the operation now. */
export function wordsOfAudit({ audit }: Evidence): EvidenceWords {
  const count = audit.entries.length + audit.further;
  if (audit.entries.some(({ ours }) => ours))
    return { tone: "good", text: "Carries this operation's reference: FrankieOne received and recorded it." };
  const others = count === 0 ? "no change at all" : count === 1 ? "1 other change" : `${count} other changes`;
  const rest = audit.whole ? "" : " It holds more than could be read.";
  return { tone: "caution", text: `Carries no trace of its reference. Since it was sent: ${others}.${rest}` };
}
