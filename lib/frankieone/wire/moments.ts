/*
 * Moments as our schemas leave them (strings.ts): UTC with milliseconds, or absent. Apart from the reading of what the vendor
 * sends, which a browser never does and need not load.
 */

/** A parsed moment in epoch milliseconds; undefined where there is none. */
export function timeOf(moment: string | undefined): number | undefined {
  const time = Date.parse(moment ?? "");
  return Number.isNaN(time) ? undefined : time;
}

/** Orders two moments, the earlier first; one that is missing counts as the earliest. */
export function byMoment(one: string | undefined, other: string | undefined): number {
  return (timeOf(one) ?? 0) - (timeOf(other) ?? 0);
}
