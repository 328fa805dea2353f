"use client";

import { Callout } from "@/components/ui/Callout";
import { RequestError } from "@/lib/http/client";
import { UNEXPECTED } from "@/lib/http/unexpected";
import { useStillTrue } from "./useStillTrue";

export interface ActFailureProps {
  error: Error | null;
  /** What to do while it is unknown whether it happened. */
  uncertain: string;
  /** What is said where it certainly did not happen. */
  certain: string;
}

/** Why something that the desk itself stores was not changed, and the id to quote. Renders nothing without an error. */
export function ActFailure({ error: failed, uncertain, certain }: ActFailureProps) {
  const error = useStillTrue(failed);
  if (!error) return null;
  const problem = error instanceof RequestError ? error.problem : undefined;
  const isCertain = problem?.sent === "no" || problem?.code === "UNAUTHENTICATED";
  return (
    <Callout
      tone="serious"
      live="assertive"
      title={problem?.title ?? UNEXPECTED}
      sent={isCertain ? certain : undefined}
      next={isCertain ? undefined : uncertain}
      requestId={problem?.requestId}
    >
      {problem?.detail}
    </Callout>
  );
}
