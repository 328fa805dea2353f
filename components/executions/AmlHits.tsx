"use client";

import { useActing } from "@/components/writes/acting";
import { HIT_KINDS, isUndecided, kindOfHit } from "@/lib/executions/hits";
import type { LoadedExecution } from "@/lib/executions/queries";
import type { ProcessResult, StepResult } from "@/lib/frankieone/wire/execution";
import { AmlHit } from "./AmlHit";
import { ListInPages } from "./ListInPages";
import { useAsked } from "./useAsked";

interface AmlHitsProps {
  step: StepResult;
  hits: readonly ProcessResult[];
  execution?: LoadedExecution;
  entityId: string;
}

/** The hits of a screening, each beside whom it was asked for: undecided ones first, then the graver kind, then the stronger match. */
export function AmlHits({ step, hits, execution, entityId }: AmlHitsProps) {
  const profile = useActing()?.loaded.serviceProfile;
  const { asked, subject } = useAsked({ step, execution, entityId, profile });
  const sorted = hits.toSorted((one, other) => rankOf(one) - rankOf(other) || strengthOf(other) - strengthOf(one));
  return (
    <ListInPages results={sorted} noun={["match", "matches"]} className="flex flex-col gap-4">
      {(hit) => <AmlHit hit={hit} asked={asked} subject={subject} />}
    </ListInPages>
  );
}

const rankOf = (hit: ProcessResult) => (isUndecided(hit) ? 0 : HIT_KINDS.length) + HIT_KINDS.indexOf(kindOfHit(hit));

function strengthOf({ supplementaryData, providerResult }: ProcessResult): number {
  const { strength } = (supplementaryData?.matchData ?? {}) as { strength?: unknown };
  return typeof strength === "number" ? strength : (providerResult?.confidence?.normalized ?? 0);
}
