import { Callout } from "@/components/ui/Callout";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isFinished, meaningOfExecutionState } from "@/lib/executions/statuses";

/** A word about a run that has not completed: its status must not be trusted then. Nothing for one that has. */
export function RunState({ summary }: { summary: WorkflowSummary }) {
  if (isFinished(summary)) return null;
  const state = meaningOfExecutionState(summary.workflowExecutionState);
  const running = summary.workflowExecutionState === "IN_PROGRESS";
  return (
    <Callout
      tone={running ? "info" : "caution"}
      title={state?.text ?? "FrankieOne does not say whether this run finished."}
    >
      {running ? "Refresh to see how it ends." : "Do not rely on its status."}
    </Callout>
  );
}
