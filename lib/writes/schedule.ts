import { paced } from "@/lib/pace";
import type { OperationState } from "./states";

const SECOND_MS = 1_000;

/**
 * When the reconciler looks again, in seconds after the look before. The first three fill the quiet period, in which a
 * slow write may still land; the last three are the re-looks after it.
 */
const DELAYS = [5, 15, 60, 60, 300, 1800] as const;

/** When the vendor's audit is asked who else wrote; again where it lags so far that it does not show our own write. */
const RACE_DELAYS = [5, 60, 600] as const;

/** The first look after an outcome became unknown. */
export function firstLook(now = new Date()): Date {
  return later(now, DELAYS[0]);
}

/** The look after the given number of looks, or undefined when there has been enough: then a conclusion is due. */
export function nextLook(looks: number, now = new Date()): Date | undefined {
  const delay = DELAYS[looks];
  return delay === undefined ? undefined : later(now, delay);
}

/** When to ask the audit about others, after so many questions; undefined when it was asked often enough. */
export function raceCheckAfter(questions: number, now = new Date()): Date | undefined {
  const delay = RACE_DELAYS[questions];
  return delay === undefined ? undefined : later(now, delay);
}

/** The first question to the audit about others: only of a write that was applied, else there is nothing to have raced. */
export function raceCheckFor(state: OperationState, now = new Date()): Date | undefined {
  return state === "CONFIRMED" || state === "SUPERSEDED" ? raceCheckAfter(0, now) : undefined;
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + paced(seconds * SECOND_MS));
}
