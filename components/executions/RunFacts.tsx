import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { SkeletonText } from "@/components/ui/Skeleton";
import { duration, humanise } from "@/lib/format";
import type { LoadedExecution } from "@/lib/executions/queries";
import { timeOf } from "@/lib/frankieone/wire/moments";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { CheckEvidence } from "./checkEvidence";
import { OverrideButton } from "./forms/OverrideButton";
import { RunAgainButton } from "@/components/writes/RunAgainButton";
import SinceEarlierRun from "./SinceEarlierRun";
import { StatusBadge } from "./StatusBadge";
import type { RunProps } from "./useExecution";

const ResultErrors = lazy(() => import("./ResultErrors").then((module) => ({ default: module.ResultErrors })));
const ExecutionDetails = lazy(() => import("./ExecutionDetails"));

interface RunFactsProps extends RunProps {
  execution?: LoadedExecution;
  /** All runs of the case, where this is one to compare with the one before; else none. */
  all: readonly WorkflowSummary[];
}

/** A run in one line: its workflow, its status, when and how it went; ids and all else under its details. */
export function RunFacts({ execution, all, ...run }: RunFactsProps) {
  const { summary } = run;
  // For paper, which has every check open and waits for nothing.
  useEffect(() => void CheckEvidence.preload().catch(reportError), []);
  const { workflowName, workflowExecutionId, status, startedAt, isManual, monitoringTypes } = summary;
  return (
    <section aria-label={`Run facts of ${workflowName ?? "an unnamed workflow"}`} className="border-t border-line pt-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted">
        <span className="min-w-0 font-medium text-ink">
          <Isolated limit={200}>{workflowName ?? "Unnamed workflow"}</Isolated>
        </span>
        <StatusBadge meaning={meaningOfStatus(status)} />
        <OriginalResult status={status} result={execution?.result} />
        <Fact term="Started">{startedAt && <ExactTime value={startedAt} />}</Fact>
        <Fact term="Took">{tookOf(summary)}</Fact>
        {isManual && <span>Run by hand</span>}
        <Fact term="Watches">
          {monitoringTypes.length > 0 && <Isolated limit={200}>{monitoringTypes.map(humanise).join(", ")}</Isolated>}
        </Fact>
      </div>
      {execution && execution.errors.length > 0 && (
        <Suspense fallback={null}>
          <ResultErrors errors={execution.errors} />
        </Suspense>
      )}
      <div className="relative flex flex-col gap-2 folded-off-paper sm:min-h-7">
        {execution && (
          <LazyDisclosure summary="Details of this execution">
            {() => (
              <Suspense fallback={<SkeletonText lines={8} />}>
                <ExecutionDetails execution={execution} serviceName={run.params.serviceName} />
              </Suspense>
            )}
          </LazyDisclosure>
        )}
        <div className="flex flex-wrap gap-2 sm:absolute sm:top-0 sm:right-0">
          {workflowName && <RunAgainButton workflowName={workflowName} />}
          {workflowExecutionId && <OverrideButton {...{ workflowName, workflowExecutionId }} />}
        </div>
      </div>
      <SinceEarlierRun {...run} all={all} />
    </section>
  );
}

/** What the engine said, where a person has made something else of it. */
function OriginalResult({ status, result }: { status?: string; result?: string }) {
  if (result === undefined || result === status) return null;
  return <span>Original result: {meaningOfStatus(result).label}</span>;
}

/** Absent facts take no room. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <span>
      {term} {children}
    </span>
  );
}

function tookOf({ startedAt, endedAt }: WorkflowSummary): string | undefined {
  const [began, ended] = [timeOf(startedAt), timeOf(endedAt)];
  return began === undefined || ended === undefined || ended < began ? undefined : duration(ended - began);
}
