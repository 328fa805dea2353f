import { expect, it } from "vitest";
import { faultsOfText } from "./text";

const fieldsOf = (value: unknown) => faultsOfText(value).map(([field]) => field);

it("names every string of a request that cannot be kept, however deep", () => {
  expect(fieldsOf({ a: "\0", b: ["fine", { c: "x\ud83d" }], d: 1, e: null })).toEqual(["a", "b.1.c"]);
  expect(fieldsOf("\0")).toEqual([""]);
});

it("names what holds a key that cannot be kept", () => {
  expect(fieldsOf({ digests: { "a\0": "fine" } })).toEqual(["digests"]);
});

it("lets every text pass that one can write", () => {
  expect(fieldsOf({ comment: "Line\n\tline \u202e 😀 \uffff", "a.b": "é" })).toEqual([]);
});
