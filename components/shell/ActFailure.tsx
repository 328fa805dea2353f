"use client";

import { Callout } from "@/components/ui/Callout";
import { asSentence } from "@/lib/forms/fields";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
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
  const { title, detail } = wordsOf(problem);
  return (
    <Callout
      tone="serious"
      live="assertive"
      title={title}
      sent={isCertain ? certain : undefined}
      next={isCertain ? undefined : uncertain}
      requestId={problem?.requestId}
    >
      {detail}
    </Callout>
  );
}

/** What happened. Of what was typed only what is wrong with it: the names of the fields are those of our API. */
function wordsOf(problem: Problem | undefined): { title: string; detail?: string } {
  if (problem?.code !== "VALIDATION" || !problem.fields) return problem ?? { title: UNEXPECTED };
  const faults = new Set(Object.values(problem.fields).map(asSentence));
  return { title: "Check what you entered", detail: [...faults].join(" ") };
}
