import { ENTITY_ID_SHAPE } from "@/lib/frankieone/wire/shapes";

/** All cases of an entity; undefined for what is no id of one. */
export function hrefOfEntity(entityId: string | undefined): string | undefined {
  return entityId && ENTITY_ID_SHAPE.test(entityId) ? `/worklist?view=everything&entity=${entityId}` : undefined;
}
