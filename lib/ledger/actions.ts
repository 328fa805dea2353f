import { OPERATION_ACTIONS } from "@/lib/domain/operationStates";

/** The action of a row that records an erasure: of the details of its operation or, without one, of its entity. */
export const ERASING = "erase-details";

/** The action of a row that binds everything before it (seam.ts). */
export const SEAM = "ledger-seam";

/** The action of a row that records which policy is in force from there on. */
export const POLICY_SET = "policy-set";

/**
 * The action of a row that records a case in a state that Countersign itself would refuse: one person in both roles.
 */
export const VIOLATION = "policy-violation-observed";

/** The action of a row that says who has looked at which document of a person. It changes nothing, so no timeline holds it. */
export const LOOK_AT_DOCUMENT = "look-at-document";

/** The action of a row that records a note on a case. Its operation is the note, so that one note alone can be erased. */
export const NOTE = "keep-note";

/** The actions of the rows that tell of a proposal. */
export const PROPOSAL_ACTIONS = [
  "propose-override",
  "propose-change-state",
  "propose-decide-hits",
  "propose-set-risk-level",
  "propose-set-monitoring",
  "propose-run-workflow",
  "approve-proposal",
  "reject-proposal",
  "withdraw-proposal",
  "void-proposal",
  "expire-proposal",
] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

/** Under these names nothing is ever done, and attempts are refused. */
const ATTEMPTS = [
  ...["decide-proposal", "read-officers", "keep-officers", "read-team", "see-plans"],
  ...["keep-draft", "keep-template", "set-availability"],
] as const;

/** Every action of the ledger. A row of a later version may carry another; it is shown as it came. */
export const LEDGER_ACTIONS = [
  ...OPERATION_ACTIONS,
  "resolve-operation",
  NOTE,
  ...PROPOSAL_ACTIONS,
  "sign-in",
  "sign-out",
  "officer-created",
  "officer-password-set",
  "officer-password-removed",
  "officer-role-set",
  "officer-disabled",
  "officer-enabled",
  "officer-invited",
  "officer-person-set",
  "officer-scope-set",
  "officer-provisioned",
  "officer-linked",
  "officer-address-lost",
  "authenticator-enrolled",
  "authenticator-removed",
  "authenticator-reset",
  "officer-away",
  "officer-back",
  "export-ledger",
  "verify-ledger",
  SEAM,
  "share-view",
  "unshare-view",
  ERASING,
  POLICY_SET,
  VIOLATION,
  "template-created",
  "template-changed",
  "template-deleted",
  "plan-moves",
  "plan-made",
  "plan-confirmed",
  "plan-paused",
  "plan-resumed",
  "plan-cancelled",
  "plan-finished",
  "plan-stopped",
  "export-plan",
  "export-worklist",
  LOOK_AT_DOCUMENT,
  ...ATTEMPTS,
] as const;
export type LedgerAction = (typeof LEDGER_ACTIONS)[number];
