import type { Action, Circumstances } from "./can";

/**
 * One thing somebody may ask to do, in words, and what the table needs to know besides the officer's relation to the
 * case.
 */
export interface Question {
  words: string;
  circumstances?: Circumstances;
}

/** The officer in the tables made from `can`, by a name as cases hold names. */
export const ASKER = "whoever asks";
const SOMEBODY = "somebody else";

/**
 * Every action as the page of rules asks for it. Most do not depend on more than the case; a change of people depends on who
 * it is for, a proposal on whose it is.
 */
export const QUESTIONS: Record<Action, readonly Question[]> = {
  "read-cases": [{ words: "View cases, worklist and operations" }],
  reassign: [
    { words: "Take a case", circumstances: { change: { assignee: ASKER } } },
    { words: "Reassign a case to someone else", circumstances: { change: { assignee: SOMEBODY } } },
  ],
  override: [{ words: "Override the status of a run" }],
  "decide-hits": [{ words: "Decide hits" }],
  "set-risk-level": [{ words: "Set the risk level" }],
  "set-monitoring": [{ words: "Switch monitoring on or off" }],
  "run-workflow": [{ words: "Run a workflow again" }],
  "decide-proposal": [
    { words: "Approve or reject another officer's proposal", circumstances: { isMaker: false } },
    { words: "Approve or reject their own proposal", circumstances: { isMaker: true } },
    {
      words: "Approve or reject a proposal from an officer whose sign-in they recently created or reset",
      circumstances: { isMaker: false, isSameHand: true },
    },
  ],
  "withdraw-proposal": [
    { words: "Withdraw their own proposal", circumstances: { isMaker: true } },
    { words: "Withdraw another officer's proposal", circumstances: { isMaker: false } },
  ],
  "change-state": [{ words: "Archive a case or make it inactive" }],
  "set-current-workflow": [{ words: "Change the workflow label" }],
  "keep-note": [{ words: "Add a note to a case" }],
  "resolve-operation": [{ words: "Settle an operation" }],
  "read-ledger": [{ words: "View the ledger" }],
  "verify-ledger": [{ words: "Verify the ledger" }],
  "export-ledger": [{ words: "Export the ledger" }],
  "keep-template": [{ words: "Manage templates" }],
  "plan-moves": [{ words: "Bulk reassign cases" }],
  "see-plans": [{ words: "View bulk reassign plans" }],
  "export-worklist": [{ words: "Export the worklist" }],
  "read-team": [{ words: "View team workload and analytics" }],
  "read-officers": [{ words: "View officers" }],
  "keep-officers": [
    { words: "Manage officers" },
    { words: "Change their own permissions", circumstances: { account: { isOwn: true } } },
    {
      words: "Remove permissions from their own second account",
      circumstances: { account: { isSamePerson: true, takesRights: true } },
    },
    { words: "Add permissions to their own second account", circumstances: { account: { isSamePerson: true } } },
    {
      words: "Link or unlink their own accounts",
      circumstances: { account: { linksOwn: true } },
    },
    { words: "Add or change an officer with a wider scope", circumstances: { account: { isBeyond: true } } },
  ],
  "set-own-availability": [{ words: "Set their own absence" }],
  "set-availability": [
    { words: "Set another officer's absence" },
    {
      words: "Set the absence of an officer with a wider scope",
      circumstances: { account: { isBeyond: true } },
    },
  ],
  "keep-view": [{ words: "Save views" }],
  "share-view": [{ words: "Share a view with the team" }],
  "keep-draft": [{ words: "Save drafts" }],
  "keep-visit": [{ words: "Record their own visits to cases" }],
  "show-presence": [{ words: "Show presence on a case" }],
  "set-own-preferences": [{ words: "Change their own preferences" }],
};
