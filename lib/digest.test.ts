import { expect, it } from "vitest";
import { canonical, digestOf } from "./digest";

it("is the same for the same members in whatever order", () => {
  expect(digestOf({ a: 1, b: [2, undefined] }, "hex")).toBe(digestOf({ b: [2, null], a: 1, c: undefined }, "hex"));
});

it.each([undefined, Symbol("none"), () => 0, Number.NaN])("refuses what has no RFC 8785 form: %s", (value) => {
  expect(() => canonical(value)).toThrow(/RFC 8785|not allowed/);
  expect(() => digestOf(value, "hex")).toThrow(/RFC 8785|not allowed/);
});
