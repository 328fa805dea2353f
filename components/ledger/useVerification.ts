"use client";

import { useEffect, useRef, useState } from "react";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import { verifyChain } from "@/lib/ledger/queries";
import { NOTHING_VERIFIED, type Verified } from "@/lib/ledger/verified";

/** A verification that was ended keeps what it had found. */
export type VerificationState =
  | { kind: "idle" }
  | { kind: "running"; verified: Verified }
  | { kind: "done"; verified: Verified; stopped: boolean }
  | { kind: "failed"; verified: Verified; problem?: Problem };

/** Verifies the chain on demand; stops on request, or when the component is unmounted. */
export function useVerification() {
  const [state, setState] = useState<VerificationState>({ kind: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = () => {
    const controller = (running.current = new AbortController());
    let verified = NOTHING_VERIFIED;
    setState({ kind: "running", verified });
    const onPart = (part: Verified) => setState({ kind: "running", verified: (verified = part) });
    verifyChain(controller.signal, onPart).then(
      (whole) => setState({ kind: "done", verified: whole, stopped: false }),
      (error: unknown) => setState(ended(error, verified, controller.signal.aborted)),
    );
  };
  return { state, start, stop: () => running.current?.abort() };
}

function ended(error: unknown, verified: Verified, stopped: boolean): VerificationState {
  if (stopped) return { kind: "done", verified, stopped };
  return { kind: "failed", verified, problem: error instanceof RequestError ? error.problem : undefined };
}
