import { median } from "../bench/ranks";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How fast a line rises that is nearest to these points, by least squares; NaN where there is none. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const [middleX, middleY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const together = mean(points.map(([x, y]) => (x - middleX) * (y - middleY)));
  return together / mean(points.map(([x]) => (x - middleX) ** 2));
}

const third = (all: readonly unknown[]) => Math.floor(all.length / 3);

/** What is left when the first third, in which everything grows warm, is not counted. */
export const warm = <Value>(all: readonly Value[]): Value[] => all.slice(third(all));

/** The medians of the first and of the last third; NaN where there are not three values. */
export function ofThirds(values: readonly number[]): { first: number; last: number } {
  const length = third(values);
  return { first: median(values.slice(0, length)), last: median(values.slice(values.length - length)) };
}
