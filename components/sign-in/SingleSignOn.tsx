"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { startSingleSignOn } from "@/lib/auth/otherWaysIn";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import { SignInFailure } from "./SignInFailure";

/** The way in through the organisation. In: what it is called, an own path to go to afterwards. */
export function SingleSignOn({ name, callbackUrl }: { name: string; callbackUrl: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function go() {
    setBusy(true);
    setProblem(undefined);
    try {
      // The button stays busy: the page is about to be left.
      await startSingleSignOn(callbackUrl);
    } catch (error) {
      setBusy(false);
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
    }
  }

  return (
    <div className="flex flex-col gap-4">
      {problem && <SignInFailure problem={problem} />}
      <Button variant="primary" busy={busy} onClick={() => void go()}>
        {busy ? "Redirecting…" : `Continue with ${name}`}
      </Button>
    </div>
  );
}
