import { RequestError } from "@/lib/http/client";

/** A failed act in words: what happened, what to do, and the id to quote. */
export interface ActFailureWords {
  title: string;
  detail: string;
  requestId?: string;
}

/** Codes after which nobody knows whether the desk did it. */
const OPEN = new Set(["OFFLINE", "UNREADABLE", "INTERNAL"]);

/** In: what went wrong, and what was meant to happen. Out: it in words; a view is the desk's own, so the vendor has no part. */
export function failureOfAct(error: Error, title: string): ActFailureWords {
  const problem = error instanceof RequestError ? error.problem : undefined;
  if (!problem || OPEN.has(problem.code))
    return {
      title: "It may have been saved: no answer came",
      detail: "Check the saved views before you try again.",
      requestId: problem?.requestId,
    };
  return { title, detail: problem.detail ?? problem.title, requestId: problem.requestId };
}

/** What is wrong with the name that was given, if that is what the desk refused. */
export function faultOfName(error: Error | null): string | undefined {
  const fault = error instanceof RequestError ? error.problem.fields?.name : undefined;
  return fault && `The name ${fault}.`;
}
