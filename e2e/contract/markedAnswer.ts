import type { Schema } from "./contradictions";
import type { OpenApiDocument } from "./documents";
import { findOperation } from "./operations";

/** One field of an answer and the value that is in it alone. */
export interface Marker {
  path: string;
  value: string | number | boolean;
}

/** An answer in which every field of the vendor's OpenAPI is filled, and the value of each. */
export interface MarkedAnswer {
  answer: unknown;
  markers: Marker[];
}

const DEEPEST = 12;

/**
 * The 200 of an operation with a value of its own in every field; a list has one member. Of several shapes all fields are
 * there at once. In: the method, a path, and which fields to leave out. Throws where the document has none.
 */
export function markedAnswer(method: string, path: string, leaveOut: (path: string) => boolean): MarkedAnswer {
  const found = findOperation(method, path);
  const schema = found?.operation.responses["200"]?.content?.["application/json"]?.schema;
  if (!found || !schema) throw new Error(`${method} ${path} answers nothing`);
  const marking = new Marking(found.document, leaveOut);
  return { answer: marking.of(schema, ""), markers: marking.markers };
}

class Marking {
  readonly markers: Marker[] = [];

  constructor(
    private readonly document: OpenApiDocument,
    private readonly leaveOut: (path: string) => boolean,
  ) {}

  of(given: Schema | undefined, path: string, depth = 0): unknown {
    const schema = this.resolve(given);
    if (depth > DEEPEST || this.leaveOut(path)) return undefined;
    if (schema.type === "array" || schema.items) return [this.of(schema.items as Schema, path, depth + 1)];
    const properties = Object.entries(this.propertiesOf(schema));
    if (properties.length === 0) return this.mark(schema, path);
    return Object.fromEntries(
      properties.map(([name, each]) => [name, this.of(each, path ? `${path}.${name}` : name, depth + 1)]),
    );
  }

  private resolve(schema: Schema | undefined): Schema {
    const name = typeof schema?.$ref === "string" ? schema.$ref.split("/").pop() : undefined;
    return name === undefined ? (schema ?? {}) : this.resolve(this.document.components.schemas[name]);
  }

  private propertiesOf(schema: Schema): Record<string, Schema> {
    const parts = [schema.allOf, schema.oneOf, schema.anyOf].flatMap((each) => (each as Schema[] | undefined) ?? []);
    const inherited = parts.map((part) => this.propertiesOf(this.resolve(part)));
    return Object.assign({}, ...inherited, schema.properties) as Record<string, Schema>;
  }

  private mark(schema: Schema, path: string): unknown {
    const { type, format } = schema;
    const value = this.valueOf(type as string | undefined, format as string | undefined);
    this.markers.push({ path, value });
    // An object whose members nobody promises, by its own word or by that of what it extends.
    const extended = ((schema.allOf as Schema[] | undefined) ?? []).map((part) => this.resolve(part).type);
    const isOpen = [type, ...extended].includes("object");
    return isOpen ? { anything: value } : value;
  }

  private valueOf(type: string | undefined, format: string | undefined): Marker["value"] {
    const number = 70_001 + this.markers.length;
    if (type === "boolean") return true;
    if (type === "number" || type === "integer") return number;
    if (format === "date-time") return new Date(Date.UTC(2024, 0, 1) + number * 60_000).toISOString();
    return `mark${number}`;
  }
}
