import "server-only";
import { OPERATION_ACTIONS, type OperationAction } from "@/lib/domain/operationStates";
import { HITS } from "./hits";
import type { ActKind } from "./kind";
import { MONITORING } from "./monitoring";
import { OVERRIDE } from "./override";
import { PROFILE } from "./profile";
import { RISK_LEVEL } from "./riskLevel";
import { RUN } from "./run";

const KINDS: Record<OperationAction, ActKind> = {
  reassign: PROFILE,
  "change-state": PROFILE,
  "set-current-workflow": PROFILE,
  override: OVERRIDE,
  "decide-hits": HITS,
  "set-risk-level": RISK_LEVEL,
  "set-monitoring": MONITORING,
  "run-workflow": RUN,
};

/** The kind of an act or of a recorded operation. Throws TypeError for an action that no version of the desk has. */
export function kindOf({ action }: { action: string }): ActKind {
  const known = OPERATION_ACTIONS.find((each) => each === action);
  if (!known) throw new TypeError("The operation is of an unknown kind");
  return KINDS[known];
}
