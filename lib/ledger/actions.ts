import type { OperationAction } from "@/lib/writes/states";

/** The action of a row that tells whose details were erased: those of its operation or, without one, of its entity. */
export const ERASING = "erase-details";

export type LedgerAction =
  | OperationAction
  | "sign-in"
  | "sign-out"
  | `officer-${"created" | "password-set" | "role-set" | "disabled" | "enabled"}`
  | "export-ledger"
  | "verify-ledger"
  | typeof ERASING;

/** Everything the ledger tells of, in words. A row of a later version may carry another; it is shown as it came. */
export const LEDGER_ACTIONS: Record<LedgerAction, string> = {
  reassign: "Reassign",
  "change-state": "Change state",
  override: "Override",
  "set-current-workflow": "Set current workflow",
  "sign-in": "Sign in",
  "sign-out": "Sign out",
  "officer-created": "Create an officer",
  "officer-password-set": "Set a password",
  "officer-role-set": "Change a role",
  "officer-disabled": "Disable an officer",
  "officer-enabled": "Enable an officer",
  "export-ledger": "Export the ledger",
  "verify-ledger": "Verify the ledger",
  [ERASING]: "Erase details",
};
