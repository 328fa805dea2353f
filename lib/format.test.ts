import { describe, expect, it } from "vitest";
import {
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
  ])("says %i seconds ago as %s", (seconds, text) => {
    expect(relativeTime(secondsAgo(seconds), NOW)).toBe(text);
  });

  it("gives back a time it cannot read, so that the officer sees what the vendor wrote", () => {
    expect(relativeTime("yesterday-ish", NOW)).toBe("yesterday-ish");
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
