import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { etagOf } from "./version";

describe("the version of a service profile", () => {
  it("does not depend on the order of keys", () => {
    expect(etagOf({ a: 1, b: { c: [1, 2], d: "x" } })).toBe(etagOf({ b: { d: "x", c: [1, 2] }, a: 1 }));
  });

  it("differs whenever any value differs", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(etagOf({ value: one }) === etagOf({ value: other })).toBe(same);
      }),
    );
  });

  it("changes with a field the desk does not know", () => {
    expect(etagOf({ assignee: "Ana", novelty: 1 })).not.toBe(etagOf({ assignee: "Ana", novelty: 2 }));
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
