/** A JSON schema or OpenAPI schema object; the documents are read as data, not as types. */
export type Schema = Record<string, unknown>;

type Schemas = Record<string, Schema>;

interface Contradiction {
  /** What the document says and why no answer could satisfy it. */
  why: string;
  mend(schemas: Schemas): void;
}

const dropEnum = (schema: Schema | undefined) => {
  const type = (schema?.properties as Schemas | undefined)?.type;
  if (type) delete type.enum;
};

/**
 * Places where the vendor's documents contradict themselves, so that no valid answer exists (handbook 1.17, 1.23, 1.24).
 * Everything else is taken at its word. Mending happens on a copy in memory.
 */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    why: "manualStatus is allOf of five disjoint enums, and live answers hold UNRESOLVED, which is in none",
    mend(schemas) {
      if (schemas["Process-Result-Manual-StatusEnum"]) schemas["Process-Result-Manual-StatusEnum"] = { type: "string" };
    },
  },
  {
    why: "supplementaryData.type: the base enum lacks the IDV members its own discriminator maps",
    mend: (schemas) => dropEnum(schemas["Supplementary-Data-Base"]),
  },
  {
    why: "attachments[].data is required, and left out unless the pictures are asked for (handbook 1.23)",
    mend(schemas) {
      delete schemas["Document-Attachment"]?.required;
    },
  },
  {
    why: "audit supplementaryData.type: the base enum lacks DUPLICATE and ENTITY_PROFILE_STATE_UPDATE, which are mapped",
    mend: (schemas) => dropEnum(schemas["Supplementary-Data-AuditEvent-Base"]),
  },
];
