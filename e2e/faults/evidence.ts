import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import type { OperationRow } from "@/lib/writes/operations";

/** What an officer's request came to. `lost` when the connection broke before an answer. */
export interface Told {
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

/** A write of somebody else past the desk: the profile, and the how-manieth change of it this was. */
export interface OutsideWrite {
  path: string;
  version: number;
}

/** Everything a run leaves behind: the vendor's own log, our tables, and what people were told. */
export interface Evidence {
  calls: readonly LoggedCall[];
  operations: readonly OperationRow[];
  ledger: readonly Recorded[];
  told: readonly Told[];
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

const REFERENCE = /\[ref ([0-9A-HJKMNP-TV-Z]{26})\]/;

/** The operation a write says it belongs to. In: the body as sent. */
export const referenceIn = (body: string) => REFERENCE.exec(body)?.[1];

/** The writes among the vendor's calls. */
export function writesIn(calls: readonly LoggedCall[]): Write[] {
  return calls.flatMap((call, at) =>
    call.method === "PATCH" ? [{ call, at, operationId: referenceIn(call.body) }] : [],
  );
}

/** The path of the profile that a path is in. */
const profileOf = (path: string) => path.split("/").slice(0, 6).join("/");

/**
 * Did the vendor see somebody else's write after the state our last read showed, and before the state our write made?
 * Other reads of ours may stand between, so this finds only what is beyond doubt.
 */
export function slippedIn({ call, at }: Write, { calls, outside }: Evidence): boolean {
  const profile = profileOf(call.path);
  const isRead = ({ method, path, version }: LoggedCall) =>
    method === "GET" && path === profile && version !== undefined;
  const seen = calls.slice(Math.max(0, at - 400), at).findLast(isRead);
  const [from, to] = [seen?.version ?? Infinity, call.version ?? 0];
  return call.applied && outside.some(({ path, version }) => path === profile && version > from && version < to);
}
