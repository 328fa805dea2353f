import { describe, expect, it, test } from "vitest";
import {
  ageOf,
  beginningOf,
  calendarDate,
  codePoints,
  duration,
  clockTime,
  exactTime,
  formatNumber,
  humanise,
  initials,
  plural,
  relativeTime,
} from "./format";

const NOW = Date.parse("2025-11-23T05:00:00Z");
const secondsAgo = (seconds: number) => new Date(NOW - seconds * 1_000).toISOString();

describe("relativeTime", () => {
  it.each([
    [0, "just now"],
    [4, "just now"],
    [59, "55 s ago"],
    [60, "1 min ago"],
    [3_599, "59 min ago"],
    [3_600, "1 h ago"],
    [86_399, "23 h ago"],
    [86_400, "1 d ago"],
    [30 * 86_400, "30 d ago"],
    [31 * 86_400, "23 Oct 2025"],
    [-840, "in 14 min"],
    [-50, "in 50 s"],
    [-(72 * 3_600 - 60), "in 3 d"],
    [-(66 * 3_600), "in 2 d 18 h"],
    [-(15 * 60 - 20), "in 15 min"],
    [-3_590, "in 1 h"],
    [-(24 * 3_600 - 60), "in 24 h"],
    [-(48 * 3_600 + 60), "in 2 d"],
  ])("says %i seconds ago as %s", (seconds, text) => {
    expect(relativeTime(secondsAgo(seconds), NOW)).toBe(text);
  });

  it("gives back a time it cannot read, so that the officer sees what the vendor wrote", () => {
    expect(relativeTime("yesterday-ish", NOW)).toBe("yesterday-ish");
  });
});

describe("ageOf", () => {
  it.each([
    [0, "<1 min"],
    [-30, "<1 min"],
    [60, "1 min"],
    [5 * 3_600, "5 h"],
    [64 * 86_400, "64 d"],
    [400 * 86_400, "400 d"],
  ])("says of what began %i seconds ago that it is %s old", (seconds, text) => {
    expect(ageOf(secondsAgo(seconds), NOW)).toBe(text);
  });

  it("gives back a time it cannot read", () => {
    expect(ageOf("yesterday-ish", NOW)).toBe("yesterday-ish");
  });
});

describe("exact times", () => {
  it("names the offset, so that no one mistakes the zone", () => {
    expect(exactTime("2025-11-23T03:03:22Z", "Australia/Sydney")).toBe("23 Nov 2025, 14:03:22 UTC+11");
    expect(exactTime("2025-07-01T03:03:22Z", "Australia/Sydney")).toBe("1 Jul 2025, 13:03:22 UTC+10");
    expect(clockTime("2025-11-23T03:03:22Z", "Australia/Sydney")).toBe("14:03");
    expect(clockTime("2025-11-23T00:03:22Z", "UTC")).toBe("00:03");
    expect(exactTime("2025-11-23T00:03:22Z", "UTC")).toBe("23 Nov 2025, 00:03:22 UTC");
  });

  it("takes the day of the zone, not of UTC", () => {
    expect(calendarDate("2025-11-22T20:00:00Z", "Pacific/Auckland")).toBe("23 Nov 2025");
    expect(calendarDate("2025-11-22T20:00:00Z", "UTC")).toBe("22 Nov 2025");
  });

  it("gives back a time it cannot read", () => {
    expect(exactTime("", "UTC")).toBe("");
    expect(calendarDate("n/a", "UTC")).toBe("n/a");
  });
});

it.each([
  [0, "0 ms"],
  [999, "999 ms"],
  [1_240, "1.2 s"],
  [12_900, "12 s"],
  [185_000, "3 min 5 s"],
  [7_200_000, "2 h"],
  [187_200_000, "2 d 4 h"],
  [-5, "0 ms"],
])("says a duration of %i ms as %s", (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

it("groups thousands and keeps only the decimals asked for", () => {
  expect(formatNumber(1_234.56)).toBe("1,235");
  expect(formatNumber(1_234.56, 1)).toBe("1,234.6");
});

it("counts one thing in the singular", () => {
  expect(plural(1, "case")).toBe("1 case");
  expect(plural(0, "case")).toBe("0 cases");
  expect(plural(1_200, "entity", "entities")).toBe("1,200 entities");
});

it.each([
  ["NEEDS_APPROVAL", "Needs approval"],
  ["PASS", "Pass"],
  ["AML", "AML"],
  ["PEP_MATCH", "PEP match"],
  ["TWO_PLUS_KYC", "Two plus KYC"],
  ["Onboarding-Basic", "Onboarding-Basic"],
  ["needs_approval", "needs_approval"],
  ["", ""],
])("humanises %s to %s", (label, words) => {
  expect(humanise(label)).toBe(words);
});

it.each([
  ["Priya Raman", "PR"],
  ["Jane Mary van der Berg", "JB"],
  ["tom.okafor@example.test", "TO"],
  ["王芳", "王"],
  ["👩‍💻 Núñez", "👩‍💻N"],
  ["e\u0301lodie", "É".normalize("NFD")],
  ["  ", "?"],
])("takes the initials of %s by grapheme", (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it("counts code points as the vendor's limit does, not UTF-16 units", () => {
  expect(codePoints("naïve 👍")).toBe(7);
});

test.each([
  [1e300, "1E300"],
  [-1e300, "-1E300"],
  [2 ** 53, "9.01E15"],
  [5e-324, "0"],
  [999_999_999_999, "999,999,999,999"],
])("a number out of all measure is no wider than its column: %s", (value, shown) => {
  expect(formatNumber(value, 2)).toBe(shown);
});

test("the beginning of a text ends with a whole character", () => {
  expect(beginningOf("a\u{1f600}b", 2)).toBe("a");
  expect(beginningOf("a\u{1f600}b", 3)).toBe("a\u{1f600}");
});
