import { nextNow, putNext } from "@/components/next/nextStore";
import { storeOf } from "@/lib/store";

/*
 * Of several writes on one page only the outcome of the last is shown: an older confirmation beside it would be read as the
 * state of the case.
 */

/** The key of the attempt that ended last. */
const latest = storeOf<string | undefined>(undefined);

/** Takes note that an attempt has ended. */
export function noteEnding(key: string): void {
  latest.put(key);
  if (nextNow().message?.kind === "ended") putNext({ message: undefined });
}

/** For useSyncExternalStore. */
export const latestEndingStore = { ...latest, onServer: () => undefined };
