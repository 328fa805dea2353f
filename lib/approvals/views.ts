/** Which proposals: those others made that wait for the officer, the officer's own, or those that are decided. */
export const VIEWS = ["waiting", "mine", "decided"] as const;
export type ApprovalsView = (typeof VIEWS)[number];

/**
 * Longest comment of a second person, in Unicode code points: the maker's is part of the same comment at FrankieOne.
 */
export const DECISION_LIMIT = 1000;
