import { useState } from "react";
import { signIn } from "@/lib/auth/signIn";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";

/**
 * One sign-in at a time. In: what to do once signed in (the form stays busy meanwhile). Out: whether it runs, why the last
 * one failed, and the attempt itself.
 */
export function useSignIn(onSignedIn: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Problem>();

  async function attempt(typed: { email: string; password: string }): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await signIn(typed);
      setFailure(undefined);
      onSignedIn();
    } catch (error) {
      setBusy(false);
      if (!(error instanceof RequestError)) throw error;
      setFailure(error.problem);
    }
  }

  return { busy, failure, attempt };
}
