/** The shape of an entityId, apart from its schema so that a browser can recognise one without the schema library. */
export const ENTITY_ID_SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
