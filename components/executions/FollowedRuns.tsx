"use client";

import { useState } from "react";
import KeepFresh from "@/components/fresh/KeepFresh";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { caseKeys } from "@/lib/cache/caseKeys";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import { followDelay } from "@/lib/fresh/rules";
import { timeOf } from "@/lib/frankieone/wire/moments";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isRunning, runningIn } from "@/lib/profiles/runs";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/profiles/statuses";
import { anchorHref, runAnchor } from "./anchors";

/** After this long a run that goes on is a fact, and is looked at no more often than any other case. */
const LONG_MS = 3_600_000;

const versionOf = ({ etag }: LoadedCase) => etag;

export interface FollowedRunsProps {
  params: CaseParams;
  loaded: LoadedCase;
  officerId: string;
}

/**
 * The runs that are going, and those that have ended since the page was opened: how is told here and announced. A run may also
 * begin and end between two reads.
 */
export default function FollowedRuns({ params, loaded, officerId }: FollowedRunsProps) {
  const { serviceProfile, loadedAt } = loaded;
  const going = runningIn(serviceProfile);
  const [endedBefore] = useState(() => new Set(endedIn(serviceProfile)));
  const endedSince = endedIn(serviceProfile).filter((id) => !endedBefore.has(id));
  const shown = serviceProfile.workflowSummaries.filter(
    (run) => isRunning(run) || endedSince.includes(run.workflowExecutionId ?? ""),
  );
  const followed = going.filter((run) => !isLong(run, loadedAt)).map((run) => run.workflowExecutionId);
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {followed.length > 0 && (
        <KeepFresh
          key={followed.join(" ")}
          queryKey={caseKeys.detail(params)}
          delayOf={followDelay}
          {...{ officerId, versionOf }}
        />
      )}
      {shown.map((run, index) => (
        <RunLine key={run.workflowExecutionId ?? index} run={run} loadedAt={loadedAt} />
      ))}
    </div>
  );
}

/** The ids of the runs that have ended; one without an id cannot be told from others. */
function endedIn({ workflowSummaries }: LoadedCase["serviceProfile"]): string[] {
  const ended = workflowSummaries.filter((run) => !isRunning(run));
  return ended.flatMap(({ workflowExecutionId }) => workflowExecutionId ?? []);
}

function isLong({ startedAt }: WorkflowSummary, loadedAt: string): boolean {
  const [began, seen] = [timeOf(startedAt), timeOf(loadedAt)];
  return began !== undefined && seen !== undefined && seen - began >= LONG_MS;
}

function RunLine({ run, loadedAt }: { run: WorkflowSummary; loadedAt: string }) {
  const name = <Isolated limit={200}>{run.workflowName ?? "Unnamed workflow"}</Isolated>;
  if (!isRunning(run)) return <Ended run={run} />;
  return (
    <Callout tone="info" title={isLong(run, loadedAt) ? "Still running at FrankieOne" : "Running"}>
      {name}
      {run.startedAt && (
        <>
          , since <RelativeTime value={run.startedAt} />
        </>
      )}
      . You can go on working; how it ends is shown here.
    </Callout>
  );
}

function Ended({ run }: { run: WorkflowSummary }) {
  const { workflowExecutionState, workflowExecutionId, status, workflowName } = run;
  const how = isFinished(run) ? meaningOfStatus(status) : meaningOfExecutionState(workflowExecutionState);
  return (
    <Callout tone={isFinished(run) ? "info" : "caution"} title={`The run has ended: ${how?.label ?? "no result"}`}>
      <Isolated limit={200}>{workflowName ?? "Unnamed workflow"}</Isolated>.{" "}
      {workflowExecutionId && (
        <a href={anchorHref(runAnchor(workflowExecutionId))} className="underline">
          Show this run
        </a>
      )}
    </Callout>
  );
}
