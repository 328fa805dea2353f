import "server-only";
import { and, eq, inArray, lt } from "drizzle-orm";
import { getDb, type Queryable } from "@/lib/db/client";
import { proposals } from "@/lib/db/approvalsSchema";
import { DeskError } from "@/lib/errors";
import type { ProposalAction } from "@/lib/ledger/actions";
import { type Actor, appendLedger } from "@/lib/ledger/record";
import type { ProposalState } from "./proposalStates";

export type ProposalRow = typeof proposals.$inferSelect;
export type NewProposal = Omit<
  typeof proposals.$inferInsert,
  "state" | "decidedBy" | "decidedAt" | "decisionComment" | "operationId"
>;

/**
 * Puts a proposal on record: the row and its place in the ledger, both or neither. Throws DeskError NOT_POSSIBLE when another
 * waits for the same run, and the database's error.
 */
export async function recordProposal(proposal: NewProposal, actor: Actor): Promise<ProposalRow> {
  return getDb().transaction(async (transaction) => {
    const [row] = await transaction
      .insert(proposals)
      .values({ ...proposal, state: "waiting" })
      .onConflictDoNothing()
      .returning();
    if (!row) throw waitsAlready();
    await tell(transaction, row, actor, "propose-override");
    return row;
  });
}

function waitsAlready(): DeskError {
  const detail =
    "An override of this run waits for a second person already. Nothing was sent. See Approvals: it is decided or withdrawn first.";
  return new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}

/** What ends a proposal, or brings its write on its way. */
export interface Decision {
  state: Exclude<ProposalState, "waiting">;
  action: ProposalAction;
  actor: Actor;
  comment?: string;
  operationId?: string;
}

/**
 * Decides a proposal, with its ledger row, within the transaction that does what follows from it. In: the states it may be in
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
  const detail = "This proposal does not wait any more: somebody was first. Reload to see how it was decided.";
  return new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}

function tell(transaction: Queryable, row: ProposalRow, actor: Actor, action: ProposalAction) {
  const { id: proposalId, target, change, reasonCode, why, evidence, operationId } = row;
  const comment = action === "propose-override" ? row.comment : row.decisionComment;
  const detail = {
    ...{ proposalId, changes: [change], reasonCode, comment: comment ?? undefined },
    ...(action === "propose-override" && { why, evidence, expiresAt: row.expiresAt.toISOString() }),
    ...(operationId && { carriedOutBy: operationId }),
  };
  return appendLedger(transaction, { actor, action, outcome: "DONE", target, baselineEtag: row.baselineEtag, detail });
}

/** A proposal by its id, or undefined. Who may see or decide it, the caller must judge. */
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

/** Ends the proposals whose time has run out, each on record. Throws the driver's error when the database is down. */
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

/** Somebody decided it at the last moment, or another process was quicker. */
function unlessOvertaken(error: unknown): void {
  if (!(error instanceof DeskError)) throw error;
}
