"use client";

import { useQuery } from "@tanstack/react-query";
import { Details } from "@/components/executions/Details";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { CaseParams } from "@/lib/cases/contract";
import { individualOptions } from "@/lib/cases/queries";
import { type IndividualFact, wholeIndividualOf } from "@/lib/cases/wholeIndividual";
import { detailsOf } from "@/lib/executions/details";
import type { Individual } from "@/lib/frankieone/wire/individual";
import { ExternalReferences } from "./ExternalReferences";

/** Everything FrankieOne tells of the person behind a case, and where it comes from. */
export default function WholeIndividual({ params }: { params: CaseParams }) {
  const { data, error, refetch } = useQuery(individualOptions(params.entityId));
  if (!data && error) return <FailureCallout error={error} what="The person" retry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={8} />;
  const { individual } = data;
  return (
    <div className="flex flex-col gap-4">
      {individual ? (
        <IndividualFacts individual={individual} />
      ) : (
        <p className="text-ink-muted">FrankieOne gives no facts about this person.</p>
      )}
      <ExternalReferences params={params} known={individual?.externalReferences} />
    </div>
  );
}

/** By kind of fact; each in words, with its source and every field as it came. */
export function IndividualFacts({ individual }: { individual: Individual }) {
  return wholeIndividualOf(individual).map(({ title, facts }) => (
    <section key={title} aria-label={title} className="flex flex-col gap-1">
      <h3 className="text-sm font-semibold">{title}</h3>
      <ul className="flex flex-col gap-3">
        {facts.map((fact, index) => (
          <li key={index} className="flex flex-col gap-1 border-l border-line pl-3">
            <Fact {...fact} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Fact({ words, note, source, fields }: IndividualFact) {
  return (
    <>
      <p>
        <span className="font-medium">
          <Isolated limit={400}>{words}</Isolated>
        </span>
        {note && (
          <span className="text-ink-muted">
            {" · "}
            <Isolated limit={160}>{note}</Isolated>
          </span>
        )}
      </p>
      {source && (
        <p className="text-ink-muted">
          Source: <Isolated limit={200}>{source.words}</Isolated>
          {!source.isKnown && " (FrankieOne does not describe it)"}
        </p>
      )}
      <Details group={detailsOf(words, fields)} />
    </>
  );
}
