import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isSegment } from "@/lib/frankieone/wire/shapes";
import { executionIn } from "./overridable";
import { meaningOfState } from "./states";
import { latestSummary, newestFirst } from "./summaries";
import { executionToDecide } from "./toDecide";

/** Has this run not ended yet? (handbook 1.6) */
export const isRunning = ({ workflowExecutionState }: Pick<WorkflowSummary, "workflowExecutionState">): boolean =>
  workflowExecutionState === "IN_PROGRESS";

/** The runs of a case that have not ended, newest first. */
export const runningIn = ({ workflowSummaries }: Pick<ServiceProfile, "workflowSummaries">): WorkflowSummary[] =>
  newestFirst(workflowSummaries.filter(isRunning));

/**
 * The workflow that a new run of a case is about: that of the run to decide, else of the latest, else the one the profile is
 * labelled with. Out: undefined where the case names none.
 */
export function workflowToRun(profile: ServiceProfile): string | undefined {
  const run = executionIn(profile, executionToDecide(profile) ?? "") ?? latestSummary(profile);
  return run?.workflowName ?? profile.currentWorkflowName;
}

/** States in which nothing is run any more (handbook 2.4): FrankieOne would refuse, or charge for nothing. */
const CLOSED = new Set(["ARCHIVED", "INACTIVE", "BLOCKLISTED", "DUPLICATE", "DELETED"]);

/** Why a workflow cannot be run in this case now, or undefined. In: the case as read, and the workflow's name. */
export function reasonAgainstRun(
  profile: Pick<ServiceProfile, "state" | "workflowSummaries">,
  workflowName: string | undefined,
): string | undefined {
  if (!workflowName) return "The case has no workflow to run.";
  if (!isSegment(workflowName)) return "Run this workflow in the FrankieOne portal.";
  if (CLOSED.has(profile.state ?? ""))
    return `The profile is ${meaningOfState(profile.state)?.label.toLowerCase()}: no workflow can be run on it.`;
  const isGoing = runningIn(profile).some((run) => run.workflowName === workflowName);
  return isGoing ? "A run of this workflow is in progress. Wait until it has ended." : undefined;
}
