"use client";

import { lazy } from "react";
import { hereIn, HitsHere } from "@/components/hits/hitsHere";
import { Isolated } from "@/components/ui/Isolated";
import { Later } from "@/components/ui/Later";
import { checksOf } from "@/lib/executions/checks";
import { hitsIn } from "@/lib/executions/hits";
import { wordOfStep } from "@/lib/executions/stepWords";
import type { Subscription, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { PassedCheck } from "./PassedCheck";
import { type RunProps, useExecution } from "./useExecution";

/** Below what has to be decided: they come a moment after it. */
const RiskFactors = lazy(() => import("./RiskFactors").then((module) => ({ default: module.RiskFactors })));
const RunFacts = lazy(() => import("./RunFacts").then((module) => ({ default: module.RunFacts })));

interface RunCheckedProps extends RunProps {
  subscriptions: readonly Subscription[];
  /** Further runs say which they are of. */
  isOnly: boolean;
  /** All runs of the case, where this is one to compare with the one before. */
  all?: readonly WorkflowSummary[];
  /** Its hits are decided here; else they are only shown. */
  decides?: boolean;
}

/** What passed in a run, its risk, and its facts in one line. */
export function RunChecked({ subscriptions, isOnly, all = [], decides, ...run }: RunCheckedProps) {
  const { summary, params } = run;
  const { execution } = useExecution(run);
  const { passed, notReached, open } = checksOf(summary, execution.data);
  const of = isOnly ? "" : ` of ${summary.workflowName ?? "an unnamed workflow"}`;
  const hasNoSteps = passed.length + notReached.length + open.length === 0;
  return (
    <>
      <section aria-label={`Checks${of}`}>
        <h2 className={isOnly ? "sr-only" : "pb-1 text-base font-semibold"}>
          <Isolated limit={200}>{`Checks${of}`}</Isolated>
        </h2>
        <HitsHere value={hereIn(summary, decides && execution.data ? hitsIn(execution.data) : [])}>
          {passed.map((check) => (
            <PassedCheck
              key={check.id}
              {...{ check, summary, subscriptions }}
              execution={execution.data}
              entityId={params.entityId}
            />
          ))}
        </HitsHere>
        {notReached.length > 0 && (
          <p className="border-t border-line py-2 text-ink-muted">
            {summary.workflowExecutionState === "IN_PROGRESS" ? "Not reached yet: " : "Not reached: "}
            <Isolated limit={500}>{notReached.map(wordOfStep).join(", ")}</Isolated>
          </p>
        )}
        {hasNoSteps && <p className="text-ink-muted">FrankieOne gives no steps for this run.</p>}
      </section>
      <Later fallback={<div className={summary.riskAssessment ? "h-28" : "h-5"} />}>
        {summary.riskAssessment && <RiskFactors assessment={summary.riskAssessment} of={of} />}
        <RunFacts {...run} all={all} execution={execution.data} />
      </Later>
    </>
  );
}
