import { Callout } from "@/components/ui/Callout";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfExecutionState } from "@/lib/profiles/statuses";

const TITLES = new Map([
  ["IN_PROGRESS", "The run has not finished yet"],
  ["ERROR", "The run failed with an error"],
  ["TIMEOUT", "The run took too long and was stopped"],
  ["TERMINATED", "The run was ended from outside"],
  ["CANCELED", "The run was cancelled"],
]);

/** The state of a run that has not completed, whose status cannot be relied on. */
export default function RunState({
  summary: { workflowExecutionState: state, ...summary },
}: {
  summary: WorkflowSummary;
}) {
  const running = state === "IN_PROGRESS";
  const title = TITLES.get(state ?? "") ?? meaningOfExecutionState(state)?.text;
  return (
    <Callout
      tone={running ? "info" : "caution"}
      title={title ?? `FrankieOne does not say whether this run of ${summary.workflowName ?? "a workflow"} finished`}
    >
      {running
        ? "What its steps have found so far is below. The case shows how it ends."
        : "Its status cannot be relied on. Run the workflow again."}
    </Callout>
  );
}
