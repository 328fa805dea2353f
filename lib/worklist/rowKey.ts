import type { CaseRow } from "./contract";

/** What makes two rows the same case: the profile's id, or its place where the id is missing. */
export function rowKey({ serviceProfileId, entityId, serviceName }: CaseRow): string {
  return serviceProfileId ?? `${entityId} ${serviceName}`;
}
