import { WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";

/*
 * Which overrides a person may make, and which make sense. The vendor publishes no transitions and refuses none
 * (handbook 1.11), so the desk keeps people from the senseless ones (handbook 2.2; section 7, questions 10 and 12).
 */

/** What a person most often decides from each status. */
const SENSIBLE: Record<WorkflowStatus, readonly WorkflowStatus[]> = {
  UNCHECKED: [],
  IN_PROGRESS: [],
  REVIEW: ["PASS", "FAIL"],
  PASS: ["FAIL", "REVIEW"],
  FAIL: ["PASS", "REVIEW", "REJECTED"],
  COMPLETE: ["REVIEW"],
  INCOMPLETE: ["REVIEW", "FAIL"],
  NEEDS_APPROVAL: ["APPROVED", "REJECTED"],
  APPROVED: ["REJECTED", "REVIEW"],
  REJECTED: ["APPROVED", "REVIEW"],
  BLOCKED: ["FAIL", "REVIEW"],
  CLEAR: ["REVIEW", "MONITOR"],
  URGENT: ["CLEAR", "REVIEW", "FAIL"],
  MONITOR: ["CLEAR", "REVIEW"],
};

/** Statuses that only the engine can mean: a person who sets them would claim a run that is not there. */
const ENGINE_ONLY: readonly WorkflowStatus[] = ["UNCHECKED", "IN_PROGRESS"];

/** The statuses to offer from a status, grouped by what makes sense from there. */
export interface TargetStatuses {
  sensible: readonly WorkflowStatus[];
  possible: readonly WorkflowStatus[];
  engineOnly: readonly WorkflowStatus[];
}

/** Groups all 14 statuses but the present one. In: the present status, known to us. */
export function targetStatusesFrom(status: WorkflowStatus): TargetStatuses {
  const sensible = SENSIBLE[status];
  const possible = WORKFLOW_STATUSES.filter(
    (each) => each !== status && !sensible.includes(each) && !ENGINE_ONLY.includes(each),
  );
  return { sensible, possible, engineOnly: ENGINE_ONLY.filter((each) => each !== status) };
}

/** Why this target cannot be chosen, or undefined when it can. */
export function reasonAgainstTarget(target: WorkflowStatus): string | undefined {
  return ENGINE_ONLY.includes(target) ? "Only a run of the workflow can give this status." : undefined;
}
