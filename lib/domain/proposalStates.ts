/**
 * The states of a proposal. It waits until another officer approves or rejects it, its maker withdraws it, its evidence
 * changes (voided), or it expires.
 */
export const PROPOSAL_STATES = ["waiting", "approved", "rejected", "voided", "expired", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
