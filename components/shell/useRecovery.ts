"use client";

import { useEffect, useEffectEvent } from "react";
import { presenceStore } from "@/lib/auth/presence";
import type { Recovery } from "@/lib/writes/attempt";

/** Hears when the network or the officer's session has come back, so that nothing on the screen says otherwise. */
export function useRecovery(onRecovery: (recovery: Recovery) => void): void {
  const heard = useEffectEvent(onRecovery);
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener("online", () => heard("online"), { signal: listening.signal });
    const stop = presenceStore.subscribe(() => {
      if (presenceStore.current() === undefined) heard("signed-in");
    });
    return () => {
      listening.abort();
      stop();
    };
  }, []);
}
