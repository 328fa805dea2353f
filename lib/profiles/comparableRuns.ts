import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { canBeNamed } from "./overridable";
import { isRunning } from "./runs";
import { newestFirst } from "./summaries";

/**
 * The run to compare with: the newest ended run of the same workflow before this one. In: the run, and all runs of the case.
 * Out: undefined where there is none, or this one has not ended.
 */
export function earlierRunOf(run: WorkflowSummary, all: readonly WorkflowSummary[]): WorkflowSummary | undefined {
  if (isRunning(run)) return undefined;
  const ofWorkflow = newestFirst(all).filter(({ workflowName }) => workflowName === run.workflowName);
  const place = ofWorkflow.indexOf(run);
  return place < 0 ? undefined : ofWorkflow.slice(place + 1).find((each) => !isRunning(each));
}

/** The runs that can be compared with another: ended, to be asked for by name, and not the only one of their workflow; newest first. */
export function comparableRuns(all: readonly WorkflowSummary[]): WorkflowSummary[] {
  const ended = newestFirst(all).filter((run) => !isRunning(run) && canBeNamed(run));
  return ended.filter((run) => ended.some((each) => each !== run && each.workflowName === run.workflowName));
}
