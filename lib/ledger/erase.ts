import "server-only";
import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Database, Queryable } from "@/lib/db/client";
import { clashes, proposals } from "@/lib/db/approvalsSchema";
import { drafts, noteMentions, notes, presences, visits } from "@/lib/db/deskSchema";
import { planRows } from "@/lib/db/plansSchema";
import { isEntity, isService } from "@/lib/db/sameCase";
import { ledgerDetails, ledgerRows, officers, operations } from "@/lib/db/schema";
import { UsageError } from "@/lib/usageError";
import { ERASING } from "./actions";
import { appendLedger } from "./record";

/** Why details may be erased: a closed list, so that no reason can itself be personal. */
export const ERASING_REASONS = ["erasure-request", "retention-ended", "entered-by-mistake"] as const;
export type ErasingReason = (typeof ERASING_REASONS)[number];

/** What is to be erased: everything about an operation (or a note, by its id), or about an entity. */
export type Erased = { operationId: string; entityId?: undefined } | { entityId: string; operationId?: undefined };

export interface Erasing {
  what: Erased;
  /** The e-mail of the team lead who answers for it. */
  by: string;
  reason: ErasingReason;
  /** Of a ticket or a letter. */
  reference?: string;
}

/**
 * Erases the details of ledger rows, the operations' own copies, the drafts about the same entity and the visits to it,
 * and appends the row that records it: by whom, why and how many, nothing else. The chain stays whole. In: a connection
 * of the role that owns the tables. Out: how many details are gone. Throws UsageError, and then nothing is changed.
 */
export async function eraseDetails(owner: Database, { what, by, reason, reference }: Erasing): Promise<number> {
  return owner.transaction(async (transaction) => {
    const lead = await findLead(transaction, by);
    await requireSettled(transaction, what);
    const forgotten = await eraseDrafts(transaction, what);
    await eraseProposals(transaction, what);
    await eraseMentions(transaction, what);
    const erased = await erase(transaction, what);
    const looks = (await forgetLooks(transaction, what)) + (await forgetNames(transaction, what));
    if (erased + forgotten + looks === 0)
      throw new UsageError("Nothing was erased: Countersign holds no details about this.");
    await appendLedger(transaction, {
      actor: { id: lead.id, role: lead.role },
      action: ERASING,
      outcome: "DONE",
      operationId: what.operationId,
      target: { entityId: what.entityId },
      detail: { reason, reference, erased, drafts: forgotten || undefined },
    });
    return erased;
  });
}

/** How many details `eraseDetails` would erase. */
export async function countDetails(database: Queryable, what: Erased): Promise<number> {
  const [row] = await database
    .select({ count: sql<number>`count(*)::int` })
    .from(ledgerDetails)
    .innerJoin(ledgerRows, eq(ledgerRows.sequence, ledgerDetails.sequence))
    .where(rowsOf(what));
  return row?.count ?? 0;
}

/** What tells of an earlier erasing is never erased. */
function rowsOf({ operationId, entityId }: Erased) {
  const about =
    operationId === undefined ? isEntity(ledgerRows.entityId, entityId) : eq(ledgerRows.operationId, operationId);
  return and(about, ne(ledgerRows.action, ERASING));
}

async function findLead(transaction: Queryable, email: string) {
  const isNamed = eq(officers.email, email.toLowerCase());
  const [officer] = await transaction.select().from(officers).where(isNamed).for("share");
  if (officer?.services || officer?.childAccounts)
    throw new UsageError(`Nothing was erased: ${email} does not see every account and service.`);
  if (officer?.role === "lead" && !officer.disabled) return { ...officer, role: officer.role };
  throw new UsageError(`Nothing was erased: ${email} is not the e-mail address of a team lead here.`);
}

const operationsOf = ({ operationId, entityId }: Erased) =>
  operationId === undefined
    ? isEntity(sql`${operations.target}->>'entityId'`, entityId)
    : eq(operations.id, operationId);

/** An operation that is still open needs its changes, to find out whether they were made. */
async function requireSettled(transaction: Queryable, what: Erased): Promise<void> {
  const open = and(operationsOf(what), isNull(operations.settledAt));
  const [row] = await transaction.select({ id: operations.id }).from(operations).where(open).limit(1);
  if (row) throw new UsageError(`Nothing was erased: operation ${row.id} is not settled yet. Try again when it is.`);
}

/** Drafts about an entity are erased with the entity; drafts that led to an operation with the operation. */
async function eraseDrafts(transaction: Queryable, what: Erased): Promise<number> {
  if (what.operationId === undefined) {
    const about = isEntity(drafts.entityId, what.entityId);
    return (await transaction.delete(drafts).where(about).returning({ form: drafts.form })).length;
  }
  const [operation] = await transaction.select().from(operations).where(operationsOf(what));
  if (!operation) return 0;
  const { officerId, action, target } = operation;
  const same = and(
    eq(drafts.officerId, officerId),
    eq(drafts.form, action),
    isEntity(drafts.entityId, target.entityId),
    isService(drafts.serviceName, target.serviceName ?? ""),
  );
  return (await transaction.delete(drafts).where(same).returning({ form: drafts.form })).length;
}

const proposalsOf = ({ operationId, entityId }: Erased) =>
  operationId === undefined
    ? isEntity(sql`${proposals.target}->>'entityId'`, entityId)
    : eq(proposals.operationId, operationId);

/**
 * The words of proposals, and records of one person in both roles. A waiting proposal keeps its words: it is decided by
 * them.
 */
async function eraseProposals(transaction: Queryable, what: Erased): Promise<void> {
  const [waiting] = await transaction
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(proposalsOf(what), eq(proposals.state, "waiting")))
    .limit(1);
  if (waiting)
    throw new UsageError(`Nothing was erased: proposal ${waiting.id} is pending. Decide or withdraw it first.`);
  await transaction.update(proposals).set({ comment: null, decisionComment: null }).where(proposalsOf(what));
  if (what.entityId) await transaction.delete(clashes).where(isEntity(clashes.entityId, what.entityId));
}

/** Whom the erased notes mention. What they say is in the details, whose operation is the note. */
async function eraseMentions(transaction: Queryable, { operationId, entityId }: Erased): Promise<void> {
  const about = operationId === undefined ? isEntity(notes.entityId, entityId) : eq(notes.id, operationId);
  const erased = transaction.select({ id: notes.id }).from(notes).where(about);
  await transaction.delete(noteMentions).where(sql`${noteMentions.noteId} in ${erased}`);
}

async function erase(transaction: Queryable, what: Erased): Promise<number> {
  const doomed = transaction.select({ sequence: ledgerRows.sequence }).from(ledgerRows).where(rowsOf(what));
  const gone = await transaction
    .delete(ledgerDetails)
    .where(sql`${ledgerDetails.sequence} in ${doomed}`)
    .returning({ sequence: ledgerDetails.sequence });
  await transaction.update(operations).set({ changes: [], race: null, raceCheckAt: null }).where(operationsOf(what));
  return gone.length;
}

/** The entity's name in plans of moves. Out: how many rows held it. */
async function forgetNames(transaction: Queryable, { entityId }: Erased): Promise<number> {
  if (entityId === undefined) return 0;
  const named = and(isEntity(planRows.entityId, entityId), isNotNull(planRows.name));
  return (await transaction.update(planRows).set({ name: null }).where(named).returning({ id: planRows.planId }))
    .length;
}

/** Deletes the visits to an entity. Out: how many; they are not counted as details. */
async function forgetLooks(transaction: Queryable, { entityId }: Erased): Promise<number> {
  if (entityId === undefined) return 0;
  const forgotten = await transaction
    .delete(visits)
    .where(isEntity(visits.entityId, entityId))
    .returning({ at: visits.at });
  const gone = await transaction
    .delete(presences)
    .where(isEntity(presences.entityId, entityId))
    .returning({ at: presences.seenAt });
  return forgotten.length + gone.length;
}
