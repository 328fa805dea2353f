/** How two samples of times differ. */
export interface Difference {
  /** Of the medians, in the unit of the samples. */
  median: number;
  /** Two-sided, Mann-Whitney: how likely so uneven a mixture of ranks is when both come from one distribution. */
  p: number;
}

/** Compares two samples by their ranks (Mann-Whitney, normal approximation with ties): 20 or more of each. */
export function compare(left: readonly number[], right: readonly number[]): Difference {
  const all = [...left, ...right].toSorted((a, b) => a - b);
  const count = all.length;
  const rankSum = left.reduce((sum, value) => sum + rankOf(value, all), 0);
  const u = rankSum - (left.length * (left.length + 1)) / 2;
  const ties = Array.from(countEach(all).values()).reduce((sum, n) => sum + (n ** 3 - n), 0);
  const variance = ((left.length * right.length) / 12) * (count + 1 - ties / (count * (count - 1)));
  const z = variance === 0 ? 0 : (u - (left.length * right.length) / 2) / Math.sqrt(variance);
  return { median: median(left) - median(right), p: 2 * upperTail(Math.abs(z)) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle - 1)] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The rank of a value among sorted ones; equal ones share the mean of their ranks. */
function rankOf(value: number, sorted: readonly number[]): number {
  const [first, last] = [sorted.indexOf(value), sorted.lastIndexOf(value)];
  return (first + last) / 2 + 1;
}

function countEach(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The share of a normal distribution beyond z, for z from 0 (Abramowitz and Stegun 26.2.17; error below 1e-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const polynomial = terms.reduce((sum, term, index) => sum + term * t ** (index + 1), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
