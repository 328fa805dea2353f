import { RequestError } from "@/lib/http/client";
import { storeOf } from "@/lib/store";

/*
 * What this tab knows of its own session. Every answer of our API is reported here; the watch at the top of the page
 * reacts. Nothing is discarded: what an officer has typed stays.
 */

const signedOutAt = storeOf<number | undefined>(undefined);

/** Takes note of a failed request: did it fail because nobody is signed in any more? */
export function noteFailure(error: unknown): void {
  if (error instanceof RequestError && error.problem.code === "UNAUTHENTICATED")
    signedOutAt.put(signedOutAt.current() ?? Date.now());
}

/** Takes note that the officer is signed in again. */
export function noteSignedIn(): void {
  signedOutAt.put(undefined);
}

/** For useSyncExternalStore: when this tab learnt that it is signed out (milliseconds), or undefined. */
export const presenceStore = { ...signedOutAt, onServer: () => undefined };
