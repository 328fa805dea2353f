import "server-only";
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/roles";
import type { Queryable } from "@/lib/db/client";
import { ledgerDetails, ledgerRows } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import type { OperationTarget } from "@/lib/domain/change";
import { canonical } from "@/lib/digest";
import { type ChainedRow, digestDetail, keyedHash, keyIdOf, publicHash } from "./chain";
import { ownHead } from "./ownHead";
import { SEAM } from "./actions";
import { type SeamWish, makeSeam } from "./seams";
import type { Head } from "./verify";

/** Who did it: an officer with the role held then, or the desk itself. */
export interface Actor {
  id?: string;
  /** Absent for an officer to whom nobody has granted rights yet. */
  role?: Role | "system";
}

/** One entry to append. `detail` may hold personal data: it is kept apart and can be erased. */
export interface NewLedgerEntry {
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
 * Appends a row to the chain. In: the transaction that also makes the change that the row records, so that neither
 * exists without the other. Out: the row's sequence. Throws the database's error, and LedgerHeadError where the newest
 * row was not written under this server's key: no record, no act.
 */
export async function appendLedger(transaction: Queryable, entry: NewLedgerEntry): Promise<number> {
  const { sequence } = await insert(transaction, entry, await takeHead(transaction));
  return sequence;
}

/**
 * Locks the head of the ledger for an append, until the transaction ends. A ledger older than the public chain gets a
 * seam first, for which all of it is read. Throws LedgerHeadError, and the driver's error.
 */
export async function takeHead(transaction: Queryable): Promise<Required<Head>> {
  await transaction.execute(APPEND_LOCK);
  const { publicHash, ...head } = await ownHead(transaction);
  if (publicHash !== undefined) return { ...head, publicHash };
  return appendSeam(transaction, { role: "system" }, { reason: "public-chain" });
}

/**
 * Appends a seam (seam.ts): everything before it is read once. In: a transaction, why, on whose behalf, and the rows to set
 * apart. Out: the head it makes. Throws the driver's error.
 */
export async function appendSeam(transaction: Queryable, actor: Actor, wish: SeamWish): Promise<Required<Head>> {
  await transaction.execute(APPEND_LOCK);
  const { seam, head } = await makeSeam(transaction, wish);
  return insert(transaction, { actor, action: SEAM, outcome: "DONE", detail: { reason: wish.reason } }, head, seam);
}

async function insert(
  transaction: Queryable,
  entry: NewLedgerEntry,
  head: Required<Head>,
  seam?: string,
): Promise<Required<Head>> {
  const detail = entry.detail && withoutAbsent(entry.detail);
  const salt = randomBytes(16).toString("hex");
  const key = getEnv().LEDGER_KEY;
  const row = chained(entry, { head, detailDigest: detail && digestDetail(salt, detail), keyId: keyIdOf(key), seam });
  const text = canonical(row);
  const hashes = { hash: keyedHash(key, text), publicHash: publicHash(head.publicHash, text) };
  const values = { ...row, at: new Date(row.at), ...hashes } as typeof ledgerRows.$inferInsert;
  await transaction.insert(ledgerRows).values(values);
  if (detail) await transaction.insert(ledgerDetails).values({ sequence: row.sequence, salt, detail });
  return { sequence: row.sequence, ...hashes };
}

interface Place {
  head: Head;
  detailDigest?: string;
  keyId: string;
  seam?: string;
}

function chained(entry: NewLedgerEntry, { head, detailDigest, keyId, seam }: Place): ChainedRow {
  const { actor, action, outcome, operationId, target = {}, baselineEtag, upstreamRequestId } = entry;
  const { entityId, serviceName, workflowExecutionId } = target;
  return withoutAbsent({
    sequence: head.sequence + 1,
    at: new Date().toISOString(),
    actorId: actor.id,
    actorRole: actor.role,
    ...{ operationId, action, outcome, entityId, serviceName, workflowExecutionId },
    ...{ baselineEtag, upstreamRequestId, detailDigest, keyId, seam },
    previousHash: head.hash,
  });
}

/** JSON has no undefined: an absent member must not exist, or the stored row would hash differently. */
function withoutAbsent<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
