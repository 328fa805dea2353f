import { StatusBadge } from "@/components/executions/StatusBadge";
import { Badge } from "@/components/ui/Badge";
import { useTimeZone } from "@/components/ui/clock";
import { visibleText } from "@/components/ui/visibleText";
import { Isolated } from "@/components/ui/Isolated";
import { meaningOfState } from "@/lib/profiles/states";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/profiles/statuses";
import { exactTime } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";

type Execution = NonNullable<CaseRow["workflowExecution"]>;

interface StatusCellProps {
  execution: CaseRow["workflowExecution"];
  /** Another run, which is the one that waits. */
  asking?: CaseRow["asking"];
  /** The officer who decided, by name; FrankieOne knows the address. */
  decidedBy?: string;
  /** The state of the profile: shown where it is not a usual one. */
  state?: string;
}

/**
 * What the current run says, and who decided it: a person, or the engine by a workflow. While a run has not completed its status
 * is not trusted.
 */
export function StatusCell({ execution, asking, decidedBy, state }: StatusCellProps) {
  if (!execution)
    return (
      <>
        <span className="text-ink-muted">No run yet</span> {state !== "INIT" && <UnusualState state={state} />}
      </>
    );
  return (
    <>
      {isFinished(execution) ? (
        <StatusBadge meaning={meaningOfStatus(execution.status)} />
      ) : (
        <Unfinished {...execution} />
      )}{" "}
      <UnusualState state={state} />
      <div className="truncate text-xs text-ink-muted @max-rows:hidden">
        <Below execution={execution} asking={asking} decidedBy={decidedBy} />
      </div>
    </>
  );
}

function Below({
  execution,
  asking,
  decidedBy,
}: Pick<StatusCellProps, "asking" | "decidedBy"> & { execution: Execution }) {
  const { overridden, workflowName } = execution;
  if (asking) {
    const word = meaningOfStatus(asking.status).label;
    return (
      <span title={`The latest run is not waiting; that of ${visibleText(asking.workflowName ?? "another")} is`}>
        waiting: {word}
      </span>
    );
  }
  if (overridden) return <DecidedBy execution={execution} name={decidedBy} />;
  return workflowName && <Isolated truncate>{workflowName}</Isolated>;
}

function Unfinished({ workflowExecutionState, status }: Execution) {
  const run = meaningOfExecutionState(workflowExecutionState);
  const running = workflowExecutionState === "IN_PROGRESS";
  const title = `${run?.text ?? "FrankieOne does not say whether this run finished."} Its status (${status ? meaningOfStatus(status).label : "none"}) does not count.`;
  return (
    <Badge tone={running ? "info" : "serious"} title={title}>
      {run ? (running ? run.label : `Run: ${run.label.toLowerCase()}`) : "Run unknown"}
    </Badge>
  );
}

function DecidedBy({
  execution: { statusOverrideBy: address, statusOverrideAt },
  name,
}: {
  execution: Execution;
  name?: string;
}) {
  const zone = useTimeZone();
  const by = name ?? address ?? "an unknown user";
  const known = name && address ? ` (${visibleText(address)})` : "";
  const when = statusOverrideAt ? `, ${exactTime(statusOverrideAt, zone)}` : "";
  return (
    <span title={`Decided by ${visibleText(by)}${known}${when}`} className="text-info-ink">
      by <Isolated>{by}</Isolated>
    </span>
  );
}

/** Nearly every case of a list is active or automatic: only another state tells anything. */
function UnusualState({ state }: { state?: string }) {
  const meaning = meaningOfState(state);
  if (!meaning || state === "ACTIVE" || state === "AUTO") return null;
  return <StatusBadge meaning={meaning} />;
}
