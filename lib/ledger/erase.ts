import "server-only";
import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Database, Queryable } from "@/lib/db/client";
import { clashes, proposals } from "@/lib/db/approvalsSchema";
import { drafts, presences, visits } from "@/lib/db/deskSchema";
import { planRows } from "@/lib/db/plansSchema";
import { ledgerDetails, ledgerRows, officers, operations } from "@/lib/db/schema";
import { UsageError } from "@/lib/usageError";
import { ERASING } from "./actions";
import { appendLedger } from "./record";

/** Why details may be erased: a closed list, so that no reason can itself be personal. */
export const ERASING_REASONS = ["erasure-request", "retention-ended", "entered-by-mistake"] as const;
export type ErasingReason = (typeof ERASING_REASONS)[number];

/** What is to be erased: everything about an operation, or about an entity. */
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
 * Erases the details of ledger rows, with the operations' own copy, the drafts about the same and who looked at the entity, and appends the row that tells of it: by whom, why and how
 * many, no more. The chain stays whole. In: a connection of the role that owns the tables. Out: how many details are gone.
 * Throws UsageError, and then nothing is changed.
 */
export async function eraseDetails(owner: Database, { what, by, reason, reference }: Erasing): Promise<number> {
  return owner.transaction(async (transaction) => {
    const lead = await findLead(transaction, by);
    await requireSettled(transaction, what);
    const forgotten = await eraseDrafts(transaction, what);
    await eraseProposals(transaction, what);
    const erased = await erase(transaction, what);
    const looks = (await forgetLooks(transaction, what)) + (await forgetNames(transaction, what));
    if (erased + forgotten + looks === 0)
      throw new UsageError("Nothing was erased: the desk holds no details about this.");
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
  const about = operationId === undefined ? eq(ledgerRows.entityId, entityId) : eq(ledgerRows.operationId, operationId);
  return and(about, ne(ledgerRows.action, ERASING));
}

async function findLead(transaction: Queryable, email: string) {
  const [officer] = await transaction.select().from(officers).where(eq(officers.email, email.toLowerCase()));
  if (officer?.role === "lead" && !officer.disabled) return { ...officer, role: officer.role };
  throw new UsageError(`Nothing was erased: ${email} is not the e-mail of a team lead of this desk.`);
}

const operationsOf = ({ operationId, entityId }: Erased) =>
  operationId === undefined ? eq(sql`${operations.target}->>'entityId'`, entityId) : eq(operations.id, operationId);

/** An operation that is still open needs its changes, to find out whether they were made. */
async function requireSettled(transaction: Queryable, what: Erased): Promise<void> {
  const open = and(operationsOf(what), isNull(operations.settledAt));
  const [row] = await transaction.select({ id: operations.id }).from(operations).where(open).limit(1);
  if (row) throw new UsageError(`Nothing was erased: operation ${row.id} is not settled yet. Try again when it is.`);
}

/** What somebody is about to write about an entity goes with it; what led to an operation goes with the operation. */
async function eraseDrafts(transaction: Queryable, what: Erased): Promise<number> {
  if (what.operationId === undefined) {
    const about = eq(drafts.entityId, what.entityId);
    return (await transaction.delete(drafts).where(about).returning({ form: drafts.form })).length;
  }
  const [operation] = await transaction.select().from(operations).where(operationsOf(what));
  if (!operation) return 0;
  const { officerId, action, target } = operation;
  const same = and(
    eq(drafts.officerId, officerId),
    eq(drafts.form, action),
    eq(drafts.entityId, target.entityId),
    eq(drafts.serviceName, target.serviceName ?? ""),
  );
  return (await transaction.delete(drafts).where(same).returning({ form: drafts.form })).length;
}

const proposalsOf = ({ operationId, entityId }: Erased) =>
  operationId === undefined
    ? eq(sql`${proposals.target}->>'entityId'`, entityId)
    : eq(proposals.operationId, operationId);

/** The words of proposals, and what was seen of one person in both roles. What waits needs its words to be decided by. */
async function eraseProposals(transaction: Queryable, what: Erased): Promise<void> {
  const [waiting] = await transaction
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(proposalsOf(what), eq(proposals.state, "waiting")))
    .limit(1);
  if (waiting) throw new UsageError(`Nothing was erased: proposal ${waiting.id} waits. Decide or withdraw it first.`);
  await transaction.update(proposals).set({ comment: null, decisionComment: null }).where(proposalsOf(what));
  if (what.entityId) await transaction.delete(clashes).where(eq(clashes.entityId, what.entityId.toLowerCase()));
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

/** The name an entity was shown with in plans of moves. Out: in how many rows it stood. */
async function forgetNames(transaction: Queryable, { entityId }: Erased): Promise<number> {
  if (entityId === undefined) return 0;
  const named = and(eq(planRows.entityId, entityId), isNotNull(planRows.name));
  return (await transaction.update(planRows).set({ name: null }).where(named).returning({ id: planRows.planId }))
    .length;
}

/** Who looked at an entity, and when. Out: how many such notes are gone; they are not counted as details. */
async function forgetLooks(transaction: Queryable, { entityId }: Erased): Promise<number> {
  if (entityId === undefined) return 0;
  const id = entityId.toLowerCase();
  const forgotten = await transaction.delete(visits).where(eq(visits.entityId, id)).returning({ at: visits.at });
  const gone = await transaction
    .delete(presences)
    .where(eq(presences.entityId, id))
    .returning({ at: presences.seenAt });
  return forgotten.length + gone.length;
}
