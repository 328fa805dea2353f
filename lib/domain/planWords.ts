import { STATES_OF_RESULTS, wordOfOutcome } from "./outcomeWords";
import type { PlanKind, RowResult, RowVerdict } from "./planStates";

/* The rows of a bulk reassignment plan in words: on its page, on paper, in its file and in the ledger. */

export interface PlanWord {
  label: string;
  /** Some of the tones of lib/tone.ts, which stands above this room. */
  tone: "neutral" | "info" | "good" | "caution" | "serious" | "critical";
  meaning?: string;
}

/** How a plan came to be, in the ledger. */
export const PLAN_KIND_WORDS: Record<PlanKind, string> = {
  move: "reassignment",
  retry: "repetition of an earlier plan",
  undo: "undoing of an earlier plan",
};

/** What a plan says of a case before anything is sent. */
export const ROW_VERDICT_WORDS: Record<RowVerdict, PlanWord> = {
  "will-change": { label: "Reassign", tone: "info", meaning: "Nothing is sent before the plan is confirmed." },
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

/** What became of a row that was sent is said as everywhere (lib/domain/outcomeWords.ts); only what is saved is good. */
export const RESULT_WORDS: Record<RowResult, PlanWord> = {
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
