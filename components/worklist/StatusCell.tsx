import PenLine from "lucide-react/icons/pen-line";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { Badge } from "@/components/ui/Badge";
import { useTimeZone } from "@/components/ui/clock";
import { Isolated } from "@/components/ui/Isolated";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/executions/statuses";
import { exactTime } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";

type Execution = NonNullable<CaseRow["workflowExecution"]>;

/** What the current run says and which workflow it is. While a run has not completed its status is not trusted. */
export function StatusCell({ execution }: { execution: CaseRow["workflowExecution"] }) {
  if (!execution) return <span className="text-ink-muted">No workflow run yet</span>;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-1 max-xl:justify-end">
        {isFinished(execution) ? (
          <StatusBadge meaning={meaningOfStatus(execution.status)} />
        ) : (
          <Unfinished {...execution} />
        )}
        {execution.overridden && <Manual execution={execution} />}
      </div>
      {execution.workflowName && (
        <div className="text-xs text-ink-muted max-xl:hidden">
          <Isolated truncate>{execution.workflowName}</Isolated>
        </div>
      )}
    </div>
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
    <Badge tone="info" icon={<PenLine aria-hidden size={12} />} title={`Overridden by ${by}${when}`}>
      Manual
    </Badge>
  );
}
