import "server-only";
import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { proposals } from "@/lib/db/approvalsSchema";
import { getDb } from "@/lib/db/client";
import { officers, operations } from "@/lib/db/schema";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { toOperation } from "./operations";
import type { Proposal } from "./proposalContract";
import type { ProposalRow } from "./proposals";
import { inSight } from "./waitingProposals";

const MOST = 50;
const makers = alias(officers, "makers");
const deciders = alias(officers, "deciders");

/** Proposals with their people, 50 at most, newest first unless asked otherwise. Throws the driver's error. */
export async function selectProposals(condition: SQL | undefined, isOldestFirst = false) {
  const rows = await getDb()
    .select({
      row: proposals,
      maker: makers.canonicalName,
      decider: deciders.canonicalName,
      operation: operations,
    })
    .from(proposals)
    .innerJoin(makers, eq(makers.id, proposals.makerId))
    .leftJoin(deciders, eq(deciders.id, proposals.decidedBy))
    .leftJoin(operations, eq(operations.id, proposals.operationId))
    .where(condition)
    .orderBy(isOldestFirst ? asc(proposals.createdAt) : desc(proposals.createdAt))
    .limit(MOST);
  return rows.map(({ row, maker, decider, operation }) => ({
    row,
    shown: toProposal(row, { maker, decider, operation }),
  }));
}

interface Joined {
  maker: string;
  decider: string | null;
  operation: typeof operations.$inferSelect | null;
}

function toProposal(row: ProposalRow, { maker, decider, operation }: Joined): Proposal {
  const { id, action, target, changes, reasonCode, comment, why, makerId, decisionComment } = row;
  const isOver = row.state === "waiting" && row.expiresAt.getTime() <= Date.now();
  return {
    ...{ id, action, target, changes, reasonCode, why, maker: { id: makerId, name: maker } },
    state: isOver ? "expired" : row.state,
    comment: comment ?? undefined,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    decidedBy: decider ?? undefined,
    decidedAt: row.decidedAt?.toISOString(),
    decisionComment: decisionComment ?? undefined,
    operation: operation ? toOperation(operation) : undefined,
  };
}

/**
 * One proposal as the desk shows it to this officer. Throws DeskError NOT_FOUND, also where it is out of their scope.
 */
export async function readProposal(officer: Officer, id: string): Promise<{ row: ProposalRow; shown: Proposal }> {
  const [found] = await selectProposals(and(eq(proposals.id, id), await inSight(officer)));
  if (found) return found;
  throw new DeskError("NOT_FOUND", { detail: "Proposal not found.", sent: "no" });
}
