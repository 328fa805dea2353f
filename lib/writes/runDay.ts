import { hasChangedNothing } from "@/lib/domain/operationStates";
import type { Operation } from "./contract";

/** The time within which runs are counted for the policy, in milliseconds. */
export const RUN_DAY_MS = 86_400_000;

/**
 * The same count as the server's (startedRuns.ts), for a form that says beforehand what it will say. In: the operations of a
 * case, the workflow, the present in epoch milliseconds.
 */
export function startedAmong(operations: readonly Operation[], workflowName: string, now: number): number {
  const isCounted = ({ action, target, outcome, createdAt }: Operation) =>
    action === "run-workflow" &&
    target.workflowName === workflowName &&
    !hasChangedNothing(outcome) &&
    Date.parse(createdAt) > now - RUN_DAY_MS;
  return operations.filter(isCounted).length;
}
