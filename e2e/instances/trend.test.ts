import { expect, it } from "vitest";
import { ofThirds, slopeOf, warm } from "./trend";

it("finds the slope of a line, of noise about one, and none where all is level", () => {
  expect(slopeOf([0, 1, 2, 3].map((x) => [x, 200 + 12 * x] as const))).toBeCloseTo(12, 9);
  // By hand: means 2 and 3; (2 + 0 + 4) ÷ (4 + 0 + 4).
  expect(
    slopeOf([
      [0, 2],
      [2, 2],
      [4, 5],
    ]),
  ).toBeCloseTo(0.75, 9);
  expect(
    slopeOf([
      [1, 5],
      [2, 5],
      [3, 5],
    ]),
  ).toBe(0);
});

it("says that there is no slope where there is nothing to draw a line through", () => {
  expect(slopeOf([])).toBeNaN();
  expect(slopeOf([[1, 5]])).toBeNaN();
});

it("leaves the first third out of what counts as warm", () => {
  expect(warm([1, 2, 3, 4, 5, 6])).toEqual([3, 4, 5, 6]);
  expect(warm([1, 2])).toEqual([1, 2]);
});

it("compares the ends of a run, whatever stood between, and is led astray by no single value", () => {
  expect(ofThirds([1, 900, 3, 50, 50, 50, 7, 8, 9])).toEqual({ first: 3, last: 8 });
  expect(ofThirds([1, 2, 50, 7, 9])).toEqual({ first: 1, last: 9 });
  expect(ofThirds([1, 2])).toEqual({ first: NaN, last: NaN });
});
