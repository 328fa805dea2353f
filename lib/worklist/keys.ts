import type { NextRequest, SearchQuery, SearchRequest } from "./contract";

/** Names of the cached reads of the worklist, apart from the contract so that a browser loads them without it. */
export const worklistKeys = {
  all: ["worklist"] as const,
  pages: () => [...worklistKeys.all, "page"] as const,
  page: (request: SearchRequest, query: SearchQuery) => [...worklistKeys.pages(), request, query] as const,
  next: (body: NextRequest) => ["worklist-next", body] as const,
  counts: () => [...worklistKeys.all, "counts"] as const,
};
