import type { OperationRow } from "@/lib/writes/operations";
import { type Answer, type RunRecord, slippedIn, type Answered, type Write, writesIn } from "./runRecord";
import { neverSent } from "./sentChanges";

/*
 * The judge of every run under fire: compares what the vendor really did with what we recorded and what officers were told. It
 * reads the vendor's own log and our tables, never an answer of the code under test.
 */

/** Everything that must not happen. */
export const KINDS = {
  lost: "applied, but not recorded as applied",
  phantom: "recorded as applied, but never applied",
  wrong: "recorded with an ID, value or refusal that differs from the vendor's",
  doubled: "arrived more than once",
  orphan: "arrived before its row in SENT was committed",
  unrecorded: "its ledger rows do not match what happened",
  unsettled: "still open after the last reconcile",
  undecided: "left to a person unnecessarily",
  unmarked: "not marked although somebody wrote in between",
  untrue: "an officer was told something false",
  unhandled: "a failure without an error code of ours",
} as const;
export type Kind = keyof typeof KINDS;

export interface Violation {
  kind: Kind;
  what: string;
}

/** What the judge counted and found. */
export interface OracleVerdict {
  arrivals: number;
  applied: number;
  operations: number;
  interleaved: number;
  violations: Violation[];
}

const DONE: readonly string[] = ["CONFIRMED", "SUPERSEDED"];
const NOTHING_DONE: readonly string[] = ["NOT_SENT", "REJECTED", "NOT_APPLIED"];
const OPEN: readonly string[] = ["INTENT", "SENT", "UNKNOWN"];

/** Judges a run that is over and reconciled. */
export function judge(record: RunRecord): OracleVerdict {
  const writes = writesIn(record.calls);
  const interleaved = writes.filter((write) => slippedIn(write, record));
  return {
    arrivals: writes.length,
    applied: writes.filter(({ call }) => call.applied).length,
    operations: record.operations.length,
    interleaved: interleaved.length,
    violations: [
      ...judgeArrivals(writes, record),
      ...record.operations.flatMap((operation) => judgeOperation(operation, writes, record)),
      ...interleaved.flatMap((write) => judgeMark(write, record)),
      ...record.answered.flatMap((answer) => judgeAnswer(answer, writes, record)),
    ],
  };
}

const USERNAME = "x-frankie-username";

/** I3, I4: every write that arrived was on record as SENT before, and came once. */
function judgeArrivals(writes: readonly Write[], { operations, onRecordAtArrival }: RunRecord): Violation[] {
  const sent = new Map(operations.filter(({ sentAt }) => sentAt).map((each) => [each.id, each]));
  const arrived = new Set<string>();
  return writes.flatMap(({ call, operationId = "" }) => {
    const operation = sent.get(operationId);
    if (!operation) return [violation("orphan", `a write arrived without a row in SENT: ${call.body}`)];
    const again = arrived.has(operationId);
    arrived.add(operationId);
    const onRecord = onRecordAtArrival ? onRecordAtArrival.get(operationId) : "SENT";
    const { [USERNAME]: username } = call.headers;
    return [
      ...when(operation.sentAs !== username, "wrong", `${operationId} arrived in the name of ${username}`),
      ...when(again, "doubled", `${operationId} arrived again`),
      ...when(
        onRecord !== "SENT" && onRecord !== "UNKNOWN",
        "orphan",
        `${operationId} arrived while it was ${onRecord}`,
      ),
    ];
  });
}

/** What must be true of every operation once nothing runs any more. */
function judgeOperation(operation: OperationRow, writes: readonly Write[], { ledger }: RunRecord): Violation[] {
  const { id, state } = operation;
  const write = writes.find(({ operationId }) => operationId === id);
  const story = ledger.filter((row) => row.operationId === id && row.outcome !== "RACED").map(({ outcome }) => outcome);
  const isTold =
    story[0] === "INTENT" && story.at(-1) === state && story.includes("SENT") === Boolean(operation.sentAt);
  return [
    ...when(!isTold, "unrecorded", `${id} is ${state}, its ledger rows are ${story.join(" ") || "none"}`),
    ...when(OPEN.includes(state), "unsettled", `${id} is still ${state}`),
    ...when(state === "NEEDS_HUMAN" && !needsPerson(write), "undecided", `${id} needs a person: ${seen(write)}`),
    ...(DONE.includes(state) ? judgeDone(operation, write) : judgeUndone(operation, write)),
  ];
}

/** I2: what we call done was done, under this id and with these values. */
function judgeDone({ id, state, upstreamRequestId, changes }: OperationRow, write: Write | undefined): Violation[] {
  if (!write?.call.applied || write.call.partly) return [violation("phantom", `${id} is ${state}: ${seen(write)}`)];
  const { requestId } = write.call;
  return [
    ...when(
      upstreamRequestId !== requestId,
      "wrong",
      `${id} carries ${upstreamRequestId}, the vendor gave ${requestId}`,
    ),
    ...neverSent(write.call, changes).map((what) => violation("wrong", `${id} ${what}`)),
  ];
}

/** I1: what we call not done was not done, and what we call refused the vendor refused. */
function judgeUndone({ id, state }: OperationRow, write: Write | undefined): Violation[] {
  const status = write?.call.status ?? 0;
  return [
    ...when(NOTHING_DONE.includes(state) && write?.call.applied, "lost", `${id} is ${state}: ${seen(write)}`),
    ...when(state === "REJECTED" && (status < 400 || status > 499), "wrong", `${id} is REJECTED: ${seen(write)}`),
  ];
}

/** What no record of ours can settle: it was done in part, or the vendor said yes and did nothing. */
const needsPerson = (write: Write | undefined) =>
  write !== undefined &&
  (write.call.partly || (!write.call.applied && write.call.status >= 200 && write.call.status < 300));

/** I5: every interleaving is marked on its operation. */
function judgeMark({ operationId }: Write, { operations }: RunRecord): Violation[] {
  const operation = operations.find(({ id }) => id === operationId);
  const isUnmarked = operation && DONE.includes(operation.state) && !operation.race;
  return when(isUnmarked, "unmarked", `somebody else wrote between read and write of ${operationId}`);
}

const OWN_WORDS = /^(UPSTREAM_[A-Z_]+|(AUDIT|DATABASE|SCOPE)_UNAVAILABLE|OVERLOADED|NOT_APPLIED)$/;

/** I7, I11: every failure has a name, and nobody is told "done", "not sent" or "refused" when it is not so. */
function judgeAnswer(
  { officerId, key, at, answer }: Answered,
  writes: readonly Write[],
  { operations }: RunRecord,
): Violation[] {
  if (answer === "lost") return [];
  const operation = operations.find((each) => each.officerId === officerId && each.idempotencyKey === key);
  const write = writes.find(({ operationId }) => operation && operationId === operation.id);
  const { status, code = "", outcome = "" } = answer;
  const story = `told ${status} ${code}${outcome}, but it is ${operation?.state}: ${seen(write)}`;
  return [
    ...when(status >= 500 && !OWN_WORDS.test(code), "unhandled", `${status} ${code || "without a code"}`),
    ...when(isUntrue(answer, at, operation, write), "untrue", story),
  ];
}

function isUntrue(answer: Answer, at: number, operation: OperationRow | undefined, write: Write | undefined): boolean {
  const claim = claimOf(answer);
  if (claim === "done") return !DONE.includes(operation?.state ?? "");
  // A request may be refused before another one under its key gets through.
  const hadArrived = write !== undefined && Date.parse(write.call.time) <= at;
  return claim === "nothing" && hadArrived && mayHaveHappened(operation, write);
}

function mayHaveHappened(operation: OperationRow | undefined, write: Write): boolean {
  return write.call.applied || !NOTHING_DONE.includes(operation?.state ?? "");
}

function claimOf({ status, sent, outcome = "" }: Answer): "done" | "nothing" | "unknown" {
  if (status === 200) return DONE.includes(outcome) ? "done" : "unknown";
  return sent === "no" || sent === "yes" ? "nothing" : "unknown";
}

const done = ({ call: { applied, partly } }: Write) =>
  applied ? `applied${partly ? " a part of" : ""}` : "did not apply";

const seen = (write: Write | undefined) =>
  write
    ? `the vendor ${done(write)} it (${write.call.status}, ${write.call.fault ?? "no fault"})`
    : "the vendor never saw it";

const violation = (kind: Kind, what: string): Violation => ({ kind, what });
const when = (isSo: boolean | undefined, kind: Kind, what: string) => (isSo ? [violation(kind, what)] : []);
