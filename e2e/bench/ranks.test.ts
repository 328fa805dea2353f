import { expect, it } from "vitest";
import { compare } from "./ranks";

const sample = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

it("finds no difference where there is none, and one where there is", () => {
  expect(compare(sample(0, 30), sample(0, 30))).toEqual({ median: 0, p: expect.closeTo(1, 6) as number });
  expect(compare(sample(0, 30), sample(40, 30)).p).toBeLessThan(1e-9);
  expect(compare(sample(40, 30), sample(0, 30)).median).toBe(40);
});

it("shares the ranks of equal values", () => {
  expect(compare(Array(30).fill(1), Array(30).fill(1)).p).toBeCloseTo(1, 6);
});

it("gives the p of the published table: of 20 and 20, U = 127 is the last that is significant at 5%, two-sided", () => {
  // Ranks 1 to 40, with the sum of one sample's set to give U = 127 and U = 128.
  const withU = (u: number) => {
    const left = sample(1, 20);
    for (let missing = u; missing > 0;) {
      const index = left.findLastIndex((value, at) => value < 21 + at && !left.includes(value + 1));
      left[index] = (left[index] ?? 0) + 1;
      missing -= 1;
    }
    return compare(
      left,
      sample(1, 40).filter((value) => !left.includes(value)),
    ).p;
  };
  expect(withU(127)).toBeLessThan(0.05);
  expect(withU(130)).toBeGreaterThan(0.05);
});
