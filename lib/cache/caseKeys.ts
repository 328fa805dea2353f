import type { CasePlace } from "@/lib/domain/place";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";

/** Names of the cached reads of a case. They are apart from the contract, so that a browser loads them without it. */
export const caseKeys = {
  all: ["case"] as const,
  detail: ({ entityId, serviceName }: CasePlace) => [...caseKeys.all, entityId, serviceName] as const,
  timeline: (params: CasePlace) => [...caseKeys.detail(params), "timeline"] as const,
  monitoring: (params: CasePlace) => [...caseKeys.detail(params), "monitoring"] as const,
  name: (entityId: string) => ["case-name", entityId.toLowerCase()] as const,
  person: (entityId: string) => ["case-person", entityId] as const,
};

/** What is kept under `caseKeys.detail`: the profile, its version for If-Match, when it was read (ISO 8601 UTC) and under which id of the vendor's. */
export interface CachedCase {
  serviceProfile: ServiceProfile;
  etag: string;
  loadedAt: string;
  readRequestId?: string;
}
