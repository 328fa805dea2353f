import { expect, test } from "vitest";
import { DeskError, ERRORS, type ErrorCode } from "@/lib/errors";
import { whyUncounted } from "./uncounted";

/* K19: a number is never just missing. Its reason stands in a sentence, and says nothing of a change where nothing was to change. */
test("K19: every failure has its own words for a number that is missing, in a phrase", () => {
  const codes = Object.keys(ERRORS) as ErrorCode[];
  const words = codes.map((code) => whyUncounted(new DeskError(code, { detail: "What nobody should read." })));
  expect(new Set(words).size).toBe(codes.length);
  for (const each of words) expect(each).toMatch(/^\S.*[^.]$/u);
});

test.each([
  ["UPSTREAM_REJECTED", "FrankieOne refused the search"],
  ["UPSTREAM_AUTH", "FrankieOne rejected our credentials"],
  ["UPSTREAM_UNAVAILABLE", "FrankieOne cannot be reached"],
  ["OVERLOADED", "The server is busy"],
] as const)("%s: %s", (code, words) => expect(whyUncounted(new DeskError(code))).toBe(words));

test("what nobody expected is not taken for a fault of FrankieOne's", () =>
  expect(whyUncounted(new TypeError("secret"))).toBe("Something went wrong"));
