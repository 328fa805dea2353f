import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { getDb, type Queryable } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { DeskError, type ErrorCode } from "@/lib/errors";
import { type Actor, appendLedger } from "@/lib/ledger/record";
import type { FieldChange, Race } from "@/lib/domain/change";
import type { Operation } from "./contract";
import { isSettled, type OperationState, type Proof } from "@/lib/domain/operationStates";

export type OperationRow = typeof operations.$inferSelect;

/** The states a transition may start from: a late writer never overwrites what another process has settled. */
const FROM: Partial<Record<OperationState, OperationState[]>> = {
  SENT: ["INTENT"],
  NOT_SENT: ["INTENT", "SENT"],
  UNKNOWN: ["SENT"],
};
const STILL_OPEN: OperationState[] = ["SENT", "UNKNOWN"];

/** What a transition adds to the operation and its ledger row. */
export interface Outcome {
  state: OperationState;
  proof?: Proof;
  upstreamRequestId?: string;
  errorCode?: ErrorCode;
  nextLookAt?: Date;
  /** What the read-back shows besides our own change, and when to ask the audit who else wrote. */
  race?: Race;
  raceCheckAt?: Date;
}

export type NewOperation = Pick<
  typeof operations.$inferInsert,
  | "id"
  | "officerId"
  | "sentAs"
  | "childAccount"
  | "idempotencyKey"
  | "fingerprint"
  | "action"
  | "target"
  | "changes"
  | "baselineEtag"
  | "baselineRequestId"
  | "seen"
  | "leaseUntil"
>;

/** The personal words of an act, kept in the erasable part of the ledger. */
export interface Words {
  comment?: string;
  reasonCode?: string;
}

/**
 * Step 5 of the road: puts INTENT on record, in one transaction with what depends on it. Out: the row. Throws DeskError
 * IDEMPOTENCY_KEY_REUSED, or the database's error.
 */
export async function recordIntent(
  transaction: Queryable,
  operation: NewOperation,
  actor: Actor,
  words: Words,
  allowing: (row: OperationRow) => Promise<unknown> = () => Promise.resolve(),
): Promise<OperationRow> {
  const [row] = await transaction
    .insert(operations)
    .values({ ...operation, state: "INTENT" })
    .onConflictDoNothing()
    .returning();
  // Only a request about another case can have taken the key since: requests about one case run one at a time.
  if (!row) throw new DeskError("IDEMPOTENCY_KEY_REUSED", { sent: "no" });
  await allowing(row);
  await appendRow(transaction, row, actor, { changes: row.changes, ...words });
  return row;
}

/**
 * Moves an operation to its next state, with its ledger row, in one transaction. In: `from`, the states it may be in,
 * where the caller knows more than the table. Out: the row as it is now. Throws DeskError NOT_POSSIBLE when the
 * operation's state no longer allows it.
 */
export async function transition(
  id: string,
  actor: Actor,
  outcome: Outcome,
  from = FROM[outcome.state] ?? STILL_OPEN,
): Promise<OperationRow> {
  const { state, nextLookAt } = outcome;
  return getDb().transaction(async (transaction) => {
    const [row] = await transaction
      .update(operations)
      .set({ ...outcome, nextLookAt: nextLookAt ?? null, ...timesOf(state) })
      .where(and(eq(operations.id, id), inArray(operations.state, from)))
      .returning();
    if (!row)
      throw new DeskError("NOT_POSSIBLE", {
        detail: "The operation has already moved to another state. Reload to see it.",
        operationId: id,
      });
    await appendRow(
      transaction,
      row,
      actor,
      state === "UNKNOWN" || state === "SENT" ? undefined : { changes: row.changes, race: row.race ?? undefined },
    );
    return row;
  });
}

function timesOf(state: OperationState) {
  if (state === "SENT") return { sentAt: new Date() };
  if (state === "UNKNOWN") return { leaseUntil: null };
  return isSettled(state) ? { settledAt: new Date(), leaseUntil: null } : {};
}

function appendRow(
  transaction: Queryable,
  row: OperationRow,
  actor: Actor,
  detail?: { changes: FieldChange[]; race?: Race } & Words,
) {
  return appendLedger(transaction, {
    actor,
    action: row.action,
    outcome: row.state,
    operationId: row.id,
    target: row.target,
    baselineEtag: row.baselineEtag,
    upstreamRequestId: row.upstreamRequestId ?? undefined,
    detail: detail && { ...detail, errorCode: row.errorCode ?? undefined, proof: row.proof ?? undefined },
  });
}

/** An operation by its id, or undefined. The caller checks its officer. */
export async function findOperation(id: string): Promise<OperationRow | undefined> {
  const [row] = await getDb().select().from(operations).where(eq(operations.id, id));
  return row;
}

/** The operation as it crosses our wire. */
export function toOperation(row: OperationRow): Operation {
  return {
    id: row.id,
    action: row.action as Operation["action"],
    target: row.target,
    changes: row.changes,
    outcome: row.state,
    proof: row.proof ?? undefined,
    requestId: row.upstreamRequestId ?? undefined,
    errorCode: row.errorCode ?? undefined,
    race: row.race ?? undefined,
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString(),
  };
}
