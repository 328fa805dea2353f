/** The entity that a path is about: an individual unless it says otherwise. */
export interface EntityPath {
  entityId: string;
  entityType?: "ORGANIZATION";
}

export const isOfOrganization = ({ entityType }: Pick<EntityPath, "entityType">): boolean =>
  entityType === "ORGANIZATION";

/** How the address of an entity begins: those of organisations mirror those of individuals (handbook 1.25). */
export const entitySegments = ({ entityId, entityType }: EntityPath): string[] => [
  "v2",
  isOfOrganization({ entityType }) ? "organizations" : "individuals",
  entityId,
];
