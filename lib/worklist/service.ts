import "server-only";
import type { Officer } from "@/lib/auth/contract";
import type { CaseRow, SearchAnswer, SearchQuery, SearchRequest } from "./contract";
import { readPage, scan } from "./pages";

/**
 * Searches cases. In: who asks, the page, the filters. Out: rows, in the vendor's order unless the desk was asked to
 * compute; then `meta.computed` says over how many cases it did. Throws DeskError with an UPSTREAM code.
 */
export function searchCases(officer: Officer, query: SearchQuery, request: SearchRequest): Promise<SearchAnswer> {
  return request.desk ? compute(officer, query, request) : ask(officer, query, request);
}

async function ask({ email }: Officer, query: SearchQuery, { search, filters }: SearchRequest): Promise<SearchAnswer> {
  const { rows, unreadable, total, hasNext } = await readPage({ username: email }, { search, filters }, query);
  return { meta: { ...query, count: rows.length, total, hasNext, unreadable }, matches: rows };
}

async function compute({ email }: Officer, query: SearchQuery, request: SearchRequest): Promise<SearchAnswer> {
  const { search, filters } = request;
  const { rows, unreadable, extent } = await scan({ username: email }, { search, filters }, query);
  const chosen = rows.filter(isUnassigned);
  const end = query.page * query.limit;
  const matches = chosen.slice(end - query.limit, end);
  const total = chosen.length;
  const meta = { ...query, count: matches.length, total, hasNext: end < total, unreadable, computed: extent };
  return { meta, matches };
}

/** Is nobody expected to approve this case? */
export const isUnassigned = ({ assignee }: CaseRow): boolean => assignee === undefined;
