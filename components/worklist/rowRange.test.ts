import { expect, it } from "vitest";
import { rangeOf } from "./rowRange";

const KEYS = ["a", "b", "c", "d"];

it("a range runs from the last selection to the row, whichever stands first", () => {
  expect(rangeOf(KEYS, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rangeOf(KEYS, "d", "b")).toEqual(["b", "c", "d"]);
});

it("without a beginning on this page only the row itself is meant, never rows nobody has seen", () => {
  expect(rangeOf(KEYS, undefined, "c")).toEqual(["c"]);
  expect(rangeOf(KEYS, "of another page", "c")).toEqual(["c"]);
  expect(rangeOf(KEYS, "a", "of another page")).toEqual([]);
});
