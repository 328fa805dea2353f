import { RequestError } from "@/lib/http/client";

/*
 * What this tab knows of its own session. Whoever sees an answer of our API says so here; the watch at the top of the
 * page reacts. Nothing is thrown away: what an officer has typed stays where it is.
 */

let signedOutAt: number | undefined;
const listeners = new Set<() => void>();

/** Takes note of a failed request: did it fail because nobody is signed in any more? */
export function noteFailure(error: unknown): void {
  if (error instanceof RequestError && error.problem.code === "UNAUTHENTICATED") publish(signedOutAt ?? Date.now());
}

/** Takes note that the officer is signed in again. */
export function noteSignedIn(): void {
  publish(undefined);
}

function publish(next: number | undefined): void {
  signedOutAt = next;
  for (const listener of listeners) listener();
}

/** For useSyncExternalStore: when this tab learnt that it is signed out (milliseconds), or undefined. */
export const presenceStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  current: () => signedOutAt,
  onServer: () => undefined,
};
