import "server-only";
import { randomBytes } from "node:crypto";
import { desc, sql } from "drizzle-orm";
import type { Role } from "@/lib/auth/roles";
import type { Queryable } from "@/lib/db/client";
import { ledgerDetails, ledgerRows } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import type { OperationTarget } from "@/lib/writes/contract";
import { type ChainedRow, digestDetail, GENESIS, hashRow } from "./chain";

/** Who did it: an officer with the role held then, or the desk itself. */
export interface Actor {
  id?: string;
  /** Absent for an officer to whom nobody has granted rights yet. */
  role?: Role | "system";
}

/** One thing worth proving. `detail` may hold personal data: it is kept apart and can be erased. */
export interface LedgerEntry {
  actor: Actor;
  action: string;
  outcome: string;
  operationId?: string;
  target?: Partial<OperationTarget>;
  baselineEtag?: string;
  upstreamRequestId?: string;
  detail?: Record<string, unknown>;
}

/** The lock that makes appends one line, whichever instance appends. */
const APPEND_LOCK = sql`select pg_advisory_xact_lock(hashtextextended('ledger', 0))`;

/**
 * Appends a row to the chain. In: the transaction that also makes the change the row tells of, so that neither is
 * there without the other. Out: the row's sequence. Throws the database's error: no record, no act.
 */
export async function appendLedger(transaction: Queryable, entry: LedgerEntry): Promise<number> {
  await transaction.execute(APPEND_LOCK);
  const [head] = await transaction
    .select({ sequence: ledgerRows.sequence, hash: ledgerRows.hash })
    .from(ledgerRows)
    .orderBy(desc(ledgerRows.sequence))
    .limit(1);
  const detail = entry.detail && withoutAbsent(entry.detail);
  const salt = randomBytes(16).toString("hex");
  const row = chained(entry, head, detail && digestDetail(salt, detail));
  await transaction.insert(ledgerRows).values({
    ...row,
    at: new Date(row.at),
    hash: hashRow(getEnv().LEDGER_KEY, row),
  } as typeof ledgerRows.$inferInsert);
  if (detail) await transaction.insert(ledgerDetails).values({ sequence: row.sequence, salt, detail });
  return row.sequence;
}

function chained(
  entry: LedgerEntry,
  head: { sequence: number; hash: string } | undefined,
  detailDigest?: string,
): ChainedRow {
  const { actor, action, outcome, operationId, target = {}, baselineEtag, upstreamRequestId } = entry;
  const { entityId, serviceName, workflowExecutionId } = target;
  return withoutAbsent({
    sequence: (head?.sequence ?? 0) + 1,
    at: new Date().toISOString(),
    actorId: actor.id,
    actorRole: actor.role,
    ...{ operationId, action, outcome, entityId, serviceName, workflowExecutionId },
    ...{ baselineEtag, upstreamRequestId, detailDigest },
    previousHash: head?.hash ?? GENESIS,
  });
}

/** JSON has no undefined: an absent member must not exist, or the stored row would hash differently. */
function withoutAbsent<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
