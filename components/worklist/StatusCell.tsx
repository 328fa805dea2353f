import PenLine from "lucide-react/icons/pen-line";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { Badge } from "@/components/ui/Badge";
import { useTimeZone } from "@/components/ui/clock";
import { visibleText } from "@/components/ui/visibleText";
import { Isolated } from "@/components/ui/Isolated";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/executions/statuses";
import { exactTime } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";

type Execution = NonNullable<CaseRow["workflowExecution"]>;

/**
 * What the current run says, whether a person said it, and which workflow it is. While a run has not completed its status
 * is not trusted.
 */
export function StatusCell({ execution }: { execution: CaseRow["workflowExecution"] }) {
  if (!execution) return <span className="text-ink-muted">No workflow run yet</span>;
  const { overridden, workflowName } = execution;
  return (
    <>
      {isFinished(execution) ? (
        <StatusBadge meaning={meaningOfStatus(execution.status)} />
      ) : (
        <Unfinished {...execution} />
      )}
      <div className="flex items-center gap-1.5 text-xs text-ink-muted max-xl:justify-end">
        {overridden && <Manual execution={execution} />}
        {workflowName && (
          <Isolated truncate className="max-xl:hidden">
            {workflowName}
          </Isolated>
        )}
      </div>
    </>
  );
}

function Unfinished({ workflowExecutionState, status }: Execution) {
  const run = meaningOfExecutionState(workflowExecutionState);
  const running = workflowExecutionState === "IN_PROGRESS";
  const title = `${run?.text ?? "FrankieOne does not say whether this run finished."} Its status, ${status ?? "none"}, does not count.`;
  return (
    <Badge tone={running ? "info" : "serious"} title={title}>
      {run ? `Run: ${run.label.toLowerCase()}` : "Run unknown"}
    </Badge>
  );
}

function Manual({ execution: { statusOverrideBy, statusOverrideAt } }: { execution: Execution }) {
  const zone = useTimeZone();
  const by = statusOverrideBy ?? "somebody FrankieOne does not name";
  const when = statusOverrideAt ? `, ${exactTime(statusOverrideAt, zone)}` : "";
  return (
    <span
      title={`Overridden by ${visibleText(by)}${when}`}
      className="flex shrink-0 items-center gap-1 font-medium text-info-ink"
    >
      <PenLine aria-hidden size={12} />
      Manual
    </span>
  );
}
