import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPath } from "./url";

const hostile = fc.string({
  unit: fc.constantFrom(..."./\\%;?#@: \t\r\n\0", "%2e", "%2f", "%5c", "․", "．", "∕", "／", "é", "a", "😀", "\ud800"),
  maxLength: 24,
});

describe("the path of a vendor call", () => {
  it("escapes what stands in a name", () => {
    expect(buildPath(["v2", "individuals", "KYC Onboarding"])).toBe("/v2/individuals/KYC%20Onboarding");
  });

  it("keeps exactly its segments whatever a value holds, or is refused (10,000 hostile values)", () => {
    const property = fc.property(hostile, (value) => {
      let path: string;
      try {
        path = buildPath(["v2", "individuals", value, "serviceprofiles"]);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return;
      }
      const url = new URL(path, "http://vendor.invalid");
      const segments = url.pathname.split("/");
      expect(segments).toHaveLength(5);
      expect([url.host, segments[1], segments[2], segments[4]]).toEqual([
        "vendor.invalid",
        "v2",
        "individuals",
        "serviceprofiles",
      ]);
      expect(url.search + url.hash).toBe("");
      expect(decodeURIComponent(segments[3] ?? "")).toBe(value);
      expect(path).not.toMatch(/%2f|%5c|%2e/i);
    });
    fc.assert(property, { numRuns: 10_000 });
  });

  it.each(["", ".", "..", "...", "a/b", "a\\b", "../x", "\ud800"])("refuses the segment %j", (segment) => {
    expect(() => buildPath(["v2", segment])).toThrow(RangeError);
  });

  it("repeats the key of a list and leaves out what is absent", () => {
    expect(buildPath(["v2", "audit"], { channels: ["API", "PORTAL"], page: undefined, limit: 5 })).toBe(
      "/v2/audit?channels=API&channels=PORTAL&limit=5",
    );
  });
});
