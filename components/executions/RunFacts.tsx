import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/CopyButton";
import { ExactTime } from "@/components/ui/ExactTime";
import { duration, humanise } from "@/lib/format";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";

/** When and how a run went, for the record, in as little room as it takes. */
export function RunFacts({ summary }: { summary: WorkflowSummary }) {
  const { startedAt, endedAt, isManual, monitoringTypes, workflowExecutionId } = summary;
  return (
    <dl className="flex flex-wrap items-center gap-x-5 gap-y-0.5 text-xs">
      <Fact term="Started">{startedAt && <ExactTime value={startedAt} />}</Fact>
      <Fact term="Ended">{endedAt && <ExactTime value={endedAt} />}</Fact>
      <Fact term="Took">{tookOf(summary)}</Fact>
      <Fact term="Run by">{isManual === undefined ? undefined : isManual ? "a person, by hand" : "the engine"}</Fact>
      <Fact term="Watches">{monitoringTypes.map(humanise).join(", ")}</Fact>
      <Fact term="Execution">{workflowExecutionId && <Id text={workflowExecutionId} />}</Fact>
    </dl>
  );
}

/** Absent facts take no room. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function tookOf({ startedAt, endedAt }: WorkflowSummary): string | undefined {
  const took = Date.parse(endedAt ?? "") - Date.parse(startedAt ?? "");
  return Number.isNaN(took) || took < 0 ? undefined : duration(took);
}

function Id({ text }: { text: string }) {
  return (
    <span className="flex items-center">
      <code className="min-w-0 font-mono wrap-anywhere">{text}</code>
      <CopyButton text={text} label="Copy execution id" />
    </span>
  );
}
