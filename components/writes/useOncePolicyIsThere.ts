import { useDeferredValue, useEffect, useEffectEvent, useRef, useState } from "react";
import { usePolicy } from "./useWording";

/**
 * Waits with an act until the policy is there, or has failed to come: the key that sends may be pressed before it. In: the act. Out:
 * what asks for it, and whether it is waited for.
 */
export function useOncePolicyIsThere(act: () => void): { waits: boolean; ask: () => void } {
  const { policy, error } = usePolicy();
  // Deferred: by then the keys that came before the policy have chosen their reason (ReasonField).
  const isReady = useDeferredValue(policy !== undefined || error !== null);
  const [asked, setAsked] = useState(0);
  const served = useRef(0);
  const actNow = useEffectEvent(act);
  useEffect(() => {
    if (!isReady || served.current === asked) return;
    served.current = asked;
    actNow();
  }, [isReady, asked]);
  return { waits: asked > 0 && !isReady, ask: () => (isReady ? act() : setAsked((times) => times + 1)) };
}
