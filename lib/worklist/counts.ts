import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { searchIndividuals } from "@/lib/frankieone/client";
import { describeError, log } from "@/lib/log";
import type { CountsAnswer, SearchQuery, SearchRequest, ViewCount } from "./contract";
import { Memory } from "./memory";
import { scan } from "./pages";
import { isUnassigned } from "./service";
import { requestOf } from "./viewRequest";
import { plainView, VIEW_IDS, type ViewId } from "./views";

/** A number is shared for ten seconds; one that costs a scan of five calls for a minute, which is no more a second. */
const COUNT_MS = 10_000;
const SCAN_MS = 60_000;

// One memory a process: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignCounts?: Memory<ViewCount> };
const memory = () => (holder.countersignCounts ??= new Memory());

/**
 * How many cases each view of an officer holds. Numbers alone are shared, and only between officers of one account who
 * ask exactly the same; rows never are. Never throws: a view that cannot be counted now is null.
 */
export async function countViews(officer: Officer): Promise<CountsAnswer> {
  const counts = await Promise.all(VIEW_IDS.map((id) => countView(officer, id).catch(uncounted)));
  return {
    counts: Object.fromEntries(VIEW_IDS.map((id, index) => [id, counts[index] ?? null])) as CountsAnswer["counts"],
  };
}

function uncounted(error: unknown): null {
  log().warn({ event: "view-uncounted", error: describeError(error) });
  return null;
}

function countView(officer: Officer, id: ViewId): Promise<ViewCount> {
  const { request, query } = requestOf(plainView(id), officer);
  const { FRANKIEONE_CUSTOMER_ID, FRANKIEONE_CUSTOMER_CHILD_ID } = getEnv();
  const key = JSON.stringify([FRANKIEONE_CUSTOMER_ID, FRANKIEONE_CUSTOMER_CHILD_ID, request]);
  const caller = { username: officer.email };
  return request.desk
    ? memory().recall(key, SCAN_MS, () => countUnassigned(caller, request, query))
    : memory().recall(key, COUNT_MS, () => countAll(caller, request, query));
}

type Caller = { username: string };

async function countAll(caller: Caller, { filters }: SearchRequest, query: SearchQuery): Promise<ViewCount> {
  const { meta } = await searchIndividuals(caller, { filters }, { ...query, page: 1, limit: 1 });
  if (meta?.total === undefined) throw new DeskError("UPSTREAM_BAD_RESPONSE", { detail: "The search names no total." });
  return { total: meta.total };
}

async function countUnassigned(caller: Caller, { filters }: SearchRequest, query: SearchQuery): Promise<ViewCount> {
  const { rows, extent } = await scan(caller, { filters }, query);
  return { total: rows.filter(isUnassigned).length, computed: extent };
}

/** Forgets every number, for tests. */
export function forgetCounts(): void {
  memory().forget();
}
