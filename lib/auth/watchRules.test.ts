import { expect, it } from "vitest";
import { nextSessionCheck, endingSoon } from "./watchRules";

const officer = { id: "x", email: "a@b.example", name: "Ana", role: "analyst" as const };
const session = (idleEndsIn: number, endsIn = 40_000) => ({ officer, idleEndsIn, endsIn });

it("warns two minutes before idleness and five before the twelve hours end", () => {
  expect(endingSoon(session(121))).toBeUndefined();
  expect(endingSoon(session(120))).toBe("idle");
  expect(endingSoon(session(300, 301))).toBeUndefined();
  expect(endingSoon(session(300, 300))).toBe("limit");
});

it("asks seldom, and in time for the warning", () => {
  expect([1800, 400, 360, 200, 121, 60, 0].map((idleEndsIn) => nextSessionCheck({ idleEndsIn }))).toEqual([
    240, 240, 240, 80, 15, 15, 15,
  ]);
  expect(nextSessionCheck(undefined)).toBe(240);
});
