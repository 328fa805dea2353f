"use client";

import { useEffect, useState } from "react";
import type { Officer } from "@/lib/domain/officer";
import type { CaseChange } from "@/lib/cases/changes";
import type { LoadedCase } from "@/lib/cases/contract";
import { lastTouchOf } from "@/lib/cases/lastTouch";

/** What others changed since the officer last saw the case, by whom and when. */
export interface Unseen {
  changes: CaseChange[];
  by?: string;
  at?: string;
}

/**
 * Compares the case as it is loaded now with the one the officer has seen. A change of the officer's own counts as seen:
 * it was sent from here, against the version that was seen. In: the loaded case. Out: what is new, and how to say "seen".
 */
export function useSeenCase(loaded: LoadedCase, { email }: Officer): { unseen?: Unseen; acknowledge: () => void } {
  const [seen, setSeen] = useState(loaded);
  const acknowledge = () => setSeen(loaded);
  const changes = useChanges(seen, loaded);
  const touch = lastTouchOf(loaded.serviceProfile);
  if (seen.etag !== loaded.etag && touch.by === email) {
    setSeen(loaded);
    return { acknowledge };
  }
  return { unseen: changes && { changes, ...touch }, acknowledge };
}

/** Most cases do not change while they are open: the code that compares comes with the first change. */
function useChanges(seen: LoadedCase, loaded: LoadedCase): CaseChange[] | undefined {
  const [found, setFound] = useState<{ seen: LoadedCase; changes: CaseChange[] }>();
  useEffect(() => {
    if (seen.etag === loaded.etag) return;
    let isWanted = true;
    const put = (changes: CaseChange[]) => isWanted && setFound({ seen, changes });
    void import("@/lib/cases/changes").then(
      ({ changesBetween }) => put(changesBetween(seen.serviceProfile, loaded.serviceProfile)),
      (cause: unknown) => {
        reportError(cause);
        // That something has changed is told all the same.
        put([]);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [seen, loaded]);
  // Those of the reading before stay until those of the newest are known.
  return found?.seen === seen && seen.etag !== loaded.etag ? found.changes : undefined;
}
