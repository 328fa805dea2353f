import type { ProposalState } from "@/lib/domain/proposalStates";
import { SYSTEM } from "@/lib/domain/roleWords";
import type { Tone } from "@/lib/tone";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { ApprovalsView } from "./views";

/** The states of a proposal in words; approved means only that: the operation shows whether the write was confirmed. */
export const STATE_WORDS: Record<ProposalState, { label: string; tone: Tone }> = {
  waiting: { label: "Pending", tone: "caution" },
  approved: { label: "Approved", tone: "info" },
  rejected: { label: "Rejected", tone: "serious" },
  voided: { label: "Void: the case changed", tone: "neutral" },
  expired: { label: "Expired", tone: "neutral" },
  withdrawn: { label: "Withdrawn", tone: "neutral" },
};

/** How a proposal ended, as its maker is told. In: the proposal. Out: a sentence without a full stop, and its tone. */
export function wordsOfNews({ state, decidedBy = SYSTEM }: Pick<Proposal, "state" | "decidedBy">): {
  title: string;
  tone: Tone;
} {
  const { tone } = STATE_WORDS[state];
  if (state === "approved") return { title: `${decidedBy} approved your proposal`, tone };
  if (state === "rejected") return { title: `${decidedBy} rejected your proposal`, tone };
  const title = state === "voided" ? "Your proposal is void: the case changed" : "Your proposal expired";
  return { title, tone };
}

/** The views as tabs name them, and what an empty one says. */
export const VIEW_WORDS: Record<ApprovalsView, { label: string; none: string; then: string }> = {
  waiting: {
    label: "To approve",
    none: "Nothing to approve",
    then: "Proposals from others that you may approve appear here.",
  },
  mine: {
    label: "My proposals",
    none: "You have not proposed anything",
    then: "A decision that needs a second approver becomes a proposal when you send it.",
  },
  decided: {
    label: "Decided",
    none: "No decisions yet",
    then: "Decided proposals appear here with their comments.",
  },
};
