import type { RowResult } from "./planStates";
import type { OperationAction, OperationState, Proof } from "./operationStates";

interface OutcomeWord {
  label: string;
  /** Some of the tones of lib/tone.ts, which stands above this room. */
  tone: "info" | "good" | "caution" | "serious" | "critical";
}

/**
 * What has become of a write, in words: the one catalogue of forms, timeline, operations, bulk reassignments with their file, and ledger. Only
 * what is saved is good; how that is known is said beside it.
 */
const WORDS: Record<OperationState, OutcomeWord> = {
  INTENT: { label: "Recorded", tone: "info" },
  SENT: { label: "Sent", tone: "info" },
  UNKNOWN: { label: "Sent, not yet verified", tone: "caution" },
  CONFIRMED: { label: "Saved", tone: "good" },
  SUPERSEDED: { label: "Saved, then changed again", tone: "caution" },
  REJECTED: { label: "Refused by FrankieOne", tone: "critical" },
  NOT_SENT: { label: "Not sent", tone: "caution" },
  NOT_APPLIED: { label: "Not saved", tone: "serious" },
  NEEDS_HUMAN: { label: "Needs a team lead", tone: "critical" },
};

/** A new run is started where another change is saved. */
const OF_RUNS: Partial<Record<OperationState, string>> = {
  CONFIRMED: "Started",
  SUPERSEDED: "Started, then changed again",
  NOT_APPLIED: "Not started",
};

/** What has become of a write. In: its state, and what was to be done where that is known. */
export function wordOfOutcome(state: OperationState, action?: string): OutcomeWord {
  const label = action === ("run-workflow" satisfies OperationAction) ? OF_RUNS[state] : undefined;
  return { ...WORDS[state], ...(label && { label }) };
}

/** The states behind the results of a bulk reassignment's rows that were sent. */
export const STATES_OF_RESULTS = {
  confirmed: "CONFIRMED",
  superseded: "SUPERSEDED",
  open: "UNKNOWN",
  "needs-human": "NEEDS_HUMAN",
  "not-applied": "NOT_APPLIED",
} as const satisfies Partial<Record<RowResult, OperationState>>;

/** By what it is known how a write ended. */
export const PROOF_WORDS: Record<Proof, string> = {
  "request-id": "FrankieOne's request ID",
  audit: "FrankieOne's audit",
  value: "the value alone, origin not verified",
  refusal: "FrankieOne's refusal",
  human: "a team lead",
};
