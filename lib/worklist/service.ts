import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { perProcess } from "@/lib/perProcess";
import type { SearchAnswer, SearchQuery, SearchRequest } from "./contract";
import { scanForDesk } from "./deskScan";
import { markedByDesk } from "./marks";
import { readPage } from "./pages";

/** How long an officer's list that is too long to compute is taken for one without trying again. */
const TOO_LONG_MS = 60_000;
const tooLong = perProcess("officers of whom too many cases wait to compute", () => new Map<string, number>());

/**
 * Searches cases. In: the officer, the page, the filters. Out: rows in the vendor's order, unless the desk computes;
 * then `meta.computed` says over how many cases. Each row has the desk's own marks. Throws DeskError with an UPSTREAM code.
 */
export async function searchCases(officer: Officer, query: SearchQuery, request: SearchRequest): Promise<SearchAnswer> {
  const answer = await (request.desk ? compute(officer, query, request) : ask(officer, query, request));
  return { ...answer, matches: await markedByDesk(officer, answer.matches) };
}

async function ask({ email }: Officer, query: SearchQuery, { search, filters }: SearchRequest): Promise<SearchAnswer> {
  const { rows, unreadable, total, hasNext } = await readPage({ username: email }, { search, filters }, query);
  return { meta: { ...query, count: rows.length, total, hasNext, unreadable }, matches: rows };
}

async function compute(officer: Officer, query: SearchQuery, request: SearchRequest): Promise<SearchAnswer> {
  const { email } = officer;
  if (request.desk?.waiting && (tooLong.get().get(email) ?? 0) > Date.now()) return askLatest(officer, query, request);
  const { chosen, unreadable, extent } = await scanForDesk({ username: email }, request, query);
  if (request.desk?.waiting && !extent.complete) {
    tooLong.get().set(email, Date.now() + TOO_LONG_MS);
    return askLatest(officer, query, request);
  }
  const end = query.page * query.limit;
  const matches = chosen.slice(end - query.limit, end);
  const total = chosen.length;
  const meta = { ...query, count: matches.length, total, hasNext: end < total, unreadable, computed: extent };
  return { meta, matches };
}

/** Those whose latest run waits, by the vendor's filter, in its order: of more than the desk can read. */
async function askLatest(officer: Officer, query: SearchQuery, request: SearchRequest): Promise<SearchAnswer> {
  const { meta, matches } = await ask(officer, query, request);
  return { meta: { ...meta, latestOnly: true }, matches };
}
