/** Names of the cached reads of operations. */
export const operationKeys = {
  all: ["operation"] as const,
  detail: (id: string) => [...operationKeys.all, id] as const,
  ofCase: ({ entityId, serviceName }: { entityId: string; serviceName: string }) =>
    [...operationKeys.all, "of-case", entityId, serviceName] as const,
};
