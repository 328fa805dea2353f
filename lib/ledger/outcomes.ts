import { OPERATION_STATES } from "@/lib/writes/states";
import type { Tone } from "@/lib/executions/statuses";

/** Outcomes a ledger row can tell: the states of an operation, a refusal of ours, a thing simply done, a chain at fault. */
export const LEDGER_OUTCOMES = [...OPERATION_STATES, "DENIED", "DONE", "FAULT_FOUND"] as const;
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];

/** Each outcome in words. Only a confirmed change is good: the rest is what it is. */
export const OUTCOME_WORDS: Record<LedgerOutcome, { words: string; tone: Tone }> = {
  INTENT: { words: "On record", tone: "neutral" },
  SENT: { words: "Sent", tone: "info" },
  CONFIRMED: { words: "Confirmed", tone: "good" },
  REJECTED: { words: "Refused by FrankieOne", tone: "critical" },
  SUPERSEDED: { words: "Superseded", tone: "caution" },
  UNKNOWN: { words: "Not yet known", tone: "caution" },
  NOT_SENT: { words: "Not sent", tone: "neutral" },
  NOT_APPLIED: { words: "Not applied", tone: "serious" },
  NEEDS_HUMAN: { words: "Needs a person", tone: "critical" },
  DENIED: { words: "Refused by the desk", tone: "serious" },
  DONE: { words: "Done", tone: "neutral" },
  FAULT_FOUND: { words: "Fault found", tone: "critical" },
};
