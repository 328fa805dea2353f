"use client";

import { type ReactNode, Suspense, use, useSyncExternalStore } from "react";
import { lazyComponent } from "@/components/ui/lazyComponent";
import { isHit, isUndecided } from "@/lib/executions/hits";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { HIT, HITS_OF, OPEN_HIT } from "./hitMarks";
import { areDue, HitsHere } from "./hitsHere";

const HitActs = lazyComponent(() => import("./HitActs"));
const notYet = () => false;

interface HitFrameProps {
  hit: ProcessResult;
  /** Whom or what the hit names. */
  label: string;
  children: ReactNode;
}

/** A result with what it is decided by beneath; where nothing is decided, the result alone. The room for the buttons is kept. */
export function HitFrame({ hit, label, children }: HitFrameProps) {
  const here = use(HitsHere);
  const due = useSyncExternalStore(areDue.subscribe, areDue.current, notYet);
  if (!here || !isHit(hit)) return children;
  const marks = {
    [HIT]: hit.processResultId,
    [HITS_OF]: here.workflowExecutionId,
    [OPEN_HIT]: isUndecided(hit) ? "" : undefined,
  };
  return (
    <div role="group" aria-label={label} tabIndex={-1} {...marks} className="flex flex-col gap-2 outline-offset-4">
      {children}
      <div className="flex min-h-7 items-center pointer-coarse:min-h-9 print:hidden">
        <Suspense>{due && <HitActs {...{ hit, label }} many={here.many} />}</Suspense>
      </div>
    </div>
  );
}
