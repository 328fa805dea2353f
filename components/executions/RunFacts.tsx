import { CopyButton } from "@/components/ui/CopyButton";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { ExactTime } from "@/components/ui/ExactTime";
import { duration, humanise } from "@/lib/format";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";

/** When and how a run went, for the record. */
export function RunFacts({ summary }: { summary: WorkflowSummary }) {
  const { startedAt, endedAt, isManual, monitoringTypes, workflowExecutionId } = summary;
  return (
    <DescriptionList
      items={[
        { term: "Started", value: startedAt && <ExactTime value={startedAt} /> },
        { term: "Ended", value: endedAt && <ExactTime value={endedAt} /> },
        { term: "Took", value: tookOf(summary) },
        { term: "Run by", value: isManual === undefined ? undefined : isManual ? "A person, by hand" : "The engine" },
        { term: "Watches", value: monitoringTypes.length > 0 ? monitoringTypes.map(humanise).join(", ") : undefined },
        { term: "Execution", value: workflowExecutionId && <Id text={workflowExecutionId} /> },
      ]}
    />
  );
}

function tookOf({ startedAt, endedAt }: WorkflowSummary): string | undefined {
  const took = Date.parse(endedAt ?? "") - Date.parse(startedAt ?? "");
  return Number.isNaN(took) || took < 0 ? undefined : duration(took);
}

function Id({ text }: { text: string }) {
  return (
    <span className="flex items-center gap-1">
      <code className="min-w-0 font-mono text-xs wrap-anywhere">{text}</code>
      <CopyButton text={text} label="Copy execution id" />
    </span>
  );
}
