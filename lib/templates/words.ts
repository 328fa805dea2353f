import type { OperationAction } from "@/lib/domain/operationStates";

/** The forms that may offer a template, as they are titled. */
export const FORM_WORDS: Record<OperationAction, string> = {
  reassign: "Reassign",
  "change-state": "Change state",
  override: "Override",
  "set-current-workflow": "Set current workflow",
  "decide-hits": "Decide hits",
  "set-risk-level": "Set risk level",
  "set-monitoring": "Switch monitoring",
  "run-workflow": "Run again",
};
