import type { OperationAction } from "./operationStates";

/** What an officer does to a case, as its button, form, key and template name it. */
export const ACT_WORDS: Record<OperationAction, string> = {
  reassign: "Reassign",
  "change-state": "Change state",
  override: "Decide",
  "set-current-workflow": "Change workflow label",
  "decide-hits": "Decide hits",
  "set-risk-level": "Set risk level",
  "set-monitoring": "Switch monitoring",
  "run-workflow": "Run again",
};
