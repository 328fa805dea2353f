"use client";

import { lazy, Suspense, useState } from "react";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import { isRunning } from "@/lib/profiles/runs";

const FollowedRuns = lazy(() => import("./FollowedRuns"));

interface RunsGoingProps {
  params: CaseParams;
  loaded: LoadedCase;
  officerId: string;
}

/** Where a case tells of runs that are going: empty, and nothing loaded, until one is; from then on it says how they end. */
export function RunsGoing(props: RunsGoingProps) {
  const isGoing = props.loaded.serviceProfile.workflowSummaries.some(isRunning);
  const [follows, setFollows] = useState(isGoing);
  if (isGoing && !follows) setFollows(true);
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {follows && (
        <Suspense>
          <FollowedRuns {...props} />
        </Suspense>
      )}
    </div>
  );
}
