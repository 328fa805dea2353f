import { RequestError } from "./client";

const MOST_RETRIES = 2;

/**
 * Whether the browser reads again by itself. In: how often it has failed and with what. Only when the desk could not be
 * reached at all: behind an answer of any status the server has tried the vendor as often as it may, and asking again
 * would multiply that.
 */
export function readsAgain(failures: number, error: Error): boolean {
  return failures < MOST_RETRIES && error instanceof RequestError && error.problem.status === 0;
}
