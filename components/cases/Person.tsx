"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { countryName } from "@/lib/countries";
import { humanise } from "@/lib/format";
import type { CaseParams, PersonAnswer } from "@/lib/cases/contract";
import { birthDateOf, linesOfAddress } from "@/lib/cases/person";
import { caseHref, personOptions } from "@/lib/cases/queries";
import { meaningOfState } from "@/lib/cases/states";

function Loaded({ entityId, children }: { entityId: string; children: (answer: PersonAnswer) => ReactNode }) {
  const { data, error, refetch } = useQuery(personOptions(entityId));
  if (data) return children(data);
  if (error) return <FailureCallout error={error} what="The person" retry={() => void refetch()} />;
  return <SkeletonText lines={4} />;
}

/** Who the person behind the case is, as FrankieOne has it. */
export function Person({ entityId }: { entityId: string }) {
  return <Loaded entityId={entityId}>{({ individual }) => <Facts individual={individual} />}</Loaded>;
}

function Facts({ individual }: Pick<PersonAnswer, "individual">) {
  if (!individual) return <p className="text-ink-muted">FrankieOne gives no facts about this person.</p>;
  const { dateOfBirth, nationality, addresses, phoneNumbers, emailAddresses } = individual;
  return (
    <DescriptionList
      items={[
        { term: "Born", value: birthDateOf(dateOfBirth) },
        { term: "Nationality", value: nationality && countryName(nationality) },
        ...addresses.map((address, index) => ({
          term: [address.type ? humanise(address.type) : "Address", index > 0 && index + 1].filter(Boolean).join(" "),
          value: <Isolated>{linesOfAddress(address).join(", ")}</Isolated>,
        })),
        { term: "Phone", value: listOf(phoneNumbers.map(({ number }) => number)) },
        { term: "E-mail", value: listOf(emailAddresses.map(({ email }) => email)) },
      ]}
    />
  );
}

function listOf(values: readonly (string | undefined)[]): ReactNode {
  const known = values.filter((value) => value !== undefined && value !== "");
  if (known.length === 0) return undefined;
  return known.map((value) => (
    <span key={value} className="block">
      <Isolated>{value as string}</Isolated>
    </span>
  ));
}

/** The other service profiles of the same person, each a case of its own. */
export function OtherProfiles({ params }: { params: CaseParams }) {
  return (
    <Loaded entityId={params.entityId}>
      {({ serviceProfiles }) => {
        const others = serviceProfiles.filter(({ serviceName }) => serviceName && serviceName !== params.serviceName);
        if (others.length === 0) return <p className="text-ink-muted">This is the only one.</p>;
        return (
          <ul className="flex flex-col gap-1">
            {others.map(({ serviceName = "", state }) => (
              <li key={serviceName} className="flex flex-wrap items-center gap-2">
                <Link
                  href={caseHref({ entityId: params.entityId, serviceName })}
                  prefetch={false}
                  className="font-medium text-accent-text hover:underline"
                >
                  <Isolated>{serviceName}</Isolated>
                </Link>
                {state && <StateOf state={state} />}
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function StateOf({ state }: { state: string }) {
  const meaning = meaningOfState(state);
  return meaning && <StatusBadge meaning={meaning} />;
}
