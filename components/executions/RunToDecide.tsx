"use client";

import { lazy, Suspense } from "react";
import { hereIn, HitsHere } from "@/components/hits/hitsHere";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Isolated } from "@/components/ui/Isolated";
import { Later } from "@/components/ui/Later";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { checksOf, type RunChecks } from "@/lib/executions/checks";
import { hitsIn } from "@/lib/executions/hits";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { overrideStory } from "@/lib/profiles/override";
import { isFinished, meaningOfStatus } from "@/lib/profiles/statuses";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { runAnchor } from "./anchors";
import { LooseIssues } from "./LooseIssues";
import { OpenCheck } from "./OpenCheck";
import { useArrival } from "./openRuns";
import { OverrideLine } from "./OverrideLine";
import { type RunProps, useExecution } from "./useExecution";

const RunState = lazy(() => import("./RunState"));
const HitsHead = lazy(() => import("@/components/hits/HitsHead"));

interface RunToDecideProps extends RunProps {
  since?: SinceLastVisit;
  /** Its hits are decided here; else they are only shown. */
  decides?: boolean;
}

/** The checks of a run that failed or wait, open; or in words that there are none. */
export function RunToDecide({ since, decides = false, ...run }: RunToDecideProps) {
  const { summary, params } = run;
  const { execution, readable } = useExecution(run);
  const checks = checksOf(summary, execution.data);
  const hits = decides && execution.data ? hitsIn(execution.data) : [];
  const story = overrideStory(summary, execution.data?.result);
  useArrival(!readable || !execution.isPending);
  return (
    <article
      id={runAnchor(summary.workflowExecutionId ?? "")}
      tabIndex={-1}
      aria-label={`Run of ${summary.workflowName ?? "an unnamed workflow"}`}
      className="flex flex-col gap-4"
    >
      {story && <OverrideLine story={story} />}
      {!isFinished(summary) && (
        <Suspense fallback={<p className="h-16" />}>
          <RunState summary={summary} />
        </Suspense>
      )}
      <RunFailure {...{ execution, readable }} />
      {hits.length > 0 && (
        <Later fallback={<p className="h-8" />}>
          <HitsHead {...{ summary, hits }} />
        </Later>
      )}
      <HitsHere value={hereIn(summary, hits)}>
        {checks.open.map((check, index) => (
          <OpenCheck
            key={check.id}
            {...{ check, summary, since }}
            execution={execution.data}
            entityId={params.entityId}
            isLoading={readable && execution.isPending}
            beside={index === 0 && <RunName summary={summary} />}
          />
        ))}
      </HitsHere>
      <Rest {...{ checks, summary, since }} />
    </article>
  );
}

/** Open issues that no check explains; where nothing at all is open, that. */
function Rest({ checks, summary, since }: { checks: RunChecks; summary: WorkflowSummary; since?: SinceLastVisit }) {
  const unexplained = checks.unexplained.map((issue) => ({ ...issue, raisedBy: summary }));
  if (unexplained.length === 0) return checks.open.length === 0 && <NothingOpen summary={summary} />;
  return (
    <div>
      {checks.open.length === 0 && (
        <h3 className="flex flex-wrap items-center gap-x-2 text-base font-semibold">
          Open issues <RunName summary={summary} />
        </h3>
      )}
      <LooseIssues issues={unexplained} since={since} />
    </div>
  );
}

function NothingOpen({ summary }: { summary: WorkflowSummary }) {
  const { waits, label, text } = meaningOfStatus(summary.status);
  if (!isFinished(summary)) return <RunName summary={summary} />;
  return (
    <div>
      <h3 className="flex flex-wrap items-center gap-x-2 text-base font-semibold">
        {waits ? "No check failed" : "Nothing to decide"} <RunName summary={summary} />
      </h3>
      <p className="text-ink-muted">
        {waits ? (
          <>
            FrankieOne gives the status <Isolated limit={120}>{label}</Isolated> all the same. {text}
          </>
        ) : (
          text
        )}
      </p>
    </div>
  );
}

function RunName({ summary: { workflowName, startedAt } }: { summary: WorkflowSummary }) {
  return (
    <span className="min-w-0 text-xs font-normal text-ink-muted">
      <Isolated limit={200}>{workflowName ?? "Unnamed workflow"}</Isolated>
      {startedAt && (
        <>
          {" · "}
          <RelativeTime value={startedAt} />
        </>
      )}
    </span>
  );
}

/** What is shown then is what the profile says of the run: its issues and the lists of its steps. */
function RunFailure({ execution, readable }: ReturnType<typeof useExecution>) {
  if (!readable)
    return <p className="text-ink-muted">This run cannot be opened here. See its results in the FrankieOne portal.</p>;
  if (execution.data || !execution.error) return null;
  return (
    <FailureCallout error={execution.error} what="The results of this run" retry={() => void execution.refetch()} />
  );
}
