/** The shortest interval of the background refresh: two calls of the vendor a minute. */
export const SOONEST_MS = 30_000;
/** What the desk computes costs up to five calls: its interval is longer, so that it costs no more. */
export const COMPUTED_SOONEST_MS = 180_000;
const LATEST_MS = 240_000;
/** With FrankieOne's word, and nobody at the desk: whoever comes back makes it be read at once. */
const LATEST_WITH_HINTS_MS = 1_800_000;

/** With FrankieOne's word that something has changed there is less to look for: as after two readings that found nothing. */
const QUIET_WITH_HINTS = 2;

/**
 * How long to wait for the next reading. In: how many in a row have found nothing new while nobody acted, and whether FrankieOne
 * tells of changes.
 */
export function refreshDelay(quiet: number, soonest: number, hasHints = false): number {
  const rest = hasHints ? Math.max(quiet, QUIET_WITH_HINTS) : quiet;
  return Math.min(hasHints ? LATEST_WITH_HINTS_MS : LATEST_MS, soonest * 2 ** Math.min(rest, 10));
}

/** What ends within seconds is looked at soon, then ever more seldom, in milliseconds. */
const FOLLOW_MS = [2, 3, 5, 8, 13, 21, 34, 55].map((seconds) => seconds * 1_000);
const MOST_LOOKS = 30;

/** How long to wait for the next look at something that is going on. In: how many looks there were. Out: undefined after the last. */
export function followDelay(looks: number): number | undefined {
  return looks < MOST_LOOKS ? (FOLLOW_MS[looks] ?? FOLLOW_MS.at(-1)) : undefined;
}
