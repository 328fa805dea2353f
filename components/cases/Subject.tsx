"use client";

import { useQuery } from "@tanstack/react-query";
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { EmailAddress } from "@/components/ui/EmailAddress";
import { Isolated } from "@/components/ui/Isolated";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { SkeletonText } from "@/components/ui/Skeleton";
import { countryName } from "@/lib/countries";
import { humanise } from "@/lib/format";
import type { CaseParams, IndividualAnswer } from "@/lib/cases/contract";
import { linesOfAddress, nameOfIndividual, wordsOfBirth } from "@/lib/cases/individual";
import { wordsOfType } from "@/lib/profiles/organisationType";
import { individualOptions } from "@/lib/cases/queries";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { isOrganization } from "@/lib/profiles/states";
import { IndividualToCome } from "./IndividualToCome";

const OtherProfiles = lazy(() => import("./OtherProfiles"));

export interface SubjectProps {
  profile: ServiceProfile;
  params: CaseParams;
}

/** Who the case is about: what FrankieOne has of the person, read when the case opens; of an organisation what its profile says. */
export function Subject({ profile, params }: SubjectProps) {
  return (
    <section aria-label="Subject" className="flex flex-col gap-3">
      <h2 className="text-base font-semibold">Subject</h2>
      {isOrganization(profile) ? <Organisation profile={profile} /> : <Individual profile={profile} params={params} />}
    </section>
  );
}

interface Fact {
  term: string;
  value: ReactNode;
}

/** Facts below each other in a narrow column, beside each other where there is room; an absent one takes none. */
export function SubjectFacts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== "");
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3 xl:grid-cols-1">
      {known.map(({ term, value }, index) => (
        <div key={index} className="min-w-0">
          <dt className="text-xs text-ink-muted">{term}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Organisation({ profile }: Pick<SubjectProps, "profile">) {
  const { organizationType, country, customerReference } = profile;
  return (
    <SubjectFacts
      facts={[
        { term: "Name", value: <Isolated>{nameOfEntity(profile)}</Isolated> },
        { term: "Type", value: organizationType && <Isolated limit={200}>{wordsOfType(organizationType)}</Isolated> },
        { term: "Country", value: country && countryName(country) },
        { term: "Reference", value: customerReference && <Isolated limit={200}>{customerReference}</Isolated> },
      ]}
    />
  );
}

function Individual({ profile, params }: SubjectProps) {
  const { data, error, refetch } = useQuery(individualOptions(params.entityId));
  if (!data && error) return <FailureCallout error={error} what="The person" retry={() => void refetch()} />;
  if (!data) return <IndividualToCome />;
  return (
    <>
      <IndividualFacts individual={data.individual} profile={profile} />
      <LazyDisclosure summary={<span className="text-xs font-medium">Other profiles of this person</span>}>
        {() => (
          <Suspense fallback={<SkeletonText lines={2} />}>
            <OtherProfiles params={params} profiles={data.serviceProfiles} />
          </Suspense>
        )}
      </LazyDisclosure>
    </>
  );
}

function IndividualFacts({
  individual,
  profile,
}: Pick<IndividualAnswer, "individual"> & Pick<SubjectProps, "profile">) {
  const [now] = useState(Date.now);
  const { dateOfBirth, nationality, addresses = [], phoneNumbers = [], emailAddresses = [] } = individual ?? {};
  const { customerReference } = profile;
  return (
    <>
      <SubjectFacts
        facts={[
          { term: "Name", value: <Isolated>{nameOfIndividual(individual) ?? nameOfEntity(profile)}</Isolated> },
          { term: "Born", value: wordsOfBirth(dateOfBirth, now) },
          { term: "Nationality", value: nationality && countryName(nationality) },
          ...addresses.map((address, index) => ({
            term: [address.type ? `${humanise(address.type)} address` : "Address", index > 0 && index + 1]
              .filter(Boolean)
              .join(" "),
            value: <Isolated>{linesOfAddress(address).join(", ")}</Isolated>,
          })),
          {
            term: "Phone",
            value: listOf(
              phoneNumbers.map(({ number }) => number),
              Isolated,
            ),
          },
          {
            term: "E-mail",
            value: listOf(
              emailAddresses.map(({ email }) => email),
              EmailAddress,
            ),
          },
          { term: "Reference", value: customerReference && <Isolated limit={200}>{customerReference}</Isolated> },
        ]}
      />
      {!individual && <p className="text-ink-muted">FrankieOne gives no facts about this person.</p>}
    </>
  );
}

/** Each value on a line of its own. */
function listOf(values: readonly (string | undefined)[], Shown: ComponentType<{ children: string }>): ReactNode {
  const known = values.filter((value) => value !== undefined && value !== "");
  if (known.length === 0) return undefined;
  return known.map((value, index) => (
    <span key={index} className="block">
      <Shown>{value as string}</Shown>
    </span>
  ));
}
