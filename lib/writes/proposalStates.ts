/**
 * The states of a proposal. It waits until somebody else approves or rejects it, whoever made it withdraws it, what it rests
 * on changes (voided), or its time runs out.
 */
export const PROPOSAL_STATES = ["waiting", "approved", "rejected", "voided", "expired", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
