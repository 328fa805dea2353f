import type { CasePlace } from "@/lib/domain/place";

/** Names of the cached reads of notes. */
export const noteKeys = {
  mentions: ["note", "mentions"] as const,
  ofCase: ({ entityId, serviceName }: CasePlace) => ["note", "of-case", entityId, serviceName] as const,
};
