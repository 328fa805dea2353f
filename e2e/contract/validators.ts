import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { Schema } from "./contradictions";
import type { OpenApiDocument } from "./documents";
import { toJsonSchema } from "./schemas";

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const UUID_SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Judges values against schemas of one document, either as parts of requests or as parts of answers. */
class Judge {
  private readonly ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, verbose: true });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor(
    private readonly document: OpenApiDocument,
    private readonly isRequest: boolean,
  ) {
    // The plugin is a CommonJS default export; which of the two shapes arrives depends on the loader.
    (("default" in addFormats ? addFormats.default : addFormats) as unknown as (ajv: Ajv) => void)(this.ajv);
    this.ajv.addFormat("ulid", ULID).addFormat("UUID", UUID_SHAPE).addFormat("uuid", UUID_SHAPE);
    const { schemas } = document.components;
    this.ajv.addSchema({ $id: "vendor", components: { schemas: toJsonSchema(schemas, schemas, isRequest) } });
  }

  /** Every complaint about the value, readable, with the place it is about. */
  complaints(schema: Schema, value: unknown, place: string): string[] {
    const validate = this.compiled.get(schema) ?? this.compile(schema);
    if (validate(value)) return [];
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
    return errors.map((error) => `${place}${error.instancePath} ${sentence(error)}`);
  }

  private compile(schema: Schema): ValidateFunction {
    const converted = toJsonSchema(schema, this.document.components.schemas, this.isRequest);
    const rooted = JSON.parse(JSON.stringify(converted).replaceAll('"#/components', '"vendor#/components')) as Schema;
    const validate = this.ajv.compile(rooted);
    this.compiled.set(schema, validate);
    return validate;
  }
}

function sentence({ message, params, data }: ErrorObject): string {
  const allowed = "allowedValues" in params ? ` (${(params.allowedValues as unknown[]).join(", ")})` : "";
  const got = typeof data === "object" ? "" : `, got ${JSON.stringify(data)}`;
  return `${message}${allowed}${got}`;
}

const judges = new Map<OpenApiDocument, { request: Judge; answer: Judge }>();

/** The judges of a document, made once. */
export function judgesOf(document: OpenApiDocument) {
  const known = judges.get(document) ?? { request: new Judge(document, true), answer: new Judge(document, false) };
  judges.set(document, known);
  return known;
}
