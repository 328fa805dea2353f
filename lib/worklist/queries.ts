import { queryOptions } from "@tanstack/react-query";
import { caseHref } from "@/lib/cases/queries";
import { holding, request } from "@/lib/http/client";
import type {
  CaseRow,
  CountsAnswer,
  NextAnswer,
  NextRequest,
  SearchAnswer,
  SearchQuery,
  SearchRequest,
} from "./contract";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import { requestOf, type Viewer } from "./viewRequest";
import type { View } from "./views";

/** Going back to a list within a minute costs nothing, and within half an hour shows it at once while it is read again. */
const FRESH_MS = 60_000;
const KEPT_MS = 30 * 60_000;
export const COUNTS_FRESH_MS = 15_000;

/** What an officer sees in a view: a page of rows. */
export function worklistPage(view: View, viewer: Viewer) {
  const { request: body, query } = requestOf(view, viewer);
  return pageOf(body, query);
}

/** One row of a view, whatever its order: enough to know how many cases FrankieOne counts in it. */
export function worklistTotal(view: View, viewer: Viewer) {
  const { request: body, query } = requestOf({ ...view, sort: "updated" }, viewer);
  return pageOf(body, { ...query, page: 1, limit: 1 });
}

function pageOf(body: SearchRequest, query: SearchQuery) {
  const paging = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return queryOptions({
    queryKey: worklistKeys.page(body, query),
    queryFn: async ({ signal }): Promise<SearchAnswer> => {
      const answer = holding<SearchAnswer>("meta", "matches");
      const path = `/api/search/serviceprofiles?${paging.toString()}`;
      return (await request(path, { method: "POST", readOnly: true, body, answer, signal })).data;
    },
    staleTime: FRESH_MS,
    gcTime: KEPT_MS,
  });
}

/** How many cases each view holds. The server keeps the numbers for ten seconds, for everybody. */
export function worklistCounts() {
  return queryOptions({
    queryKey: worklistKeys.counts(),
    queryFn: async ({ signal }) => {
      const answer = holding<CountsAnswer>("counts");
      return (await request("/api/worklist/counts", { answer, signal })).data.counts;
    },
    staleTime: COUNTS_FRESH_MS,
  });
}

/** Finding the case of a view that waits longest for the officer. It claims nothing, and is never cached. */
export function nextCaseOptions(body: NextRequest) {
  return queryOptions({
    queryKey: worklistKeys.next(body),
    queryFn: async ({ signal }): Promise<NextAnswer> => {
      const answer = holding<NextAnswer>("passed", "extent");
      return (await request("/api/worklist/next", { method: "POST", readOnly: true, body, answer, signal })).data;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** The address of a row's case. */
export function hrefOfRow(row: CaseRow): string {
  return caseHref(row, row.isOrganization ? { type: "ORGANIZATION" } : {});
}
