/** Names of the cached reads of operations. */
export const operationKeys = {
  all: ["operation"] as const,
  waiting: ["operation", "waiting"] as const,
  own: ["operation", "own"] as const,
  needsHuman: ["operation", "needs-human"] as const,
  evidence: (id: string) => [...operationKeys.all, "evidence", id] as const,
  detail: (id: string) => [...operationKeys.all, id] as const,
  ofCase: ({ entityId, serviceName }: { entityId: string; serviceName: string }) =>
    [...operationKeys.all, "of-case", entityId, serviceName] as const,
};
