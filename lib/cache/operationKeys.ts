import type { CasePlace } from "@/lib/domain/place";

/** Names of the cached reads of operations. */
export const operationKeys = {
  all: ["operation"] as const,
  waiting: ["operation", "waiting"] as const,
  own: ["operation", "own"] as const,
  needsHuman: ["operation", "needs-human"] as const,
  traces: (id: string) => [...operationKeys.all, "traces", id] as const,
  detail: (id: string) => [...operationKeys.all, id] as const,
  ofCase: ({ entityId, serviceName }: CasePlace) => [...operationKeys.all, "of-case", entityId, serviceName] as const,
};
