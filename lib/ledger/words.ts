import { OPERATION_STATES, type OperationState } from "@/lib/domain/operationStates";
import { wordOfOutcome } from "@/lib/domain/outcomeWords";
import { humanise } from "@/lib/format";
import type { Tone } from "@/lib/tone";
import type { LedgerAction } from "./actions";
import type { LedgerOutcome } from "./outcomes";

interface Word {
  label: string;
  tone: Tone;
}

/** What a row may say beyond what became of a write. */
const OF_ROWS: Record<Exclude<LedgerOutcome, OperationState>, Word> = {
  RACED: { label: "Changed by others at the same time", tone: "caution" },
  DENIED: { label: "Refused by Countersign", tone: "neutral" },
  DONE: { label: "Done", tone: "neutral" },
  FAULT_FOUND: { label: "Control note", tone: "critical" },
};

/** In words of an attempt, since the outcome beside them says whether it succeeded. */
const ACTIONS: Record<LedgerAction, string> = {
  reassign: "Reassignment",
  "change-state": "Change of state",
  override: "Override",
  "set-current-workflow": "Change of workflow label",
  "decide-hits": "Decision on hits",
  "set-risk-level": "Change of risk level",
  "set-monitoring": "Change of monitoring",
  "run-workflow": "New run of a workflow",
  "resolve-operation": "Settlement by a team lead",
  "keep-note": "Note",
  "propose-override": "Proposal of an override",
  "propose-change-state": "Proposal of a change of state",
  "propose-decide-hits": "Proposal of a decision on hits",
  "propose-set-risk-level": "Proposal of a risk level",
  "propose-set-monitoring": "Proposal of a change of monitoring",
  "propose-run-workflow": "Proposal of a new run",
  "approve-proposal": "Approval of a proposal",
  "reject-proposal": "Rejection of a proposal",
  "withdraw-proposal": "Withdrawal of a proposal",
  "void-proposal": "Proposal void: case changed",
  "expire-proposal": "Expiry of a proposal",
  "sign-in": "Sign-in",
  "sign-out": "Sign-out",
  "officer-created": "New officer",
  "officer-password-set": "New password",
  "officer-password-removed": "Switched to single sign-on",
  "officer-role-set": "Change of role",
  "officer-disabled": "Officer disabled",
  "officer-enabled": "Officer enabled",
  "officer-invited": "New invitation link",
  "officer-person-set": "Accounts of the same person",
  "officer-scope-set": "Change of scope",
  "officer-provisioned": "First single sign-on",
  "officer-linked": "Account linked to single sign-on",
  "officer-address-lost": "Unconfirmed e-mail address removed",
  "authenticator-enrolled": "Two-factor authentication turned on",
  "authenticator-removed": "Two-factor authentication turned off",
  "authenticator-reset": "Two-factor authentication reset",
  "officer-away": "Officer away",
  "officer-back": "Officer back",
  "export-ledger": "Export of the ledger",
  "verify-ledger": "Verification of the ledger",
  "ledger-seam": "Ledger continuation",
  "share-view": "Sharing of a view",
  "unshare-view": "End of sharing a view",
  "erase-details": "Erasure of details",
  "policy-set": "Policy in force",
  "policy-violation-observed": "Same assignee and reviewer",
  "template-created": "New template",
  "template-changed": "Change of template",
  "template-deleted": "Deletion of a template",
  "plan-moves": "Bulk reassign",
  "plan-made": "Bulk reassign plan created",
  "plan-confirmed": "Bulk reassign plan confirmed",
  "plan-paused": "Bulk reassign plan paused",
  "plan-resumed": "Bulk reassign plan resumed",
  "plan-cancelled": "Bulk reassign plan cancelled",
  "plan-finished": "Bulk reassign plan finished",
  "plan-stopped": "Bulk reassign plan stopped",
  "export-plan": "Export of a bulk reassign plan",
  "export-worklist": "Export of the worklist",
  "look-at-document": "Viewing a document",
  "decide-proposal": "Decision on a proposal",
  "read-officers": "Viewing the directory",
  "keep-officers": "Change of the directory",
  "read-team": "Viewing team figures",
  "see-plans": "Viewing bulk reassign plans",
  "keep-draft": "Saving a draft",
  "keep-template": "Editing templates",
  "set-availability": "Setting an absence",
};

/** The outcome of a ledger row in words, with its tone; an unknown one is spelt out. In: the outcome, and the action it is of. */
export function wordOfLedgerOutcome(outcome: string, action?: string): Word {
  if (isState(outcome)) return wordOfOutcome(outcome, action);
  return known(OF_ROWS, outcome) ?? { label: humanise(outcome), tone: "neutral" };
}

const isState = (outcome: string): outcome is OperationState =>
  (OPERATION_STATES as readonly string[]).includes(outcome);

/** The action of a ledger row in words; an unknown one is spelt out: `bulk-plan` → "Bulk plan". */
export function wordOfAction(action: string): string {
  return known(ACTIONS, action) ?? humanise(action.replaceAll("-", "_").toUpperCase());
}

function known<Value>(words: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
