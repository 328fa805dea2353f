import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStrictJson, UnsafeJsonError } from "./strictJson";

describe("strict JSON", () => {
  it.each(['{"a":1,"a":2}', '{"state":"ARCHIVED","st\\u0061te":"ACTIVE"}', '{"x":[{"b":1,"b":1}]}'])(
    "refuses the doubled key of %s",
    (text) => {
      expect(() => parseStrictJson(text)).toThrow(UnsafeJsonError);
    },
  );

  it.each(['{"__proto__":{"x":1}}', '{"a":{"constructor":{"prototype":{}}}}', '{"\\u005f_proto__":1}'])(
    "refuses the key of the language in %s",
    (text) => {
      expect(() => parseStrictJson(text)).toThrow(UnsafeJsonError);
      expect(({} as { x?: number }).x).toBeUndefined();
    },
  );

  it.each(["[".repeat(17) + "]".repeat(17), "[".repeat(16_000) + "]".repeat(16_000)])(
    "refuses deep nesting",
    (text) => {
      expect(() => parseStrictJson(text)).toThrow(UnsafeJsonError);
    },
  );

  it.each(["", "{", "{'a':1}", '{"a":1,}', "// c\n{}", "NaN"])("refuses %j, which is no JSON", (text) => {
    expect(() => parseStrictJson(text)).toThrow(SyntaxError);
  });

  it("reads every other value as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        try {
          expect(parseStrictJson(text)).toEqual(JSON.parse(text));
        } catch (error) {
          expect(error).toBeInstanceOf(UnsafeJsonError);
        }
      }),
    );
  });
});
