import type { CaseParams } from "./contract";

/** Names of the cached reads of a case. They stand apart from the contract, so that a browser loads them without it. */
export const caseKeys = {
  all: ["case"] as const,
  detail: ({ entityId, serviceName }: CaseParams) => [...caseKeys.all, entityId, serviceName] as const,
  timeline: (params: CaseParams) => [...caseKeys.detail(params), "timeline"] as const,
  person: (entityId: string) => ["case-person", entityId] as const,
};
