import "server-only";
import { and, asc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { requireVisible } from "@/lib/cases/read";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { Officer } from "@/lib/domain/officer";
import type { CasePlace } from "@/lib/domain/place";
import { type AccountScope, isInScope } from "@/lib/frankieone/scope";
import type { Colleague } from "./contract";

/** An account a case may be seen in: a child account, or null for the desk's own. */
type Account = string | null;

/** A colleague, and the account in which they may see the case. */
export interface Witness extends Colleague {
  childAccount: Account;
}

/** A desk of more child accounts asks after these alone: who works in others is not offered. */
const MOST_ACCOUNTS = 10;

/**
 * The colleagues who may see a case, by name. In: an officer who has just seen it, the scope they saw it in, and of whom it is asked
 * (all without). Throws the driver's error.
 */
export async function witnessesOf(
  officer: Officer,
  place: CasePlace,
  seenAs: AccountScope,
  ids?: readonly string[],
): Promise<Witness[]> {
  const rows = await getDb()
    .select()
    .from(officers)
    .where(
      and(
        ne(officers.id, officer.id),
        eq(officers.disabled, false),
        isNotNull(officers.role),
        ids && inArray(officers.id, [...ids]),
      ),
    )
    .orderBy(asc(officers.canonicalName));
  const inService = rows.filter(({ services }) => isInScope({ services: services ?? undefined }, place.serviceName));
  const showing = await accountsShowing(officer, place, seenAs, inService.flatMap(accountsOf));
  return inService.flatMap((row) => {
    const childAccount = accountsOf(row).find((account) => showing.has(account));
    return childAccount === undefined ? [] : [{ id: row.id, name: row.canonicalName, childAccount }];
  });
}

type Row = Pick<typeof officers.$inferSelect, "childAccounts" | "childAccount">;

/** Where they may work: first where they do at present. */
function accountsOf({ childAccounts, childAccount }: Row): Account[] {
  return [childAccount, ...(childAccounts ?? [])];
}

/**
 * In which of these accounts the case is seen. A parent sees what its children have, and no child what another has (handbook 2.13). Of
 * a case that is seen in the parent nobody but the vendor can say whose it is, so it is read once in each child account.
 */
async function accountsShowing(
  { email: username }: Officer,
  place: CasePlace,
  { childAccount: own }: AccountScope,
  asked: readonly Account[],
): Promise<Set<Account>> {
  if (own !== undefined) return new Set([null, own]);
  const children = [...new Set(asked)].filter((account) => account !== null).slice(0, MOST_ACCOUNTS);
  const shown = children.map((childAccount) =>
    requireVisible({ username, scope: { childAccount } }, place).then(
      () => [childAccount],
      // What cannot be found out is not claimed.
      () => [],
    ),
  );
  return new Set<Account>([null, ...(await Promise.all(shown)).flat()]);
}
