"use client";

import { lazy, Suspense } from "react";
import { useTimeZone } from "@/components/ui/clock";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { SkeletonText } from "@/components/ui/Skeleton";
import { summaryDifference } from "@/lib/executions/difference";
import { wordsOfDifference } from "@/lib/executions/differenceWords";
import { calendarDate } from "@/lib/format";
import { canBeNamed } from "@/lib/profiles/overridable";
import type { RunDifferenceProps } from "./RunDifference";

const RunDifference = lazy(() => import("./RunDifference"));

/** In one line what has changed since the run before, as the case tells it; all else, and one more read, when it is opened. */
export default function SinceEarlierRun(props: RunDifferenceProps) {
  const { before, after } = props;
  const zone = useTimeZone();
  if (!canBeNamed(before) || !canBeNamed(after)) return null;
  const of = before.startedAt ? `the run of ${calendarDate(before.startedAt, zone)}` : "the run before";
  return (
    <section aria-label="Since the run before" className="border-t border-line">
      <LazyDisclosure summary={`Since ${of}: ${wordsOfDifference(summaryDifference(before, after))}`}>
        {() => (
          <Suspense fallback={<SkeletonText lines={4} />}>
            <RunDifference {...props} />
          </Suspense>
        )}
      </LazyDisclosure>
    </section>
  );
}
