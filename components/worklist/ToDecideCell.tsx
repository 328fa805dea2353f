import { StatusBadge } from "@/components/executions/StatusBadge";
import { Badge } from "@/components/ui/Badge";
import { formatNumber, plural } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";

/** What has to be decided, how much more there is, and what the desk knows: a proposal that waits, a draft. */
export function ToDecideCell({ row }: { row: CaseRow }) {
  const { toDecide, moreIssues } = row;
  if (!toDecide) return <Nothing row={row} />;
  return (
    <>
      <div className="flex gap-1.5">
        <StatusBadge meaning={toDecide} variant="plain" />
        {moreIssues > 0 && (
          <span className="shrink-0 text-ink-muted" title={`and ${plural(moreIssues, "more open issue")}`}>
            +{formatNumber(moreIssues)}
            <span className="sr-only"> more open issues</span>
          </span>
        )}
      </div>
      <Second row={row} text={toDecide.details.join(" · ")} />
    </>
  );
}

/** A case that waits for nobody: why, and what its runs have left open. */
function Nothing({ row }: { row: CaseRow }) {
  const { leftOpen, workflowExecution } = row;
  const running = workflowExecution?.workflowExecutionState === "IN_PROGRESS";
  const word = !workflowExecution ? "Not run yet" : running ? "Still running" : "Nothing to decide";
  return (
    <>
      <span className="text-ink-muted">{word}</span>
      <Second row={row} text={leftOpen} />
    </>
  );
}

/** The line below. On a card it is left out, unless the desk knows something. */
function Second({ row: { proposalWaits, hasDraft }, text }: { row: CaseRow; text?: string }) {
  const isMarked = proposalWaits ?? hasDraft ?? false;
  return (
    <div className={`flex gap-1 text-xs text-ink-muted ${isMarked ? "pt-0.5" : "@max-rows:hidden"}`}>
      {proposalWaits && (
        <Badge tone="info" icon={null} title="A proposal is waiting for a second approver. Next skips this case">
          Proposal waiting
        </Badge>
      )}
      {hasDraft && (
        <Badge icon={null} title="You have an unsent draft on this case">
          Draft
        </Badge>
      )}
      <span className="truncate @max-rows:hidden">{text}</span>
    </div>
  );
}
