import { getEnv } from "./env";

/**
 * The time a write, its lease or a look at it may take. In: milliseconds as production takes them. Out: the same, or the
 * fraction that a test against the sandbox asked for (WRITE_TIME_SCALE), all of them alike, so that what must come before what
 * stays true.
 */
export function paced(ms: number): number {
  return Math.ceil(ms * getEnv().WRITE_TIME_SCALE);
}
