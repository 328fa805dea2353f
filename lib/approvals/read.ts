import "server-only";
import { and, asc, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { proposals } from "@/lib/db/approvalsSchema";
import { officers, operations } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import { getProfile } from "@/lib/frankieone/client";
import { can } from "@/lib/auth/can";
import { changesSince } from "@/lib/visits/compare";
import { partsOf } from "@/lib/visits/parts";
import { evidenceOf } from "@/lib/writes/evidence";
import { toOperation } from "@/lib/writes/operations";
import type { ProposalRow } from "@/lib/writes/proposals";
import { mayDecide, mayGoOutAgain } from "@/lib/writes/secondPerson";
import { inSight, WAITS, waitsFor } from "@/lib/writes/waitingProposals";
import type { ApprovalsQuery, Proposal, ProposalAnswer } from "./contract";

const MOST = 50;
const makers = alias(officers, "makers");
const deciders = alias(officers, "deciders");

/** Proposals of a view, or those that wait on a case; 50 at most. Throws the driver's error. */
export async function listProposals(officer: Officer, query: ApprovalsQuery): Promise<Proposal[]> {
  const isOldestFirst = !("view" in query) || query.view === "waiting";
  return (await select(and(conditionOf(officer, query), await inSight(officer)), isOldestFirst)).map(
    ({ shown }) => shown,
  );
}

function conditionOf(officer: Officer, query: ApprovalsQuery): SQL | undefined {
  if (!("view" in query))
    return and(
      WAITS,
      sql`${proposals.target}->>'entityId' = ${query.entityId}`,
      sql`${proposals.target}->>'serviceName' = ${query.serviceName}`,
    );
  if (query.view === "mine") return eq(proposals.makerId, officer.id);
  return query.view === "waiting" ? waitsFor(officer) : ne(proposals.state, "waiting");
}

async function select(condition: SQL | undefined, isOldestFirst = false) {
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
  const { id, target, change, reasonCode, comment, why, makerId, decisionComment } = row;
  const isOver = row.state === "waiting" && row.expiresAt.getTime() <= Date.now();
  return {
    ...{ id, target, change, reasonCode, why, maker: { id: makerId, name: maker } },
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

/** One proposal as the desk shows it to this officer. Throws DeskError NOT_FOUND, also where it is out of their sight. */
export async function readProposal(officer: Officer, id: string): Promise<{ row: ProposalRow; shown: Proposal }> {
  const [found] = await select(and(eq(proposals.id, id), await inSight(officer)));
  if (found) return found;
  throw new DeskError("NOT_FOUND", { detail: "There is no such proposal.", sent: "no" });
}

/**
 * One proposal with what this officer can do about it, on the case as it is now; one call to the vendor, and none once it is
 * decided. Throws DeskError NOT_FOUND, or why the case could not be read.
 */
export async function describeProposal(officer: Officer, id: string): Promise<ProposalAnswer> {
  const { row, shown } = await readProposal(officer, id);
  const isOpen = shown.state === "waiting" || (await mayGoOutAgain(row));
  if (!isOpen) {
    const over = "It is decided.";
    return { proposal: shown, against: { deciding: over, withdrawing: over }, evidence: { isSame: true, changed: [] } };
  }
  const { serviceProfile, raw } = await getProfile({ username: officer.email, fresh: true }, row.target);
  const deciding = await mayDecide(officer, row, serviceProfile);
  const withdrawing = can(officer, "withdraw-proposal", { isMaker: row.makerId === officer.id });
  const seer = { officerId: row.makerId, entityId: row.target.entityId, serviceName: row.target.serviceName };
  return {
    proposal: shown,
    against: {
      deciding: deciding.allowed ? undefined : deciding.reason,
      withdrawing: withdrawing.allowed ? undefined : withdrawing.reason,
    },
    evidence: {
      isSame: row.evidence === evidenceOf(raw),
      changed: changesSince(seer, row.seen, partsOf(serviceProfile)) ?? [],
    },
  };
}
