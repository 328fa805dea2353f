import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { searchIndividuals } from "@/lib/frankieone/client";
import { scopeOf } from "@/lib/frankieone/scope";
import type { Caller } from "@/lib/frankieone/reads";
import { describeError, log } from "@/lib/log";
import type { CountsAnswer, SearchQuery, SearchRequest, ViewCount } from "./contract";
import { Memory } from "./memory";
import { scan } from "./pages";
import { isUnassigned } from "./service";
import { inTurn, type Turn } from "./turns";
import { requestOf } from "./viewRequest";
import { plainView, type View, VIEW_IDS } from "./views";

/** A number is shared for ten seconds; one that costs a scan of five calls for a minute, which is no more a second. */
const COUNT_MS = 10_000;
const SCAN_MS = 60_000;

/** A count whose turn comes later than this is left out. */
const LONGEST_WAIT_MS = 8_000;

// One a process: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignCounts?: Memory<ViewCount> };
const memory = () => (holder.countersignCounts ??= new Memory());

/** How many cases each built-in view of an officer holds. Never throws: a view that cannot be counted now is null. */
export async function countViews(officer: Officer): Promise<CountsAnswer> {
  const counts = await Promise.all(VIEW_IDS.map((id) => countView(officer, plainView(id), "builtIn")));
  return {
    counts: Object.fromEntries(VIEW_IDS.map((id, index) => [id, counts[index] ?? null])) as CountsAnswer["counts"],
  };
}

/**
 * How many cases a view of an officer holds; null when it cannot be counted now. Numbers alone are shared, and only between
 * officers of one account and scope who ask exactly the same; rows never are. Order and place in the list change no number.
 */
export async function countView(officer: Officer, view: View, turn: Turn): Promise<ViewCount> {
  const { request, query } = requestOf({ ...view, sort: "updated" }, officer);
  const { FRANKIEONE_CUSTOMER_ID, FRANKIEONE_CUSTOMER_CHILD_ID } = getEnv();
  // A scan of the first cases finds others in another order.
  const scope = await scopeOf(officer.email).catch(() => undefined);
  if (!scope) return null;
  const key = JSON.stringify([
    FRANKIEONE_CUSTOMER_ID,
    scope.childAccount ?? FRANKIEONE_CUSTOMER_CHILD_ID,
    scope.services,
    request,
    request.desk && query.sort,
  ]);
  const caller: Caller = { username: officer.email, priority: "background" };
  const count = () => (request.desk ? countUnassigned(caller, request, query) : countAll(caller, request, query));
  return memory()
    .recall(key, request.desk ? SCAN_MS : COUNT_MS, () => loggingFailure(inTurn(turn, LONGEST_WAIT_MS, count)))
    .catch(() => null);
}

/** Logged once, whoever asked. */
async function loggingFailure(count: Promise<ViewCount>): Promise<ViewCount> {
  try {
    return await count;
  } catch (error) {
    log().warn({ event: "view-uncounted", error: describeError(error) });
    throw error;
  }
}

async function countAll(caller: Caller, { search, filters }: SearchRequest, query: SearchQuery): Promise<ViewCount> {
  const { meta } = await searchIndividuals(caller, { search, filters }, { ...query, page: 1, limit: 1 });
  if (meta?.total === undefined) throw new DeskError("UPSTREAM_BAD_RESPONSE", { detail: "The search names no total." });
  return { total: meta.total };
}

async function countUnassigned(caller: Caller, request: SearchRequest, query: SearchQuery): Promise<ViewCount> {
  const { search, filters } = request;
  const { rows, extent } = await scan(caller, { search, filters }, query);
  return { total: rows.filter(isUnassigned).length, computed: extent };
}

/** Forgets every number, for tests. */
export function forgetCounts(): void {
  memory().forget();
}
