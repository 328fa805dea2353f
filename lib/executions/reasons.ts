/** Why a person overrides what the engine said. Ours, not the vendor's: it stands in the comment and the ledger. */
export const REASON_CODES = [
  "DOCUMENT_VERIFIED_MANUALLY",
  "FALSE_POSITIVE_MATCH",
  "DATA_CORRECTED",
  "SOURCE_UNAVAILABLE",
  "ENHANCED_DUE_DILIGENCE_DONE",
  "APPROVED_BY_POLICY",
  "TRUE_POSITIVE_MATCH",
  "DOCUMENT_NOT_ACCEPTED",
  "IDENTITY_NOT_ESTABLISHED",
  "OUTSIDE_RISK_APPETITE",
  "CUSTOMER_WITHDREW",
  "NEEDS_FURTHER_REVIEW",
  "DECISION_REVERSED",
  "OTHER",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
