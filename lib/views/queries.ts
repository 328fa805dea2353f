import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import { COUNTS_FRESH_MS } from "@/lib/worklist/queries";
import type { SavedCountsAnswer, SavedViewsAnswer } from "./contract";
import { viewKeys } from "./keys";

const FRESH_MS = 60_000;

/** The reader of every answer that holds the officer's views. */
export const viewsAnswer = holding<SavedViewsAnswer>("views");
const countsAnswer = holding<SavedCountsAnswer>("counts");

/** The views an officer has kept, and those shared with them. */
export function savedViews() {
  return queryOptions({
    queryKey: viewKeys.list,
    queryFn: async ({ signal }) => (await request("/api/views", { answer: viewsAnswer, signal })).data.views,
    staleTime: FRESH_MS,
  });
}

/** How many cases each of them holds, by id. */
export function savedCounts() {
  return queryOptions({
    queryKey: viewKeys.counts(),
    queryFn: async ({ signal }) => (await request("/api/views/counts", { answer: countsAnswer, signal })).data.counts,
    staleTime: COUNTS_FRESH_MS,
  });
}
