import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { getEnv } from "@/lib/env";
import type { Caller } from "@/lib/frankieone/reads";
import { scopeOf } from "@/lib/frankieone/scope";
import { perProcess } from "@/lib/perProcess";
import { Memory } from "./memory";
import { scanForDesk } from "./deskScan";
import { isUnassigned } from "./undecided";
import { queueCount } from "./countQueue";
import type { CaseRow, ScanExtent } from "./contract";
import { searchTotal } from "./total";
import { requestOf } from "./viewRequest";
import { plainView, type View } from "./views";

/** How long a number of the team page is shared by all viewers. */
export const TOTAL_MS = 60_000;
/** A number whose turn comes later than this is left out. */
const LONGEST_WAIT_MS = 30_000;

/**
 * How many cases a view holds, since when there is the oldest of them, and when that was read. Without a
 * `total` FrankieOne named none that can be believed.
 */
export interface Total {
  total?: number;
  /** ISO 8601. */
  oldest?: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Undecided cases without an assignee, counted over the extent; `open`: those without one, decided or not, where all were read. */
export interface Unassigned extends Total {
  total: number;
  open?: number;
  extent: ScanExtent;
}

/** A case that needs attention: who has it, and when it came to be (ISO 8601). */
export type WaitingCase = Pick<CaseRow, "assignee" | "createdAt">;

/** All cases that need attention, the oldest first; without them there are more than the desk reads. */
export interface AllWaiting {
  cases?: readonly WaitingCase[];
  at: number;
}

const memories = perProcess("totals of views", () => ({
  totals: new Memory<Total>(),
  unassigned: new Memory<Unassigned>(),
  waiting: new Memory<AllWaiting>(),
}));

/**
 * The vendor's count of a view, read at most once a minute for all officers of the account who ask the same: one search
 * of one row. Throws DeskError with an UPSTREAM code, or OVERLOADED; callers in the ten seconds after it get the same.
 */
export async function sharedTotal(officer: Officer, view: View): Promise<Total> {
  const { search, filters } = requestOf(view, officer).request;
  const key = await keyOf(officer, [search, filters]);
  return memories.get().totals.recall(key, TOTAL_MS, () =>
    queueCount("team", LONGEST_WAIT_MS, async () => {
      const at = Date.now();
      const { total, oldest } = await searchTotal(callerFor(officer), { search, filters });
      return { total, oldest, at };
    }),
  );
}

/** How many undecided cases nobody has, counted over the first 500; shared as `sharedTotal` is, in at most five searches. */
export async function sharedUnassigned(officer: Officer): Promise<Unassigned> {
  const { request, query } = requestOf(plainView("unassigned"), officer);
  const key = await keyOf(officer, request);
  return memories.get().unassigned.recall(key, TOTAL_MS, () =>
    queueCount("team", LONGEST_WAIT_MS, async () => {
      const at = Date.now();
      const { chosen, all, extent } = await scanForDesk(callerFor(officer), request, query);
      return { total: chosen.length, open: all?.filter(isUnassigned).length, extent, at };
    }),
  );
}

/**
 * The cases that need attention as the worklist tells them, by the latest run of each of their workflows; shared as `sharedTotal` is,
 * in at most five searches, and none of the rest of a case is kept. Throws as that does.
 */
export async function sharedWaiting(officer: Officer): Promise<AllWaiting> {
  const { request, query } = requestOf({ ...plainView("attention"), sort: "created", order: "asc" }, officer);
  const key = await keyOf(officer, request);
  return memories.get().waiting.recall(key, TOTAL_MS, () =>
    queueCount("team", LONGEST_WAIT_MS, async () => {
      const at = Date.now();
      const { chosen, extent } = await scanForDesk(callerFor(officer), request, query);
      return {
        at,
        ...(extent.complete && { cases: chosen.map(({ assignee, createdAt }) => ({ assignee, createdAt })) }),
      };
    }),
  );
}

/** Numbers are shared only between officers of the same scope. */
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
  for (const memory of Object.values(memories.get())) memory.forget();
}
