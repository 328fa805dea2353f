/*
 * The decisions on hits, apart from the other vocabularies: those are loaded with every page, and these are not needed before somebody
 * decides.
 */

/**
 * What a person may decide about a hit, by the kind of result: each kind has an address and values of its own (handbook
 * 1.18).
 */
export const MANUAL_STATUSES = {
  aml: [
    "FALSE_POSITIVE",
    "TRUE_POSITIVE",
    "TRUE_POSITIVE_ACCEPT",
    "TRUE_POSITIVE_REJECT",
    "UNKNOWN",
    "UNKNOWN_ACCEPT",
    "UNKNOWN_REJECT",
  ],
  idv: ["CLEAR", "REJECTED"],
  matchlist: ["FALSE_POSITIVE", "TRUE_POSITIVE_REJECT"],
  duplicate: ["FALSE_POSITIVE", "TRUE_POSITIVE_ACCEPT", "TRUE_POSITIVE_REJECT"],
  fraud: ["FALSE_POSITIVE_ACCEPT", "FALSE_POSITIVE_REJECT", "TRUE_POSITIVE_ACCEPT", "TRUE_POSITIVE_REJECT"],
} as const;
export type ResultKind = keyof typeof MANUAL_STATUSES;
export type ManualStatus = (typeof MANUAL_STATUSES)[ResultKind][number];
/** The kinds, spelt out: a browser that needs these does not load all values with them. */
export const RESULT_KINDS = ["aml", "idv", "matchlist", "duplicate", "fraud"] as const satisfies readonly ResultKind[];

/** Which process results each kind of decision is for, by their class (handbook 1.17, 1.18). */
export const RESULT_CLASSES: Record<ResultKind, readonly string[]> = {
  aml: ["AML"],
  idv: ["IDV"],
  matchlist: ["MATCHLIST", "BLOCKLIST"],
  duplicate: ["DUPLICATE"],
  fraud: ["FRAUD", "FRAUDLIST", "FRAUDCHECK"],
};
