import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { byMoment } from "@/lib/frankieone/wire/moments";
import { isOverridden } from "./override";
import { meaningOfStatus } from "./statuses";
import { latestOfEachWorkflow, newestFirst } from "./summaries";

/**
 * That a person is waited for, and from which moment, where FrankieOne gives any. `atMost`: a person has set the status of the run,
 * and FrankieOne no longer says whether it asked for a person before that; it may have waited less.
 */
export interface Wait {
  since?: string;
  atMost?: boolean;
}

/**
 * Does this status ask for a person? One that waits does, and the engine's own FAIL: somebody has to agree or not, and only a
 * person's word ends that.
 */
function asksByStatus(summary: WorkflowSummary): boolean {
  return meaningOfStatus(summary.status).waits || (summary.status === "FAIL" && !isOverridden(summary));
}

/**
 * Does this run ask for a person? A completed run does by its status; any other when it broke off or its state is
 * unknown. A run without a status asks for one too: a case too many in a queue is seen, one too few is not.
 */
function asksForPerson(summary: WorkflowSummary): boolean {
  const { workflowExecutionState: state, status } = summary;
  if (state === "IN_PROGRESS") return false;
  if (state === "COMPLETED") return status === undefined || asksByStatus(summary);
  return state !== undefined || (status !== undefined && asksByStatus(summary));
}

/**
 * The runs of the workflow of `latest` that have asked for a person without one in between that did not: a repeated run
 * that asks again continues the same wait. A run that names no workflow is on its own.
 */
function runsOfWait(latest: WorkflowSummary, all: readonly WorkflowSummary[]): WorkflowSummary[] {
  if (latest.workflowName === undefined) return [latest];
  const runs = newestFirst(all.filter(({ workflowName }) => workflowName === latest.workflowName));
  const since = runs.slice(runs.indexOf(latest));
  const end = since.findIndex((run) => !asksForPerson(run));
  return end === -1 ? since : since.slice(0, end);
}

const first = (moments: (string | undefined)[]) =>
  moments.filter((moment) => moment !== undefined).toSorted(byMoment)[0];

/**
 * When a run began to ask: its end, else its beginning. Not the override: changing one waiting status to another
 * decides nothing. It counts only where the run itself gives no time.
 */
const beginOf = ({ statusOverrideAt, endedAt, startedAt }: WorkflowSummary) => endedAt ?? startedAt ?? statusOverrideAt;

/** States in which nobody is to decide anything any more (handbook 2.4). A state nobody knows is none of them. */
const OUT_OF_USE = new Set<string | undefined>(["ARCHIVED", "BLOCKLISTED", "INACTIVE", "DELETED", "DUPLICATE"]);

type Runs = Pick<ServiceProfile, "workflowSummaries"> & { state?: string };

/**
 * The latest runs of each workflow that ask for a person, newest first: what a case waits for. A case that is out of use waits for
 * nobody, whatever its last run said.
 */
export function askingRuns({ workflowSummaries, state }: Runs): WorkflowSummary[] {
  return OUT_OF_USE.has(state) ? [] : latestOfEachWorkflow(workflowSummaries).filter(asksForPerson);
}

/**
 * Does this case wait for a person, and since when? The vendor keeps no such date (handbook 6), and does not keep the
 * status before an override, so it is the oldest date there is: the end of the first run, of those the wait is about,
 * that asked for one. A reassignment or a comment does not change it. Out: undefined when the case does not wait.
 */
export function waitOf(profile: Runs): Wait | undefined {
  const { workflowSummaries } = profile;
  const waiting = askingRuns(profile);
  if (waiting.length === 0) return undefined;
  const runs = waiting.flatMap((latest) => runsOfWait(latest, workflowSummaries));
  const since = first(runs.map(beginOf));
  const oldest = runs.filter((run) => beginOf(run) === since);
  return { since, ...(since !== undefined && oldest.every(isOverridden) && { atMost: true }) };
}
