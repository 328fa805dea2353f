import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import type { OperationRow } from "@/lib/writes/operations";

/** What an officer's request came to. `lost` when the connection broke before an answer. */
export interface Answered {
  officerId: string;
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  answer: "lost" | Answer;
}

export interface Answer {
  status: number;
  code?: string;
  sent?: string;
  outcome?: string;
  operationId?: string;
}

/** A ledger row as far as the judge needs it. */
export interface Recorded {
  operationId: string | null;
  outcome: string;
}

/** A write of somebody else past the desk: the profile, and its version number after this change. */
export interface OutsideWrite {
  path: string;
  version: number;
}

/** Everything a run leaves behind: the vendor's own log, our tables, and what people were told. */
export interface RunRecord {
  calls: readonly LoggedCall[];
  operations: readonly OperationRow[];
  ledger: readonly Recorded[];
  answered: readonly Answered[];
  outside: readonly OutsideWrite[];
  /** By operation: the state committed on record when the vendor got the write, seen over another connection. */
  onRecordAtArrival?: ReadonlyMap<string, string | undefined>;
}

/** A write as the vendor got it, at its place in the log. */
export interface Write {
  call: LoggedCall;
  at: number;
  operationId?: string;
}

/** At the very end of the comment, and nowhere else: officers may write what they like before it. */
const REFERENCE = /\[ref ([0-9A-HJKMNP-TV-Z]{26})\]$/;

/** The operation a write says it belongs to. In: the body as sent. */
export function referenceIn(body: string): string | undefined {
  return REFERENCE.exec(commentIn(body))?.[1];
}

/** A process that is killed leaves half a body behind. */
function commentIn(body: string): string {
  try {
    return (JSON.parse(body) as { comment?: { text?: string } }).comment?.text ?? "";
  } catch {
    return "";
  }
}

/** A search is posted and only reads (handbook 1.15). */
export const isWrite = ({ method, path }: LoggedCall) =>
  method === "PATCH" || (method === "POST" && !path.startsWith("/v2/search/"));

/** Does it start a run? */
export const isRun = ({ path }: Pick<LoggedCall, "path">) => path.endsWith("/execute");

/** The writes among the vendor's calls. */
export function writesIn(calls: readonly LoggedCall[]): Write[] {
  return calls.flatMap((call, at) => (isWrite(call) ? [{ call, at, operationId: referenceIn(call.body) }] : []));
}

/** The path of the profile that a path is in. */
const profileOf = (path: string) => path.split("/").slice(0, 6).join("/");

/**
 * Did the vendor see somebody else's write after the state our last read showed, and before the state our write made?
 * Other reads of ours may be in between, so this finds only what is certain.
 */
export function slippedIn({ call, at }: Write, { calls, outside }: RunRecord): boolean {
  const profile = profileOf(call.path);
  const isRead = ({ method, path, version }: LoggedCall) =>
    method === "GET" && path === profile && version !== undefined;
  const seen = calls.slice(Math.max(0, at - 400), at).findLast(isRead);
  const [from, to] = [seen?.version ?? Infinity, call.version ?? 0];
  // A run changes nothing that somebody else has set, so that it passes over nobody's change.
  return (
    call.applied &&
    !isRun(call) &&
    outside.some(({ path, version }) => path === profile && version > from && version < to)
  );
}
