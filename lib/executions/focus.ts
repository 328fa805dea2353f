import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { latestSummary, newestFirst } from "@/lib/profiles/summaries";
import { askingRuns } from "@/lib/profiles/waiting";

/** The most runs whose results are read when a case opens: a case of a hundred workflows must not use up the vendor's quota. */
const MOST_READ = 3;

/** The runs of a case by what an officer needs of them. */
export interface RunsOfCase {
  /** What the case is about: the newest runs that ask for a person, else its latest run. Their results are read at once. */
  focus: WorkflowSummary[];
  /** The latest run of every other workflow, and the earlier runs of all, newest first. */
  others: WorkflowSummary[];
}

/** Which runs of a case are shown open. In: the profile. Out: every run once. */
export function runsOfCase(
  profile: Pick<ServiceProfile, "workflowSummaries" | "latestWorkflowExecutionId">,
): RunsOfCase {
  const asking = askingRuns(profile).slice(0, MOST_READ);
  const latest = latestSummary(profile);
  const focus = asking.length > 0 ? asking : latest ? [latest] : [];
  return { focus, others: newestFirst(profile.workflowSummaries).filter((run) => !focus.includes(run)) };
}
