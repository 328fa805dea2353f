import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { getEnv } from "@/lib/env";
import { ERRORS } from "@/lib/errors";
import { scopeOf } from "@/lib/frankieone/scope";
import type { Caller } from "@/lib/frankieone/reads";
import { describeError, log } from "@/lib/log";
import { perProcess } from "@/lib/perProcess";
import type { CountsAnswer, SearchQuery, SearchRequest, ViewCount } from "./contract";
import { Memory } from "./memory";
import { scanForDesk } from "./deskScan";
import { searchTotal } from "./total";
import { queueCount, type CountPriority } from "./countQueue";
import { BEYOND_SCOPE, NO_TOTAL, whyUncounted } from "./uncounted";
import { requestOf } from "./viewRequest";
import { plainView, type View, VIEW_IDS } from "./views";

/** A number is shared for ten seconds; one that costs a scan of five calls for a minute. */
const COUNT_MS = 10_000;
const SCAN_MS = 60_000;

/** A count whose turn comes later than this is left out. */
export const LONGEST_WAIT_MS = 8_000;

const memory = perProcess("counts of views", () => new Memory<ViewCount>());

/** How many cases each built-in view of an officer holds. Never throws: of a view that cannot be counted now it is said why. */
export async function countViews(officer: Officer): Promise<CountsAnswer> {
  const counts = await Promise.all(VIEW_IDS.map((id) => countView(officer, plainView(id), "builtIn")));
  return {
    counts: Object.fromEntries(VIEW_IDS.map((id, index) => [id, counts[index] ?? null])) as CountsAnswer["counts"],
  };
}

/**
 * How many cases a view of an officer holds, or why that cannot be counted now. Only numbers are shared, and only
 * between officers of one account and scope who ask exactly the same; rows never are. Order and page do not change a
 * number.
 */
export async function countView(officer: Officer, view: View, turn: CountPriority): Promise<ViewCount> {
  const { request, query } = requestOf({ ...view, sort: "updated" }, officer);
  const { FRANKIEONE_CUSTOMER_ID, FRANKIEONE_CUSTOMER_CHILD_ID } = getEnv();
  // A scan of the first cases finds others in another order.
  const scope = await scopeOf(officer.email).catch(() => undefined);
  if (!scope) return { uncounted: ERRORS.SCOPE_UNAVAILABLE.title };
  const key = JSON.stringify([
    FRANKIEONE_CUSTOMER_ID,
    scope.childAccount ?? FRANKIEONE_CUSTOMER_CHILD_ID,
    scope.services,
    request,
    request.desk && query.sort,
  ]);
  const caller: Caller = { username: officer.email, priority: "background" };
  const count = () => (request.desk ? countByDesk(caller, request, query) : countAll(caller, request));
  return memory
    .get()
    .recall(key, request.desk ? SCAN_MS : COUNT_MS, () => loggingFailure(queueCount(turn, LONGEST_WAIT_MS, count)))
    .catch((error: unknown) => ({ uncounted: whyUncounted(error) }));
}

/** Logged once for all who asked. */
async function loggingFailure(count: Promise<ViewCount>): Promise<ViewCount> {
  try {
    return await count;
  } catch (error) {
    log().warn({ event: "view-uncounted", error: describeError(error) });
    throw error;
  }
}

async function countAll(caller: Caller, { search, filters }: SearchRequest): Promise<ViewCount> {
  const { total } = await searchTotal(caller, { search, filters });
  if (total !== undefined) return { total };
  const { services } = await scopeOf(caller.username);
  return { uncounted: services ? BEYOND_SCOPE : NO_TOTAL };
}

async function countByDesk(caller: Caller, request: SearchRequest, query: SearchQuery): Promise<ViewCount> {
  const { chosen, all, extent } = await scanForDesk(caller, request, query);
  const { unassigned, undecided, waiting } = request.desk ?? {};
  if (waiting && !extent.complete) return countAll(caller, request);
  // What everybody has decided is no part of what nobody has.
  const inAll = undecided && !unassigned ? all?.length : undefined;
  return { total: chosen.length, ...(inAll !== undefined && { inAll }), computed: extent };
}

/** Forgets every number, for tests. */
export function forgetCounts(): void {
  memory.get().forget();
}
