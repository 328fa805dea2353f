import "server-only";
import { and, eq, inArray, lt } from "drizzle-orm";
import { getDb, type Queryable } from "@/lib/db/client";
import { proposals } from "@/lib/db/approvalsSchema";
import { DeskError } from "@/lib/errors";
import { PROPOSAL_ACTIONS, type ProposalAction } from "@/lib/ledger/actions";
import { type Actor, appendLedger } from "@/lib/ledger/record";
import type { ProposalState } from "@/lib/domain/proposalStates";

export type ProposalRow = typeof proposals.$inferSelect;

/** The reason code of proposals whose kind of act has none. */
export const NO_REASON = "";

export type NewProposal = Omit<
  typeof proposals.$inferInsert,
  "state" | "decidedBy" | "decidedAt" | "decisionComment" | "operationId"
>;

/**
 * Puts a proposal on record: the row and its place in the ledger, both or neither, in the transaction given. Throws DeskError NOT_POSSIBLE when another
 * waits for the same run, field or workflow of the same case, and the database's error.
 */
export async function recordProposal(
  transaction: Queryable,
  proposal: NewProposal,
  actor: Actor,
): Promise<ProposalRow> {
  const [row] = await transaction
    .insert(proposals)
    .values({ ...proposal, state: "waiting" })
    .onConflictDoNothing()
    .returning();
  if (!row) throw waitsAlready();
  await tell(transaction, row, actor, proposingOf(row));
  return row;
}

function waitsAlready(): DeskError {
  const detail = "The same is already pending approval. Decide or withdraw it first, under Approvals.";
  return new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}

/** What ends a proposal, or starts its write. */
export interface Decision {
  state: Exclude<ProposalState, "waiting">;
  action: ProposalAction;
  actor: Actor;
  comment?: string;
  operationId?: string;
}

/**
 * Decides a proposal, with its ledger row, within the transaction of its consequences. In: the states it may be in
 * before. Out: the row as it is now. Throws DeskError NOT_POSSIBLE when somebody else was first.
 */
export async function decideProposal(
  transaction: Queryable,
  id: string,
  { state, action, actor, comment, operationId }: Decision,
  from: ProposalState[] = ["waiting"],
): Promise<ProposalRow> {
  const [row] = await transaction
    .update(proposals)
    .set({ state, decidedBy: actor.id ?? null, decidedAt: new Date(), decisionComment: comment, operationId })
    .where(and(eq(proposals.id, id), inArray(proposals.state, from)))
    .returning();
  if (!row) throw decidedAlready();
  await tell(transaction, row, actor, action);
  return row;
}

/**
 * Locks a proposal for the transaction that approves it, before anything else is written there: the ledger's lock comes
 * last, as in withdrawing and rejecting, or the two would deadlock.
 */
export async function holdProposal(transaction: Queryable, { id }: ProposalRow): Promise<void> {
  await transaction.select({ id: proposals.id }).from(proposals).where(eq(proposals.id, id)).for("update");
}

/** The decision of the second person, together with the operation that carries it out. Throws as `decideProposal`. */
export function approve(
  transaction: Queryable,
  { id, state }: ProposalRow,
  decision: Pick<Decision, "actor" | "comment" | "operationId">,
): Promise<ProposalRow> {
  return decideProposal(transaction, id, { state: "approved", action: "approve-proposal", ...decision }, [state]);
}

/** Nobody can decide twice. */
export function decidedAlready(): DeskError {
  const detail = "This proposal has already been decided. Reload to see how.";
  return new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}

/** The action of the row that records the proposing of an act. Throws for an act that is never proposed. */
function proposingOf({ action }: Pick<ProposalRow, "action">): ProposalAction {
  const found = PROPOSAL_ACTIONS.find((each) => each === `propose-${action}`);
  if (!found) throw new TypeError(`${action} is never proposed`);
  return found;
}

function tell(transaction: Queryable, row: ProposalRow, actor: Actor, action: ProposalAction) {
  const { id: proposalId, target, changes, reasonCode, why, evidence, operationId } = row;
  const isProposing = action === proposingOf(row);
  const comment = isProposing ? row.comment : row.decisionComment;
  const detail = {
    ...{ proposalId, changes, reasonCode: reasonCode || undefined, comment: comment ?? undefined },
    ...(isProposing && { why, evidence, expiresAt: row.expiresAt.toISOString() }),
    ...(operationId && { carriedOutBy: operationId }),
  };
  return appendLedger(transaction, { actor, action, outcome: "DONE", target, baselineEtag: row.baselineEtag, detail });
}

/** A proposal by its id, or undefined. The caller checks who may see or decide it. */
export async function findProposal(id: string): Promise<ProposalRow | undefined> {
  const [row] = await getDb().select().from(proposals).where(eq(proposals.id, id));
  return row;
}

/**
 * The proposal an earlier request with this key made, or undefined. Throws DeskError IDEMPOTENCY_KEY_REUSED for another
 * request's key.
 */
export async function findEarlierProposal(
  makerId: string,
  key: string,
  fingerprint: string,
): Promise<ProposalRow | undefined> {
  const [row] = await getDb()
    .select()
    .from(proposals)
    .where(and(eq(proposals.makerId, makerId), eq(proposals.idempotencyKey, key)));
  if (row && row.fingerprint !== fingerprint) throw new DeskError("IDEMPOTENCY_KEY_REUSED", { sent: "no" });
  return row;
}

/** Expires proposals that are past their time, each on record. Throws the driver's error when the database is down. */
export async function expireProposals(now = new Date()): Promise<void> {
  const due = await getDb()
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.state, "waiting"), lt(proposals.expiresAt, now)));
  const ending = { state: "expired", action: "expire-proposal", actor: { role: "system" } } as const;
  for (const { id } of due)
    await getDb()
      .transaction((transaction) => decideProposal(transaction, id, ending))
      .catch(unlessOvertaken);
}

/** An officer decided it at the last moment, or another process was first. */
function unlessOvertaken(error: unknown): void {
  if (!(error instanceof DeskError)) throw error;
}
