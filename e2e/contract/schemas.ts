import type { Schema } from "./contradictions";

const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `oneOf` with a discriminator: JSON schema has no such word, so it becomes one condition per mapped value. */
function discriminated({ propertyName, mapping }: { propertyName: string; mapping: Record<string, string> }): Schema {
  const branches = Object.entries(mapping).map(([value, reference]) => ({
    if: { properties: { [propertyName]: { const: value } }, required: [propertyName] },
    then: { $ref: reference },
  }));
  const known = { type: "object", properties: { [propertyName]: { enum: Object.keys(mapping) } } };
  return { ...known, required: [propertyName], allOf: branches };
}

function isReadOnly(schema: unknown, schemas: Record<string, Schema>): boolean {
  if (!isObject(schema)) return false;
  const name = typeof schema.$ref === "string" ? schema.$ref.split("/").pop() : undefined;
  return schema.readOnly === true || (name !== undefined && schemas[name]?.readOnly === true);
}

/** In a request a property that is only ever read must not be sent, and cannot be required. */
function withoutReadOnly(schema: Schema, schemas: Record<string, Schema>): Schema {
  if (!isObject(schema.properties)) return schema;
  const names = Object.keys(schema.properties).filter((name) =>
    isReadOnly((schema.properties as Schema)[name], schemas),
  );
  const forbidden = Object.fromEntries(names.map((name) => [name, false]));
  const required = Array.isArray(schema.required) ? schema.required.filter((name) => !names.includes(name)) : undefined;
  return { ...schema, properties: { ...schema.properties, ...forbidden }, ...(required && { required }) };
}

/**
 * Turns a schema of the OpenAPI 3.0 dialect into JSON schema, everything below it included. In: the document's named
 * schemas, and whether the schema judges a request (where read-only properties are forbidden) or an answer.
 */
export function toJsonSchema(node: unknown, schemas: Record<string, Schema>, isRequest: boolean): unknown {
  if (Array.isArray(node)) return node.map((member) => toJsonSchema(member, schemas, isRequest));
  if (!isObject(node)) return node;
  const { discriminator, oneOf, ...rest } = isRequest ? withoutReadOnly(node, schemas) : node;
  const own = isObject(discriminator)
    ? { ...rest, ...discriminated(discriminator as { propertyName: string; mapping: Record<string, string> }) }
    : { ...rest, ...(oneOf !== undefined && { oneOf }) };
  // Examples are prose; some would not even compile as schemas.
  const words = Object.entries(own).filter(([key]) => key !== "example");
  return Object.fromEntries(words.map(([key, value]) => [key, toJsonSchema(value, schemas, isRequest)]));
}
