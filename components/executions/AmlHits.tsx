"use client";

import { useQuery } from "@tanstack/react-query";
import { Disclosure } from "@/components/ui/Disclosure";
import { plural } from "@/lib/format";
import { individualOptions } from "@/lib/cases/queries";
import { useActing } from "@/components/writes/acting";
import { askedOf, askedOfProfile } from "@/lib/executions/asked";
import { HIT_KINDS, isUndecided, kindOfHit } from "@/lib/executions/hits";
import type { LoadedExecution } from "@/lib/executions/queries";
import { isOrganization } from "@/lib/profiles/states";
import type { ProcessResult, StepResult } from "@/lib/frankieone/wire/execution";
import { AmlHit } from "./AmlHit";

interface AmlHitsProps {
  step: StepResult;
  hits: readonly ProcessResult[];
  execution?: LoadedExecution;
  entityId: string;
}

const SHOWN = 5;

/** The hits of a screening, each beside whom it was asked for: undecided ones first, then the graver kind, then the stronger match. */
export function AmlHits({ step, hits, execution, entityId }: AmlHitsProps) {
  const ofRun = askedOf(step, execution?.individual);
  // Only where neither the provider's query nor the run says who was asked for.
  const profile = useActing()?.loaded.serviceProfile;
  const isPerson = !isOrganization(profile ?? execution ?? {});
  const { data } = useQuery({ ...individualOptions(entityId), enabled: ofRun === undefined && isPerson });
  const asked = ofRun ?? askedOf(step, undefined, data?.individual) ?? (profile && askedOfProfile(profile));
  const sorted = hits.toSorted((one, other) => rankOf(one) - rankOf(other) || strengthOf(other) - strengthOf(one));
  const list = (some: readonly ProcessResult[]) => (
    <ul className="flex flex-col gap-4">
      {some.map((hit, index) => (
        <li key={hit.processResultId ?? index} className="not-first:border-t not-first:border-line not-first:pt-3">
          <AmlHit hit={hit} asked={asked} subject={isPerson ? "This person" : "This organisation"} />
        </li>
      ))}
    </ul>
  );
  const rest = sorted.slice(SHOWN);
  return (
    <>
      {list(sorted.slice(0, SHOWN))}
      {rest.length > 0 && (
        <Disclosure summary={plural(rest.length, "more match", "more matches")}>{list(rest)}</Disclosure>
      )}
    </>
  );
}

const rankOf = (hit: ProcessResult) => (isUndecided(hit) ? 0 : HIT_KINDS.length) + HIT_KINDS.indexOf(kindOfHit(hit));

function strengthOf({ supplementaryData, providerResult }: ProcessResult): number {
  const { strength } = (supplementaryData?.matchData ?? {}) as { strength?: unknown };
  return typeof strength === "number" ? strength : (providerResult?.confidence?.normalized ?? 0);
}
