import type { Action, Circumstances } from "./can";

/** One thing somebody may ask to do, in words, and what the table needs to know besides who stands how to the case. */
export interface Question {
  words: string;
  circumstances?: Circumstances;
}

/** Whoever asks, in the tables made from `can`: a name stands for it, as names stand in a case. */
export const ASKER = "whoever asks";
const SOMEBODY = "somebody else";

/**
 * Every action as the page of rules asks for it. Most do not depend on more than the case; a change of people depends on who
 * it is for, a proposal on whose it is.
 */
export const QUESTIONS: Record<Action, readonly Question[]> = {
  "read-cases": [{ words: "See cases, worklist and operations" }],
  reassign: [
    { words: "Take a case for oneself", circumstances: { change: { assignee: ASKER } } },
    { words: "Give a case to somebody else", circumstances: { change: { assignee: SOMEBODY } } },
  ],
  override: [{ words: "Override the status of a run" }],
  "decide-proposal": [
    { words: "Approve or reject an override that somebody else proposed", circumstances: { isMaker: false } },
    { words: "Approve or reject an override that one proposed oneself", circumstances: { isMaker: true } },
  ],
  "withdraw-proposal": [
    { words: "Withdraw a proposal of one's own", circumstances: { isMaker: true } },
    { words: "Withdraw a proposal of somebody else", circumstances: { isMaker: false } },
  ],
  "change-state": [{ words: "Archive a case, or make it inactive" }],
  "set-current-workflow": [{ words: "Set the current workflow" }],
  "resolve-operation": [{ words: "Settle an operation that needs a person" }],
  "read-ledger": [{ words: "See the ledger" }],
  "verify-ledger": [{ words: "Verify the whole ledger" }],
  "export-ledger": [{ words: "Export the ledger" }],
  "keep-template": [{ words: "Keep templates of comments" }],
  "plan-moves": [{ words: "Plan the move of many cases, and carry it out" }],
  "see-plans": [{ words: "See plans of moves" }],
  "export-worklist": [{ words: "Export the worklist" }],
  "read-team": [{ words: "See how much everybody has" }],
  "read-officers": [{ words: "See the directory of officers" }],
  "keep-officers": [{ words: "Keep the directory of officers" }],
  "set-own-availability": [{ words: "Say when one is away, and who covers" }],
  "set-availability": [{ words: "Say when somebody else is away" }],
  "keep-view": [{ words: "Keep views of one's own" }],
  "share-view": [{ words: "Share a view with the team" }],
  "keep-draft": [{ words: "Keep a draft of a form" }],
  "keep-visit": [{ words: "Have kept when one looked at a case" }],
  "show-presence": [{ words: "Show that one has a case open" }],
  "set-own-preferences": [{ words: "Choose how one's own desk behaves" }],
};
