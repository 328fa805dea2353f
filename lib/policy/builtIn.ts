import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import { LEAST_WORDS_FOR_GOOD, OF_REVIEW, OF_RUN, OF_RUNS, type Policy } from "./contract";
import { HIT_REASONS } from "./hitReasons";

const FAVOURABLE: WorkflowStatus[] = ["PASS", "APPROVED", "CLEAR", "COMPLETE"];
const ADVERSE: WorkflowStatus[] = ["FAIL", "REJECTED", "BLOCKED"];
const UNDECIDED: WorkflowStatus[] = ["REVIEW", "INCOMPLETE", "NEEDS_APPROVAL", "URGENT", "MONITOR"];
const ANY = [...FAVOURABLE, ...ADVERSE, ...UNDECIDED];

/** The policy of a desk that was given none. */
export const BUILT_IN: Policy = {
  version: "built-in-7",
  reasonCodes: [
    { code: "DOCUMENT_VERIFIED_MANUALLY", words: "Document verified by hand", targets: FAVOURABLE },
    { code: "FALSE_POSITIVE_MATCH", words: "Match is a different person", targets: FAVOURABLE },
    { code: "DATA_CORRECTED", words: "The data was corrected", targets: FAVOURABLE },
    { code: "ENHANCED_DUE_DILIGENCE_DONE", words: "Enhanced due diligence is done", targets: FAVOURABLE },
    { code: "APPROVED_BY_POLICY", words: "Approved under a policy", targets: FAVOURABLE },
    { code: "TRUE_POSITIVE_MATCH", words: "The match is this person", targets: ADVERSE },
    { code: "DOCUMENT_NOT_ACCEPTED", words: "Document not accepted", targets: ADVERSE },
    { code: "IDENTITY_NOT_ESTABLISHED", words: "Identity not established", targets: ADVERSE },
    { code: "OUTSIDE_RISK_APPETITE", words: "Outside the risk appetite", targets: ADVERSE },
    { code: "CUSTOMER_WITHDREW", words: "The customer withdrew", targets: ADVERSE },
    { code: "NEEDS_FURTHER_REVIEW", words: "Needs further review", targets: UNDECIDED },
    { code: "SOURCE_UNAVAILABLE", words: "A source was not available", targets: UNDECIDED },
    { code: "DECISION_REVERSED", words: "An earlier decision is reversed", targets: ANY },
    { code: "OTHER", words: "Other (see comment)", targets: ANY },
  ],
  hitReasons: HIT_REASONS,
  comments: {
    reassign: { required: false, minimumOwnWords: 0, unchangedTemplate: "allowed" },
    "change-state": { required: true, minimumOwnWords: LEAST_WORDS_FOR_GOOD, unchangedTemplate: "refused" },
    override: { required: true, minimumOwnWords: 0, unchangedTemplate: "refused" },
    "set-current-workflow": { required: false, minimumOwnWords: 0, unchangedTemplate: "allowed" },
    "decide-hits": OF_REVIEW,
    "set-risk-level": OF_REVIEW,
    "set-monitoring": OF_REVIEW,
    "run-workflow": OF_RUN,
  },
  secondPerson: {
    targets: FAVOURABLE,
    riskLevels: ["HIGH", "UNACCEPTABLE"],
    severities: ["BLOCK", "CRITICAL"],
    overrideOfOverride: true,
    who: ["lead", "reviewer"],
    expiresInHours: 72,
    sameHandDays: 30,
  },
  overrides: { byAssignee: "allowed" },
  runs: OF_RUNS,
};
