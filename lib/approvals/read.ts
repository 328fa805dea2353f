import "server-only";
import { and, eq, ne, or, type SQL } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { proposals } from "@/lib/db/approvalsSchema";
import { isCase } from "@/lib/db/sameCase";
import { getProfile } from "@/lib/frankieone/client";
import { can } from "@/lib/permissions/can";
import { changesSince } from "@/lib/visits/compare";
import { partsOf } from "@/lib/visits/parts";
import { isSameEvidence } from "@/lib/writes/evidence";
import { readProposal, selectProposals } from "@/lib/writes/shownProposals";
import { mayDecide, mayGoOutAgain } from "@/lib/writes/secondPerson";
import { inSight, isNewsTo, seeDecidedProposals, unseenBy, WAITS, waitsFor } from "@/lib/writes/waitingProposals";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { ApprovalsQuery, ProposalAnswer, SeenAnswer, SeenRequest } from "./contract";

/** Proposals of a view or of a case, 50 at most; the officer's own say whether their ending is news. Throws the driver's error. */
export async function listProposals(officer: Officer, query: ApprovalsQuery): Promise<Proposal[]> {
  const isOldestFirst = !("view" in query) || query.view === "waiting";
  const condition = and(await conditionOf(officer, query), await inSight(officer));
  return (await selectProposals(condition, isOldestFirst)).map(({ row, shown }) => ({
    ...shown,
    isNews: isNewsTo(officer, row) || undefined,
  }));
}

/** Records that an officer has seen how one of their own proposals ended, or all. Throws the driver's error. */
export async function seeEndings(officer: Officer, { id }: SeenRequest): Promise<SeenAnswer> {
  return { decided: await seeDecidedProposals(officer, id) };
}

async function conditionOf(officer: Officer, query: ApprovalsQuery): Promise<SQL | undefined> {
  if (!("view" in query)) return and(or(WAITS, unseenBy(officer)), isCase(proposals.target, query));
  if (query.view === "mine") return eq(proposals.makerId, officer.id);
  return query.view === "waiting" ? waitsFor(officer) : ne(proposals.state, "waiting");
}

/**
 * One proposal with what this officer can do about it, on the case as it is now: its profile and its results, and no call once it is
 * decided. Throws DeskError NOT_FOUND, or why the case could not be read.
 */
export async function describeProposal(officer: Officer, id: string): Promise<ProposalAnswer> {
  const { row, shown } = await readProposal(officer, id);
  const isOpen = shown.state === "waiting" || (await mayGoOutAgain(row));
  if (!isOpen) {
    const over = "Already decided.";
    return { proposal: shown, against: { deciding: over, withdrawing: over }, evidence: { isSame: true, changed: [] } };
  }
  const caller = { username: officer.email, fresh: true };
  const { serviceProfile, raw } = await getProfile(caller, row.target);
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
      isSame: await isSameEvidence(caller, { evidence: row.evidence, target: row.target, raw }),
      changed: changesSince(seer, row.seen, partsOf(serviceProfile)) ?? [],
    },
  };
}
