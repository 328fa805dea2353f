import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { searchIndividuals } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import { scopeOf } from "@/lib/frankieone/scope";
import { Memory } from "./memory";
import { scan } from "./pages";
import { isUnassigned } from "./service";
import { inTurn } from "./turns";
import type { ScanExtent, SearchQuery } from "./contract";
import { requestOf } from "./viewRequest";
import { plainView, type View } from "./views";

/** How long a number that a lead looks at is shared by everybody who looks. */
export const TOTAL_MS = 60_000;
/** A number whose turn comes later than this is left out. */
const LONGEST_WAIT_MS = 30_000;

const ONE_ROW: SearchQuery = { page: 1, limit: 1, sort: "asc", sortFields: "updatedAt" };

/** How many cases a view holds, since when the one that changed longest ago is as it is, and when that was read. */
export interface Total {
  total: number;
  /** ISO 8601. */
  oldest?: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Cases without an assignee, counted over the extent. */
export interface Unassigned extends Total {
  extent: ScanExtent;
}

// One a process: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignTotals?: { totals: Memory<Total>; unassigned: Memory<Unassigned> } };
const memories = () => (holder.countersignTotals ??= { totals: new Memory(), unassigned: new Memory() });

/**
 * The vendor's count of a view, read at most once a minute for all officers of the account who ask the same: one search of
 * one row. Throws DeskError with an UPSTREAM code, or OVERLOADED; whoever asks in the ten seconds after it is told the same.
 */
export async function sharedTotal(officer: Officer, view: View): Promise<Total> {
  const { search, filters } = requestOf(view, officer).request;
  const key = await keyOf(officer, [search, filters]);
  return memories().totals.recall(key, TOTAL_MS, () =>
    inTurn("team", LONGEST_WAIT_MS, async () => {
      const at = Date.now();
      const { matches, meta } = await searchIndividuals(callerFor(officer), { search, filters }, ONE_ROW);
      if (meta?.total === undefined || meta.total < matches.length)
        throw new DeskError("UPSTREAM_BAD_RESPONSE", { detail: "The search names no total.", sent: "no" });
      const { updatedAt, createdAt } = matches[0]?.serviceProfile ?? {};
      return { total: meta.total, oldest: updatedAt ?? createdAt, at };
    }),
  );
}

/** How many open cases nobody has, counted over the first 500; shared as `sharedTotal` is, in at most five searches. */
export async function sharedUnassigned(officer: Officer): Promise<Unassigned> {
  const { request, query } = requestOf(plainView("unassigned"), officer);
  const { filters } = request;
  const key = await keyOf(officer, filters);
  return memories().unassigned.recall(key, TOTAL_MS, () =>
    inTurn("team", LONGEST_WAIT_MS, async () => {
      const at = Date.now();
      const { rows, extent } = await scan(callerFor(officer), { filters }, query);
      return { total: rows.filter(isUnassigned).length, extent, at };
    }),
  );
}

/** Numbers are shared between officers who see the same, and no others. */
async function keyOf({ email }: Officer, request: unknown): Promise<string> {
  const { childAccount, services } = await scopeOf(email);
  const { FRANKIEONE_CUSTOMER_ID, FRANKIEONE_CUSTOMER_CHILD_ID } = getEnv();
  return JSON.stringify([FRANKIEONE_CUSTOMER_ID, childAccount ?? FRANKIEONE_CUSTOMER_CHILD_ID, services, request]);
}

function callerFor({ email }: Officer): Caller {
  return { username: email, priority: "background" };
}

/** Forgets every number, for tests. */
export function forgetTotals(): void {
  for (const memory of Object.values(memories())) memory.forget();
}
