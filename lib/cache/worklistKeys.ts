/** Names of the cached reads of the worklist, apart from the contract so that a browser loads them without it. */
export const worklistKeys = {
  all: ["worklist"] as const,
  pages: () => [...worklistKeys.all, "page"] as const,
  page: (request: object, query: object) => [...worklistKeys.pages(), request, query] as const,
  next: (body: object) => ["worklist-next", body] as const,
  escalated: () => [...worklistKeys.all, "escalated"] as const,
  counts: () => [...worklistKeys.all, "counts"] as const,
};
