import type { ReasonCode } from "./reasons";

/** The reasons for an override in words. */
export const REASON_WORDS: Record<ReasonCode, string> = {
  DOCUMENT_VERIFIED_MANUALLY: "Document verified by hand",
  FALSE_POSITIVE_MATCH: "The match is somebody else",
  DATA_CORRECTED: "The data was corrected",
  SOURCE_UNAVAILABLE: "A source was not available",
  ENHANCED_DUE_DILIGENCE_DONE: "Enhanced due diligence is done",
  APPROVED_BY_POLICY: "Approved under a policy",
  TRUE_POSITIVE_MATCH: "The match is this person",
  DOCUMENT_NOT_ACCEPTED: "Document not accepted",
  IDENTITY_NOT_ESTABLISHED: "Identity not established",
  OUTSIDE_RISK_APPETITE: "Outside the risk appetite",
  CUSTOMER_WITHDREW: "The customer withdrew",
  NEEDS_FURTHER_REVIEW: "Needs further review",
  DECISION_REVERSED: "An earlier decision is reversed",
  OTHER: "Other, as the comment says",
};
