import { STATES_OF_RESULTS, wordOfOutcome } from "@/lib/domain/outcomeWords";
import type { Tone } from "@/lib/tone";
import type { Plan } from "./contract";
import type { PlanKind, PlanState, RowResult, RowVerdict } from "@/lib/domain/planStates";

interface Word {
  label: string;
  tone: Tone;
  meaning?: string;
}

export const ROW_VERDICT_WORDS: Record<RowVerdict, Word> = {
  "will-change": { label: "Will change", tone: "info", meaning: "Reassigned when you confirm the plan." },
  "already-there": { label: "No change needed", tone: "neutral", meaning: "This person already has the case." },
  "reviewer-clash": {
    label: "Reviewer clash",
    tone: "caution",
    meaning: "One person would be both assignee and reviewer.",
  },
  "changed-since-loaded": {
    label: "Changed since loaded",
    tone: "caution",
    meaning: "Someone changed it after you loaded the list. Review it first.",
  },
  "not-allowed": {
    label: "No eligible person",
    tone: "caution",
    meaning: "Nobody in the team can take this case now.",
  },
  organisation: { label: "Organisation", tone: "neutral", meaning: "Organisations are read-only here." },
  "not-found": { label: "Not found", tone: "caution", meaning: "FrankieOne no longer returns this case." },
};

/**
 * The verdict on a row, in words. Undoing a plan meets cases that were unassigned before: the vendor cannot clear
 * an assignee or a reviewer.
 */
export function wordOfVerdict(verdict: RowVerdict, kind: PlanKind): Word {
  if (kind !== "undo" || verdict !== "not-allowed") return ROW_VERDICT_WORDS[verdict];
  const meaning = "FrankieOne cannot clear an assignee or a reviewer: the case stays with the current one.";
  return { label: "Was unassigned", tone: "caution", meaning };
}

/** What became of a row that was sent is said as everywhere (lib/domain/outcomeWords.ts); only what is saved is good. */
export const RESULT_WORDS: Record<RowResult, Word> = {
  waiting: { label: "Queued", tone: "neutral" },
  "under-way": { label: "In progress when the plan ended", tone: "info" },
  confirmed: wordOfOutcome(STATES_OF_RESULTS.confirmed),
  superseded: wordOfOutcome(STATES_OF_RESULTS.superseded),
  open: wordOfOutcome(STATES_OF_RESULTS.open),
  "needs-human": wordOfOutcome(STATES_OF_RESULTS["needs-human"]),
  "not-applied": wordOfOutcome(STATES_OF_RESULTS["not-applied"]),
  changed: { label: "Skipped: case changed", tone: "caution" },
  refused: { label: "Refused, not sent", tone: "critical" },
  failed: { label: "Failed, not sent", tone: "critical" },
  left: { label: "Not processed", tone: "neutral" },
};

const STATE_WORDS: Record<PlanState, Word> = {
  sealed: { label: "Awaiting confirmation", tone: "info" },
  running: { label: "Running", tone: "info" },
  paused: { label: "Paused", tone: "caution" },
  finished: { label: "Finished", tone: "good" },
  cancelled: { label: "Cancelled", tone: "neutral" },
  stopped: { label: "Stopped by Countersign", tone: "serious" },
};

/** The state of a plan, in words. One that ran is good only where every change it planned is confirmed. */
export function wordOfPlan({ state, expired, counts, progress }: Plan): Word {
  if (expired) return { label: "Expired", tone: "neutral" };
  const whole = (progress.results.confirmed ?? 0) === (counts["will-change"] ?? 0);
  if (state === "finished" && !whole) return { label: "Finished with exceptions", tone: "caution" };
  return STATE_WORDS[state];
}

/** How many rows of the plan have come to an end, of how many. */
export function doneOf({ counts, progress: { results } }: Plan): { done: number; of: number } {
  const of = counts["will-change"] ?? 0;
  const undone = (["waiting", "under-way", "left"] as const).reduce((sum, result) => sum + (results[result] ?? 0), 0);
  return { done: of - undone, of };
}
