"use client";

import { type ReactNode, Suspense, use, useSyncExternalStore } from "react";
import { lazyComponent } from "@/components/ui/lazyComponent";
import { useActing } from "@/components/writes/acting";
import { reasonAgainstAct } from "@/lib/cases/acts";
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

/**
 * A result with what it is decided by beneath, whose room is kept until it comes; where nothing is decided, or not by this officer,
 * the result alone.
 */
export function HitFrame({ hit, label, children }: HitFrameProps) {
  const here = use(HitsHere);
  const mayDecide = useMayDecide();
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
      {mayDecide && (
        <div className="flex min-h-7 items-center pointer-coarse:min-h-9 print:hidden">
          <Suspense>{due && <HitActs {...{ hit, label }} many={here.many} />}</Suspense>
        </div>
      )}
    </div>
  );
}

/** May this officer decide hits of the case? Where it is only shown nobody may. */
function useMayDecide(): boolean {
  const acting = useActing();
  return !!acting && !reasonAgainstAct("decide-hits", acting.officer, acting.loaded.serviceProfile, acting);
}
