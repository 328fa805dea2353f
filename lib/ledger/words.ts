import { humanise } from "@/lib/format";
import type { Tone } from "@/lib/executions/statuses";

interface Word {
  label: string;
  tone: Tone;
}

const OUTCOMES = new Map<string, Word>(
  Object.entries({
    INTENT: { label: "Begun", tone: "info" },
    SENT: { label: "Sent, no answer yet", tone: "caution" },
    CONFIRMED: { label: "Confirmed", tone: "good" },
    REJECTED: { label: "Refused by FrankieOne", tone: "critical" },
    SUPERSEDED: { label: "Applied, then changed by someone else", tone: "caution" },
    UNKNOWN: { label: "Sent, not yet confirmed", tone: "serious" },
    NOT_SENT: { label: "Not sent", tone: "neutral" },
    NOT_APPLIED: { label: "Not applied", tone: "neutral" },
    NEEDS_HUMAN: { label: "Needs a person to settle it", tone: "serious" },
    DENIED: { label: "Refused by the desk", tone: "neutral" },
    DONE: { label: "Done", tone: "neutral" },
  } as const),
);

const ACTIONS = new Map(
  Object.entries({
    reassign: "Reassigned",
    "change-state": "State changed",
    override: "Overridden",
    "set-current-workflow": "Current workflow set",
  }),
);

/** The outcome of a ledger row in words, with its tone; one we do not know is spelt out. */
export function wordOfOutcome(outcome: string): Word {
  return OUTCOMES.get(outcome) ?? { label: humanise(outcome), tone: "neutral" };
}

/** The action of a ledger row in words; one we do not know is spelt out: `sign-in` → "Sign in". */
export function wordOfAction(action: string): string {
  return ACTIONS.get(action) ?? humanise(action.replaceAll("-", "_").toUpperCase());
}
