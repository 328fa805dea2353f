/** After a day without an attempt a count is reset. */
export const FORGET_MS = 24 * 3_600_000;
/** Attempts that may fail before delays begin: for one account from one place, and for the wider counts. */
export const FREE_ATTEMPTS = 5;
export const FREE_ATTEMPTS_AT_LARGE = 50;
/** The same for all unknown browsers together, within an hour. */
export const FREE_ATTEMPTS_EVERYWHERE = 300;
const LONGEST_DELAY_S = 900;

/** What is remembered of failed attempts. */
export interface Tally {
  failures: number;
  blockedUntil: Date | null;
  updatedAt: Date;
}

/**
 * Judges one more attempt and counts it as failed. In: what is remembered, how many are free, the present time. Out:
 * whether it may continue, and what to remember then. Delays after the free ones: 1, 2, 4 … 900 seconds.
 */
export function tallyAttempt(before: Tally | undefined, free: number, now: Date): { allowed: boolean; tally: Tally } {
  const current = before && now.getTime() - before.updatedAt.getTime() < FORGET_MS ? before : undefined;
  if (current?.blockedUntil && current.blockedUntil > now) return { allowed: false, tally: current };
  const failures = (current?.failures ?? 0) + 1;
  const blockedUntil = failures < free ? null : new Date(now.getTime() + delaySeconds(failures - free) * 1000);
  return { allowed: true, tally: { failures, blockedUntil, updatedAt: now } };
}

function delaySeconds(beyond: number): number {
  return Math.min(LONGEST_DELAY_S, 2 ** Math.min(beyond, 30));
}
