import { Callout } from "@/components/ui/Callout";
import { useActing } from "@/components/writes/acting";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfExecutionState } from "@/lib/profiles/statuses";

const TITLES = new Map([
  ["IN_PROGRESS", "The run has not finished yet"],
  ["ERROR", "The run failed with an error"],
  ["TIMEOUT", "The run took too long and was stopped"],
  ["TERMINATED", "The run was ended from outside"],
  ["CANCELED", "The run was cancelled"],
]);

const SO_FAR = "What its steps have found so far is below.";

/**
 * The state of a run that has not completed, whose status cannot be relied on. That one is going stands at the top of its case's page
 * (FollowedRuns), and is said here only where that is not.
 */
export default function RunState({
  summary: { workflowExecutionState: state, ...summary },
}: {
  summary: WorkflowSummary;
}) {
  const isFollowed = useActing() !== undefined;
  const running = state === "IN_PROGRESS";
  if (running && isFollowed) return <p className="text-ink-muted">{SO_FAR}</p>;
  const title = TITLES.get(state ?? "") ?? meaningOfExecutionState(state)?.text;
  return (
    <Callout
      tone={running ? "info" : "caution"}
      title={title ?? `FrankieOne does not say whether this run of ${summary.workflowName ?? "a workflow"} finished`}
    >
      {running ? `${SO_FAR} The case shows how it ends.` : "Its status cannot be relied on. Run the workflow again."}
    </Callout>
  );
}
