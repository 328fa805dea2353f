import { paced } from "@/lib/pace";
import type { OperationState } from "@/lib/domain/operationStates";

const SECOND_MS = 1_000;

/**
 * When the reconciler looks again, in seconds after the look before. The first three fill the quiet period, in which a
 * slow write may still land; the last three are the re-looks after it.
 */
const DELAYS = [5, 15, 60, 60, 300, 1800] as const;

/** When the vendor's audit is asked who else wrote; again where it lags and does not show our own write yet. */
const RACE_DELAYS = [5, 60, 600] as const;

/** When the first look is due after an outcome became unknown. */
export function firstLook(now = new Date()): Date {
  return later(now, DELAYS[0]);
}

/**
 * When the next look is due after the given number of looks, or undefined when the schedule is exhausted: then a
 * conclusion is due.
 */
export function nextLook(looks: number, now = new Date()): Date | undefined {
  const delay = DELAYS[looks];
  return delay === undefined ? undefined : later(now, delay);
}

/** When to check the audit for other writers, after this many checks; undefined when there have been enough. */
export function raceCheckAfter(questions: number, now = new Date()): Date | undefined {
  const delay = RACE_DELAYS[questions];
  return delay === undefined ? undefined : later(now, delay);
}

/**
 * When the audit is first checked for other writers: only for a write that was applied, since nothing else can have
 * raced.
 */
export function raceCheckFor(state: OperationState, now = new Date()): Date | undefined {
  return state === "CONFIRMED" || state === "SUPERSEDED" ? raceCheckAfter(0, now) : undefined;
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + paced(seconds * SECOND_MS));
}
