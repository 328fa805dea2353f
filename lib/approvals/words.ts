import type { Tone } from "@/lib/executions/statuses";
import type { ProposalState } from "@/lib/writes/proposalStates";
import type { ApprovalsView } from "./views";

/** The states of a proposal in words; approved is no more than that: the operation tells whether it was confirmed. */
export const STATE_WORDS: Record<ProposalState, { label: string; tone: Tone }> = {
  waiting: { label: "Waits", tone: "caution" },
  approved: { label: "Approved", tone: "info" },
  rejected: { label: "Rejected", tone: "serious" },
  voided: { label: "Void: the case changed", tone: "neutral" },
  expired: { label: "Expired", tone: "neutral" },
  withdrawn: { label: "Withdrawn", tone: "neutral" },
};

/** The views as tabs name them, and what an empty one says. */
export const VIEW_WORDS: Record<ApprovalsView, { label: string; none: string; then: string }> = {
  waiting: {
    label: "Waiting for me",
    none: "Nothing waits for you",
    then: "What others propose and you may decide appears here.",
  },
  mine: {
    label: "Mine",
    none: "You have proposed nothing",
    then: "An override that one person alone may not decide becomes a proposal when you send it.",
  },
  decided: {
    label: "Decided",
    none: "Nothing has been decided yet",
    then: "Every decision stays here, with its reasons.",
  },
};
