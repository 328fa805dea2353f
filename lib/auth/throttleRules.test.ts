import { expect, it } from "vitest";
import { FORGET_MS, type Tally, tallyAttempt } from "./throttleRules";

const start = new Date("2026-03-02T08:00:00Z");

/** Tries once as soon as it is allowed, `count` times over. Out: the delay after each attempt, in seconds. */
function delaysOf(count: number, free: number): number[] {
  let tally: Tally | undefined;
  let now = start;
  return Array.from({ length: count }, () => {
    tally = tallyAttempt(tally, free, now).tally;
    const delay = tally.blockedUntil ? tally.blockedUntil.getTime() - now.getTime() : 0;
    now = new Date(now.getTime() + delay);
    return delay / 1000;
  });
}

it("lets four attempts fail at once, then makes each wait twice as long as the one before, up to 15 minutes", () => {
  expect(delaysOf(17, 5)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

it("refuses while it makes wait, and does not count what it refused", () => {
  const blocked: Tally = { failures: 8, blockedUntil: new Date(start.getTime() + 8000), updatedAt: start };
  expect(tallyAttempt(blocked, 5, new Date(start.getTime() + 7999))).toEqual({ allowed: false, tally: blocked });
  expect(tallyAttempt(blocked, 5, new Date(start.getTime() + 8000))).toMatchObject({
    allowed: true,
    tally: { failures: 9 },
  });
});

it("forgets after a day without an attempt", () => {
  const old: Tally = { failures: 400, blockedUntil: null, updatedAt: start };
  expect(tallyAttempt(old, 5, new Date(start.getTime() + FORGET_MS))).toMatchObject({ tally: { failures: 1 } });
});
