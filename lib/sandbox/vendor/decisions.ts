/** One of the vendor's five operations that decide process results: what it accepts, and of which classes. */
export interface DecisionKind {
  classes: readonly string[];
  /** Values of `manualStatus`; they differ from kind to kind. */
  statuses: readonly [string, ...string[]];
}

/** By the last word of the operation's path (handbook 1.18); the classes are those of handbook 1.17. */
export const DECISION_KINDS: Record<string, DecisionKind> = {
  aml: {
    classes: ["AML"],
    statuses: [
      "TRUE_POSITIVE",
      "FALSE_POSITIVE",
      "TRUE_POSITIVE_ACCEPT",
      "TRUE_POSITIVE_REJECT",
      "UNKNOWN",
      "UNKNOWN_ACCEPT",
      "UNKNOWN_REJECT",
    ],
  },
  idv: { classes: ["IDV"], statuses: ["CLEAR", "REJECTED"] },
  matchlist: { classes: ["MATCHLIST", "BLOCKLIST"], statuses: ["FALSE_POSITIVE", "TRUE_POSITIVE_REJECT"] },
  duplicate: {
    classes: ["DUPLICATE"],
    statuses: ["FALSE_POSITIVE", "TRUE_POSITIVE_ACCEPT", "TRUE_POSITIVE_REJECT"],
  },
  fraud: {
    classes: ["FRAUD", "FRAUDLIST", "FRAUDCHECK"],
    statuses: ["FALSE_POSITIVE_ACCEPT", "FALSE_POSITIVE_REJECT", "TRUE_POSITIVE_ACCEPT", "TRUE_POSITIVE_REJECT"],
  },
};
