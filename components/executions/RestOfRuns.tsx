import { lazy, Suspense } from "react";
import { Later } from "@/components/ui/Later";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import type { RunsOfCase } from "@/lib/executions/focus";
import type { Subscription } from "@/lib/frankieone/wire/serviceProfile";
import { RunChecked } from "./RunChecked";

const Subscriptions = lazy(() => import("./Subscriptions").then((module) => ({ default: module.Subscriptions })));
const OtherRuns = lazy(() => import("./OtherRuns"));

interface RestOfRunsProps extends RunsOfCase {
  subscriptions: readonly Subscription[];
  params: CaseParams;
  query: CaseQuery;
}

/** What passed in the runs that are shown open, their risk and facts; then what is watched, and the other runs. */
export function RestOfRuns({ focus, others, subscriptions, params, query }: RestOfRunsProps) {
  const all = [...focus, ...others];
  return (
    <>
      {focus.map((summary, index) => (
        <RunChecked
          key={summary.workflowExecutionId ?? index}
          {...{ summary, params, query, subscriptions }}
          all={all}
          isOnly={focus.length === 1}
          decides
        />
      ))}
      {subscriptions.length > 0 && (
        <section aria-label="Monitoring" className="flex flex-col gap-2">
          <h2 className="text-base font-semibold">Monitoring</h2>
          <Later fallback={<p className="h-10" />}>
            <Subscriptions subscriptions={subscriptions} />
          </Later>
        </section>
      )}
      {others.length > 0 && (
        <Suspense fallback={<p className="h-8 border-t border-line" />}>
          <OtherRuns summaries={others} all={all} {...{ params, query, subscriptions }} />
        </Suspense>
      )}
    </>
  );
}
