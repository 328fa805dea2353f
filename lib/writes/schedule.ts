/**
 * When the reconciler looks again, in seconds after the look before. The first three fill the quiet period, in which a
 * slow write may still land; the last three are the re-looks after it.
 */
const DELAYS = [5, 15, 60, 60, 300, 1800] as const;

/** The first look after an outcome became unknown. */
export function firstLook(now = new Date()): Date {
  return later(now, DELAYS[0]);
}

/** The look after the given number of looks, or undefined when there has been enough: then a conclusion is due. */
export function nextLook(looks: number, now = new Date()): Date | undefined {
  const delay = DELAYS[looks];
  return delay === undefined ? undefined : later(now, delay);
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
