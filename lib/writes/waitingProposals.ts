import "server-only";
import { and, eq, ne, or, type SQL, sql } from "drizzle-orm";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { proposals } from "@/lib/db/approvalsSchema";
import { getPolicy } from "@/lib/policy/service";

/** Undecided, and its time is not over. */
export const WAITS = and(eq(proposals.state, "waiting"), sql`${proposals.expiresAt} > now()`);

/** In whose list a proposal stands: not its maker's under any account; leads' or the reviewer's, as the policy says. */
export function waitsFor({ id, role }: Officer): SQL | undefined {
  const { who } = getPolicy().secondPerson;
  const other = and(
    ne(proposals.makerId, id),
    sql`not exists (select 1 from officers me join officers maker on maker.person_key = me.person_key
      where me.id = ${id} and maker.id = ${proposals.makerId})`,
  );
  const isReviewer = who.includes("reviewer") ? eq(proposals.reviewerId, id) : sql`false`;
  // Auditors decide nothing and see what waits.
  const isListed = role === "auditor" || (role === "lead" && who.includes("lead")) ? sql`true` : isReviewer;
  return and(WAITS, other, or(isListed, isReviewer));
}

/** How many proposals wait for this officer to decide. */
export async function countWaitingProposals(officer: Officer): Promise<number> {
  if (officer.role === "auditor") return 0;
  return getDb().$count(proposals, and(waitsFor(officer), await inSight(officer)));
}

/** Whose scope is limited is told of their own proposals, and of those on cases they review; everybody else of all. */
export async function inSight(officer: Officer): Promise<SQL | undefined> {
  if (!(await hasLimitedScope(officer))) return undefined;
  return or(eq(proposals.makerId, officer.id), eq(proposals.reviewerId, officer.id));
}
