import { expect, test } from "vitest";
import { followDelay } from "./rules";

/** Every delay until nobody looks any more, in seconds; at most a thousand, in case that never comes. */
function delays(): number[] {
  const all: number[] = [];
  for (let looks = 0; looks < 1_000; looks += 1) {
    const delay = followDelay(looks);
    if (delay === undefined) break;
    all.push(delay / 1_000);
  }
  return all;
}

test("a run that is going is looked at within seconds, then ever more seldom, and never without end", () => {
  expect(delays().slice(0, 4)).toEqual([2, 3, 5, 8]);
  expect(delays().every((delay, index, all) => index === 0 || delay >= (all[index - 1] ?? 0))).toBe(true);
  expect(delays()).toHaveLength(30);
  expect(followDelay(30)).toBeUndefined();
});

test("all looks together are over within half an hour", () => {
  expect(delays().reduce((sum, delay) => sum + delay, 0)).toBeLessThan(1_800);
});
