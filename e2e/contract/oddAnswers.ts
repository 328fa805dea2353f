import fc from "fast-check";
import type { Schema } from "./contradictions";
import type { OpenApiDocument } from "./documents";
import { findOperation } from "./operations";

/*
 * Random answers of the vendor, from its own OpenAPI: valid by the shapes a client may rely on, and odd in every way nothing
 * promises against. Any field may be missing, null, empty, blank, zero, of another type, unknown to its enum, doubled, endless or in
 * any script; any object may hold more.
 */

const LONG = "x".repeat(10_000);

/** Text that is legal JSON and hard to show. */
const TEXTS = [
  ...[
    "",
    " ",
    "\u200b",
    "\u2800",
    "\ud83d lone",
    "A\u0000B",
    "\u001b[2J",
    "a\r\nb",
    "\u202egnp.exe",
    "\u2066a",
    "e\u0301".repeat(40),
  ],
  ...[
    "王芳",
    "ישראל",
    "فاطمة",
    "Ωμέγα",
    "ไทย",
    "नमस्ते",
    "👩‍💻",
    "<b>x</b>",
    "javascript:alert(1)",
    "..",
    "KYC/AML v2.1",
    "__proto__",
    LONG,
  ],
];

const TIMES = [
  ...["2026-03-10T10:12:38.261Z", "2026-03-10T21:12:38+11:00", "2026-03-10T10:12:38", "2026-03-10T10:12:38.123456789Z"],
  ...["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "", "soon"],
];

const NUMBERS = [0, -0, 1, 42, 0.1, -7, 1e300, -1e300, 5e-324, 2 ** 53];

/** What may replace any value. */
const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  "",
  "  ",
  0,
  "0",
  true,
  [],
  {},
  [[]],
  [null],
  ...TEXTS,
);

const ULID = "01JZHEX5FQA4DJB0MMJFZR26JS";
const DEEPEST = 14;

/** Makes values of one document's schemas. */
class Oddities {
  constructor(private readonly schemas: Record<string, Schema>) {}

  of(given: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
    const schema = this.resolve(given);
    if (depth > DEEPEST) return fc.constant({});
    const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
    if (branches) return fc.oneof(...branches.map((branch) => this.of(branch, depth + 1)));
    if (Array.isArray(schema.enum))
      return fc.constantFrom<unknown>(...(schema.enum as unknown[]), "NOVEL_WORD", "review");
    if (schema.type === "array") return this.list(schema.items as Schema, depth);
    const properties = this.propertiesOf(schema);
    if (Object.keys(properties).length > 0) return this.record(properties, depth);
    return plain(schema);
  }

  private resolve(schema: Schema | undefined): Schema {
    const name = typeof schema?.$ref === "string" ? schema.$ref.split("/").pop() : undefined;
    return name === undefined ? (schema ?? {}) : this.resolve(this.schemas[name]);
  }

  private propertiesOf(schema: Schema): Record<string, Schema> {
    const parts = ((schema.allOf as Schema[] | undefined) ?? []).map((part) => this.propertiesOf(this.resolve(part)));
    return Object.assign({}, ...parts, schema.properties) as Record<string, Schema>;
  }

  /** Each field mostly as it should be, else missing or odd; and one more that nobody knows. */
  private record(properties: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.entries(properties).map(([name, schema]): [string, fc.Arbitrary<unknown>] => [
      name,
      fc.oneof({ weight: 6, arbitrary: this.of(schema, depth + 1) }, { weight: 1, arbitrary: odd }),
    ]);
    return fc.record({ ...Object.fromEntries(fields), somethingNew: odd }, { requiredKeys: [] });
  }

  /** Now and then each member twice: nothing promises that lists hold no repetitions. */
  private list(items: Schema, depth: number): fc.Arbitrary<unknown> {
    const members = fc.array(this.of(items, depth + 1), { maxLength: depth > 8 ? 1 : 3 });
    return fc.tuple(members, fc.nat(3)).map(([list, twice]) => (twice === 0 ? [...list, ...list] : list));
  }
}

function plain({ type, format }: Schema): fc.Arbitrary<unknown> {
  if (format === "date-time" || format === "date") return fc.constantFrom<unknown>(...TIMES, 1_773_137_558_261);
  if (format === "uuid" || format === "UUID") return fc.uuid();
  if (format === "ulid") return fc.constantFrom(ULID, "");
  if (type === "number" || type === "integer") return fc.constantFrom<unknown>(...NUMBERS, "12");
  if (type === "boolean") return fc.constantFrom<unknown>(true, false, "true");
  if (type === "object") return fc.dictionary(fc.constantFrom("a", "名", "constructor", LONG), odd, { maxKeys: 3 });
  return fc.oneof(fc.constantFrom("Onboarding", "AML", "KYC"), fc.constantFrom(...TEXTS));
}

/** Random bodies of the 200 of an operation. In: its method and a path of it. Throws where the document has none. */
export function oddAnswers(method: string, path: string): fc.Arbitrary<unknown> {
  const found = findOperation(method, path);
  const schema = found?.operation.responses["200"]?.content?.["application/json"]?.schema;
  if (!found || !schema) throw new Error(`${method} ${path} answers nothing`);
  return oddOf(found.document, schema);
}

const oddOf = ({ components }: OpenApiDocument, schema: Schema) => new Oddities(components.schemas).of(schema);
