import { expect, test } from "vitest";
import { reasonByKeys } from "./reasonByKeys";

const REASONS = [
  { code: "A", words: "Match is a different person" },
  { code: "B", words: "The data was corrected" },
  { code: "C", words: "Other" },
];

test.each([
  [[], undefined],
  [["ArrowDown"], "A"],
  [["ArrowDown", "ArrowDown"], "B"],
  [["ArrowDown", "ArrowUp"], undefined],
  [Array(9).fill("ArrowDown"), "C"],
  [[..."The d"], "B"],
  [[..."o"], "C"],
  [[..."nothing of the kind"], undefined],
])("the keys %j choose as they would have in a list that was there: %s", (keys, code) => {
  expect(reasonByKeys(REASONS, keys as string[])).toBe(code);
});

test("an empty list gives nothing", () => {
  expect(reasonByKeys([], ["ArrowDown"])).toBeUndefined();
});
