import type { CasePlace } from "@/lib/domain/place";

/** Names of the cached reads of hits. */
export const hitKeys = {
  all: ["hits"] as const,
  ofCase: ({ entityId, serviceName }: CasePlace) => [...hitKeys.all, entityId, serviceName] as const,
  chosen: (params: CasePlace, processResults: readonly string[]) =>
    [...hitKeys.ofCase(params), [...processResults].sort().join()] as const,
};
