import { humanise } from "@/lib/format";
import type { Tone } from "@/lib/executions/statuses";
import type { LedgerAction } from "./actions";
import type { LedgerOutcome } from "./outcomes";

interface Word {
  label: string;
  tone: Tone;
}

/** Only a confirmed change is good: the rest is what it is. */
const OUTCOMES: Record<LedgerOutcome, Word> = {
  INTENT: { label: "Begun", tone: "info" },
  SENT: { label: "Sent, no answer yet", tone: "caution" },
  CONFIRMED: { label: "Confirmed", tone: "good" },
  REJECTED: { label: "Refused by FrankieOne", tone: "critical" },
  SUPERSEDED: { label: "Applied, then changed by someone else", tone: "caution" },
  UNKNOWN: { label: "Sent, not yet confirmed", tone: "serious" },
  NOT_SENT: { label: "Not sent", tone: "neutral" },
  NOT_APPLIED: { label: "Not applied", tone: "neutral" },
  NEEDS_HUMAN: { label: "Needs a person to settle it", tone: "serious" },
  RACED: { label: "Others wrote at the same time", tone: "caution" },
  DENIED: { label: "Refused by the desk", tone: "neutral" },
  DONE: { label: "Done", tone: "neutral" },
  FAULT_FOUND: { label: "Fault found", tone: "critical" },
};

/** As things attempted, for the outcome beside them says whether they came to be. */
const ACTIONS: Record<LedgerAction, string> = {
  reassign: "Reassignment",
  "change-state": "Change of state",
  override: "Override",
  "set-current-workflow": "Change of current workflow",
  "resolve-operation": "Settling by a person",
  "propose-override": "Proposal of an override",
  "approve-proposal": "Approval of an override",
  "reject-proposal": "Rejection of an override",
  "withdraw-proposal": "Withdrawal of a proposal",
  "void-proposal": "Proposal void: its evidence changed",
  "expire-proposal": "End of a proposal nobody decided",
  "sign-in": "Sign-in",
  "sign-out": "Sign-out",
  "officer-created": "New officer",
  "officer-password-set": "New password",
  "officer-password-removed": "Moved to single sign-on",
  "officer-role-set": "Change of role",
  "officer-disabled": "Officer disabled",
  "officer-enabled": "Officer enabled",
  "officer-invited": "New invitation link",
  "officer-person-set": "Accounts of one person",
  "officer-scope-set": "Change of scope",
  "officer-provisioned": "First sign-in through the organisation",
  "officer-linked": "Account tied to the organisation",
  "authenticator-enrolled": "Second factor set up",
  "authenticator-removed": "Second factor removed",
  "authenticator-reset": "Second factor reset",
  "officer-away": "Officer away",
  "officer-back": "Officer back",
  "export-ledger": "Export of the ledger",
  "verify-ledger": "Verification of the ledger",
  "share-view": "Sharing of a view",
  "unshare-view": "End of sharing a view",
  "erase-details": "Erasing of details",
  "policy-set": "Policy put in force",
  "policy-violation-observed": "One person in both roles",
  "template-created": "New comment template",
  "template-changed": "Change of comment template",
  "template-deleted": "Comment template deleted",
  "plan-moves": "Moving many cases",
  "plan-made": "New plan of moves",
  "plan-confirmed": "Plan of moves confirmed",
  "plan-paused": "Plan of moves paused",
  "plan-resumed": "Plan of moves resumed",
  "plan-cancelled": "Plan of moves cancelled",
  "plan-finished": "Plan of moves finished",
  "plan-stopped": "Plan of moves stopped",
  "export-plan": "Export of a plan",
  "export-worklist": "Export of a list of cases",
};

/** The outcome of a ledger row in words, with its tone; one we do not know is spelt out. */
export function wordOfOutcome(outcome: string): Word {
  return known(OUTCOMES, outcome) ?? { label: humanise(outcome), tone: "neutral" };
}

/** The outcome of one row among others of its operation: a step on the way is no warning, for the next row says how it went on. */
export function wordOfStep(outcome: string): Word {
  return outcome === "SENT" ? { label: "Sent", tone: "info" } : wordOfOutcome(outcome);
}

/** The action of a ledger row in words; one we do not know is spelt out: `bulk-plan` → "Bulk plan". */
export function wordOfAction(action: string): string {
  return known(ACTIONS, action) ?? humanise(action.replaceAll("-", "_").toUpperCase());
}

function known<Value>(words: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
