import { OPERATION_ACTIONS } from "@/lib/writes/states";

/** The action of a row that tells whose details were erased: those of its operation or, without one, of its entity. */
export const ERASING = "erase-details";

/** The action of a row that tells which policy is in force from there on. */
export const POLICY_SET = "policy-set";

/** Everything the ledger tells of. A row of a later version may carry another; it is shown as it came. */
export const LEDGER_ACTIONS = [
  ...OPERATION_ACTIONS,
  "resolve-operation",
  "sign-in",
  "sign-out",
  "officer-created",
  "officer-password-set",
  "officer-role-set",
  "officer-disabled",
  "officer-enabled",
  "officer-invited",
  "officer-person-set",
  "officer-scope-set",
  "officer-provisioned",
  "officer-linked",
  "authenticator-enrolled",
  "authenticator-removed",
  "authenticator-reset",
  "officer-away",
  "officer-back",
  "export-ledger",
  "verify-ledger",
  "share-view",
  "unshare-view",
  ERASING,
  POLICY_SET,
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
] as const;
export type LedgerAction = (typeof LEDGER_ACTIONS)[number];
