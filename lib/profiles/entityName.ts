/** What to call an entity on a screen: by its name, else by its id, so that nothing is ever nameless. */
export function nameOfEntity({ entityName, entityId }: { entityName?: string; entityId?: string }): string {
  return entityName ?? (entityId === undefined ? "Unnamed entity" : `Unnamed, ${shortened(entityId)}`);
}

/** Ids are 36 characters; nothing but our trust says that they stay so, and a name must fit its place. */
const LONGEST_ID = 64;
const shortened = (id: string) => (id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id);
