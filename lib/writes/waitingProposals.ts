import "server-only";
import { and, eq, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { failingClosed } from "@/lib/db/failingClosed";
import { proposals } from "@/lib/db/approvalsSchema";
import { closeTo } from "@/lib/officers/person";
import { getPolicy } from "@/lib/policy/service";
import type { ProposalState } from "@/lib/domain/proposalStates";
import type { ProposalRow } from "./proposals";

/** Undecided and not expired. */
export const WAITS = and(eq(proposals.state, "waiting"), sql`${proposals.expiresAt} > now()`);

/**
 * Who has a proposal in their list: leads or the reviewer, as the policy says, and never an officer who may be its
 * maker.
 */
export async function waitsFor({ id, role }: Officer): Promise<SQL | undefined> {
  const { who } = getPolicy().secondPerson;
  const other = notInArray(proposals.makerId, await closeTo(id));
  const isReviewer = who.includes("reviewer") ? eq(proposals.reviewerId, id) : sql`false`;
  // Auditors decide nothing and see what waits.
  const isListed = role === "auditor" || (role === "lead" && who.includes("lead")) ? sql`true` : isReviewer;
  return and(WAITS, other, or(isListed, isReviewer));
}

/** How many proposals wait for this officer to decide. */
export async function countWaitingProposals(officer: Officer): Promise<number> {
  if (officer.role === "auditor") return 0;
  return getDb().$count(proposals, and(await waitsFor(officer), await inSight(officer)));
}

/**
 * The cases of which a proposal waits for a second person, each as `entityId serviceName` in lower case: what Next does
 * not offer, whoever made the proposal. Throws DeskError AUDIT_UNAVAILABLE.
 */
export async function placesOfProposals(): Promise<Set<string>> {
  const waiting = await failingClosed(() => getDb().select({ target: proposals.target }).from(proposals).where(WAITS));
  return new Set(waiting.map(({ target }) => `${target.entityId} ${target.serviceName}`.toLowerCase()));
}

/** How a proposal ends by somebody else's act, or by none. */
const NEWS: ProposalState[] = ["approved", "rejected", "voided", "expired"];

/** Own proposals that ended so, and whose ending their maker has not seen. */
export const unseenBy = ({ id }: Officer) =>
  and(eq(proposals.makerId, id), isNull(proposals.makerSeenAt), inArray(proposals.state, NEWS));

/** The same of a row that has been read. */
export const isNewsTo = (
  { id }: Officer,
  { makerId, makerSeenAt, state }: Pick<ProposalRow, "makerId" | "makerSeenAt" | "state">,
) => makerId === id && makerSeenAt === null && NEWS.includes(state);

/** How many proposals of this officer were decided, or ended otherwise, since they last looked. */
export async function countDecidedProposals(officer: Officer): Promise<number> {
  return getDb().$count(proposals, unseenBy(officer));
}

/** Records that an officer has seen how their proposals ended. In: one of them, or all without an id. Out: how many are left. */
export async function seeDecidedProposals(officer: Officer, id?: string): Promise<number> {
  const seen = and(unseenBy(officer), id === undefined ? undefined : eq(proposals.id, id));
  await getDb().update(proposals).set({ makerSeenAt: new Date() }).where(seen);
  return countDecidedProposals(officer);
}

/** Officers with limited scope see their own proposals, and those on cases they review; everybody else sees all. */
export async function inSight(officer: Officer): Promise<SQL | undefined> {
  if (!(await hasLimitedScope(officer))) return undefined;
  return or(eq(proposals.makerId, officer.id), eq(proposals.reviewerId, officer.id));
}
