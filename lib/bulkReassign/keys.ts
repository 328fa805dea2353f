/** Names of the cached reads of plans. */
export const planKeys = {
  all: ["plan"] as const,
  list: () => [...planKeys.all, "list"] as const,
  one: (id: string) => [...planKeys.all, "one", id] as const,
  rows: (id: string, query: object, state?: string) => [...planKeys.all, "rows", id, query, state] as const,
};
