import { WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";

/** Is this one of the 14 statuses the vendor publishes? */
export const isKnownStatus = (status: string | undefined): status is WorkflowStatus =>
  (WORKFLOW_STATUSES as readonly (string | undefined)[]).includes(status);

/**
 * Why an execution cannot be overridden at all, in words for the officer, or undefined when it can.
 * In: the summary, and all summaries of its profile.
 */
export function reasonAgainstOverride(summary: WorkflowSummary, all: readonly WorkflowSummary[]): string | undefined {
  if (summary.workflowExecutionState !== "COMPLETED")
    return "This run has not completed, so there is no result to override. Run the workflow again first.";
  if (!isKnownStatus(summary.status))
    return "Countersign does not know this status, so it cannot offer a change from it.";
  const newer = all.some(
    (each) => each.workflowName === summary.workflowName && (each.startedAt ?? "") > (summary.startedAt ?? ""),
  );
  return newer ? "A newer run of this workflow exists. Only the newest run can be overridden." : undefined;
}

/** The execution a form is about, in the case as it is shown. */
export function executionIn(profile: ServiceProfile, workflowExecutionId: string): WorkflowSummary | undefined {
  return profile.workflowSummaries.find((each) => each.workflowExecutionId === workflowExecutionId);
}

/** Why this execution cannot be overridden in the case as it is shown, or undefined when it can. */
export function reasonAgainstExecution(profile: ServiceProfile, workflowExecutionId: string): string | undefined {
  const summary = executionIn(profile, workflowExecutionId);
  if (!summary) return "This workflow execution is no longer among the summaries of the case.";
  return reasonAgainstOverride(summary, profile.workflowSummaries);
}

/** The first execution of a case that can be overridden, newest first, or undefined. */
export function firstOverridable({ workflowSummaries }: ServiceProfile): string | undefined {
  return workflowSummaries
    .toSorted((a, b) => (b.startedAt ?? "").localeCompare(a.startedAt ?? ""))
    .find((summary) => summary.workflowExecutionId && !reasonAgainstOverride(summary, workflowSummaries))
    ?.workflowExecutionId;
}
