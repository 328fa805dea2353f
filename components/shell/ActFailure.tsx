"use client";

import { Callout } from "@/components/ui/Callout";
import { IntoView } from "@/components/ui/IntoView";
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
  /** What the form calls the fields of the body, each of which tells its own fault as well. */
  labels?: Readonly<Record<string, string>>;
}

/** Why something that the desk itself stores was not changed, and the id to quote. Renders nothing without an error. */
export function ActFailure({ error: failed, uncertain, certain, labels }: ActFailureProps) {
  const error = useStillTrue(failed);
  if (!error) return null;
  const problem = error instanceof RequestError ? error.problem : undefined;
  const isCertain = problem?.sent === "no" || problem?.code === "UNAUTHENTICATED";
  const { title, detail } = wordsOf(problem, labels);
  const callout = (
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
  // The field at fault has the focus, and stays in view.
  return isToldByFields(problem, labels) ? callout : <IntoView of={error}>{callout}</IntoView>;
}

/** What happened. Of what was typed only what is wrong with it, under the names of the form: those of our API say nothing. */
function wordsOf(problem: Problem | undefined, labels: ActFailureProps["labels"]): { title: string; detail?: string } {
  if (problem?.code !== "VALIDATION" || !problem.fields) return problem ?? { title: UNEXPECTED };
  const faults = new Set(Object.entries(problem.fields).map(([path, fault]) => sentenceOf(labels, path, fault)));
  return { title: "Check what you entered", detail: [...faults].join(" ") };
}

/** A fault as a sentence. In: the path into the body that is at fault ("comment.text"), and what is wrong. */
function sentenceOf(labels: ActFailureProps["labels"], path: string, fault: string): string {
  const label = labelOf(labels, path);
  return asSentence(label ? `${label} ${fault}` : fault);
}

function isToldByFields(problem: Problem | undefined, labels: ActFailureProps["labels"]): boolean {
  return Object.keys(problem?.fields ?? {}).some((path) => labelOf(labels, path));
}

const labelOf = (labels: ActFailureProps["labels"] = {}, path: string) =>
  path.split(".").flatMap((part) => labels[part] ?? [])[0];
