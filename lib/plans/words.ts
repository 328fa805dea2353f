import type { Tone } from "@/lib/executions/statuses";
import type { Plan } from "./contract";
import type { PlanState, RowResult, Verdict } from "./states";

interface Word {
  label: string;
  tone: Tone;
  meaning?: string;
}

export const VERDICT_WORDS: Record<Verdict, Word> = {
  "will-change": { label: "Will change", tone: "info", meaning: "These are written when the plan is confirmed." },
  "already-there": { label: "Already there", tone: "neutral", meaning: "Nothing to do." },
  "reviewer-clash": { label: "Reviewer clash", tone: "caution", meaning: "One person would hold both roles." },
  "changed-since-loaded": {
    label: "Changed since loaded",
    tone: "caution",
    meaning: "Somebody touched it after you had seen it. Look at it first.",
  },
  "not-allowed": { label: "Not possible", tone: "caution", meaning: "Nobody is left who could have it." },
  organisation: { label: "Organisation", tone: "neutral", meaning: "Nothing of organisations can be changed here." },
  "not-found": { label: "Not found", tone: "caution", meaning: "FrankieOne shows no such case any more." },
};

/** Only what is confirmed is good. */
export const RESULT_WORDS: Record<RowResult, Word> = {
  waiting: { label: "Waiting", tone: "neutral" },
  confirmed: { label: "Confirmed", tone: "good" },
  superseded: { label: "Done, then changed by someone else", tone: "caution" },
  open: { label: "Sent, not yet confirmed", tone: "serious" },
  "needs-human": { label: "Needs a person", tone: "serious" },
  "not-applied": { label: "Not done", tone: "critical" },
  changed: { label: "Changed meanwhile, not done", tone: "caution" },
  refused: { label: "Refused, not done", tone: "critical" },
  failed: { label: "Could not be tried, not done", tone: "critical" },
  left: { label: "Left as it was", tone: "neutral" },
};

const STATE_WORDS: Record<PlanState, Word> = {
  sealed: { label: "To be confirmed", tone: "info" },
  running: { label: "Running", tone: "info" },
  paused: { label: "Paused", tone: "caution" },
  finished: { label: "Finished", tone: "good" },
  cancelled: { label: "Cancelled", tone: "neutral" },
  stopped: { label: "Stopped by the desk", tone: "serious" },
};

/** How a plan stands. One that ran is good only where everything it meant to do is done. */
export function wordOfPlan({ state, expired, counts, progress }: Plan): Word {
  if (expired) return { label: "Expired", tone: "neutral" };
  const whole = (progress.results.confirmed ?? 0) === (counts["will-change"] ?? 0);
  if (state === "finished" && !whole) return { label: "Finished, not all done", tone: "caution" };
  return STATE_WORDS[state];
}

/** How many rows of the plan have come to an end, of how many. */
export function doneOf({ counts, progress: { results } }: Plan): { done: number; of: number } {
  const of = counts["will-change"] ?? 0;
  return { done: of - (results.waiting ?? 0) - (results.left ?? 0), of };
}
