"use client";

import { lazy, Suspense } from "react";
import { useTimeZone } from "@/components/ui/clock";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { SkeletonText } from "@/components/ui/Skeleton";
import { summaryDifference } from "@/lib/executions/difference";
import { wordsOfDifference } from "@/lib/executions/differenceWords";
import { calendarDate } from "@/lib/format";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { earlierRunOf } from "@/lib/profiles/comparableRuns";
import { canBeNamed } from "@/lib/profiles/overridable";
import type { RunProps } from "./useExecution";

const RunDifference = lazy(() => import("./RunDifference"));

/** In one line what has changed since the run before, as the case tells it; all else, and one more read, when it is opened. */
export default function SinceEarlierRun({
  summary: after,
  all,
  ...place
}: RunProps & { all: readonly WorkflowSummary[] }) {
  const zone = useTimeZone();
  const before = earlierRunOf(after, all);
  if (!before || !canBeNamed(before) || !canBeNamed(after)) return null;
  const of = before.startedAt ? `the run of ${calendarDate(before.startedAt, zone)}` : "the run before";
  return (
    <section aria-label="Since the run before" className="border-t border-line">
      <LazyDisclosure onPaper="line" summary={`Since ${of}: ${wordsOfDifference(summaryDifference(before, after))}`}>
        {() => (
          <Suspense fallback={<SkeletonText lines={4} />}>
            <RunDifference {...{ before, after }} {...place} />
          </Suspense>
        )}
      </LazyDisclosure>
    </section>
  );
}
