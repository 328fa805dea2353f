"use client";

import { useState } from "react";
import type { Officer } from "@/lib/domain/officer";
import { type CaseChange, changesBetween, lastTouchOf } from "@/lib/cases/changes";
import type { LoadedCase } from "@/lib/cases/contract";

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
  if (seen.etag === loaded.etag) return { acknowledge };
  const touch = lastTouchOf(loaded.serviceProfile);
  if (touch.by === email) {
    setSeen(loaded);
    return { acknowledge };
  }
  return { unseen: { changes: changesBetween(seen.serviceProfile, loaded.serviceProfile), ...touch }, acknowledge };
}
