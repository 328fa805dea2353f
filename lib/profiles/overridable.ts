import { WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isSegment } from "@/lib/frankieone/wire/shapes";
import { byMoment } from "@/lib/frankieone/wire/moments";

/** Is this one of the 14 statuses the vendor publishes? */
export const isKnownStatus = (status: string | undefined): status is WorkflowStatus =>
  (WORKFLOW_STATUSES as readonly (string | undefined)[]).includes(status);

/**
 * Why an execution cannot be overridden at all, in words for the officer, or undefined when it can.
 * In: the summary, and all summaries of its profile.
 */
export function reasonAgainstOverride(summary: WorkflowSummary, all: readonly WorkflowSummary[]): string | undefined {
  if (summary.workflowExecutionState !== "COMPLETED")
    return "This run has not completed, so there is no result to override.";
  if (!isKnownStatus(summary.status)) return "Unknown status: it cannot be overridden here.";
  if (!canBeNamed(summary)) return "This run cannot be opened here. Decide it in the FrankieOne portal.";
  const newer = all.some(
    (each) => each.workflowName === summary.workflowName && byMoment(each.startedAt, summary.startedAt) > 0,
  );
  return newer ? "There is a newer run of this workflow. Only the newest can be decided." : undefined;
}

/** Can this run be asked for, and acted on, by the names FrankieOne gives it? */
export function canBeNamed({ workflowName, workflowExecutionId }: WorkflowSummary): boolean {
  return [workflowName, workflowExecutionId].every((name) => name !== undefined && isSegment(name));
}

/** The execution a form is about, in the case as it is shown. */
export function executionIn(profile: ServiceProfile, workflowExecutionId: string): WorkflowSummary | undefined {
  return profile.workflowSummaries.find((each) => each.workflowExecutionId === workflowExecutionId);
}

/** Why this execution cannot be overridden in the case as it is shown, or undefined when it can. */
export function reasonAgainstExecution(profile: ServiceProfile, workflowExecutionId: string): string | undefined {
  const summary = executionIn(profile, workflowExecutionId);
  if (!summary) return "This run is no longer in the case.";
  return reasonAgainstOverride(summary, profile.workflowSummaries);
}

/** The first execution of a case that can be overridden, newest first, or undefined. */
export function firstOverridable({ workflowSummaries }: Pick<ServiceProfile, "workflowSummaries">): string | undefined {
  return workflowSummaries
    .toSorted((a, b) => byMoment(b.startedAt, a.startedAt))
    .find((summary) => summary.workflowExecutionId && !reasonAgainstOverride(summary, workflowSummaries))
    ?.workflowExecutionId;
}
