"use client";

import { useQuery } from "@tanstack/react-query";
import { Details } from "@/components/executions/Details";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { SkeletonText } from "@/components/ui/Skeleton";
import { detailsOf } from "@/lib/executions/details";
import type { Organization } from "@/lib/frankieone/wire/organization";
import { beneficialOwnersOf } from "@/lib/organisations/beneficialOwners";
import { blockingOf, idsOfBlocking } from "@/lib/organisations/blocking";
import { ownershipOf } from "@/lib/organisations/ownership";
import { organisationOptions } from "@/lib/organisations/queries";
import { BeneficialOwners } from "./BeneficialOwners";
import { Blocking } from "./Blocking";
import { OwnershipTree } from "./OwnershipTree";
import { Part } from "./Part";
import { RegistryFacts } from "./RegistryFacts";

/** Everything FrankieOne tells of the organisation behind a case, read when it is shown. */
export default function WholeOrganisation({ entityId }: { entityId: string }) {
  const { data, error, refetch } = useQuery(organisationOptions(entityId));
  if (!data && error) return <FailureCallout error={error} what="The organisation" retry={() => void refetch()} />;
  if (!data)
    return (
      <div role="status" aria-label="The organisation is being read">
        <SkeletonText lines={8} />
      </div>
    );
  if (Object.keys(data).length === 0)
    return <p className="text-ink-muted">FrankieOne gives no facts about this organisation.</p>;
  return (
    <div className="flex flex-col gap-4">
      <OrganisationFacts organization={data} />
      <LazyDisclosure summary={<span className="text-xs font-normal text-ink-muted">All fields</span>}>
        {() => <AllFields organization={data} />}
      </LazyDisclosure>
    </div>
  );
}

/** In words: who blocks it, who owns it, who acts for it, and what registers say. */
export function OrganisationFacts({ organization }: { organization: Organization }) {
  const [ownership, blocking] = [ownershipOf(organization), blockingOf(organization)];
  return (
    <>
      <Blocking entities={blocking} />
      <Part title="Beneficial owners">
        <BeneficialOwners owners={beneficialOwnersOf(organization, ownership)} />
      </Part>
      <Part title="Ownership">
        {ownership.list.length > 0 ? (
          <OwnershipTree owners={ownership} blocking={idsOfBlocking(blocking)} label="Owners" />
        ) : (
          <p className="text-ink-muted">FrankieOne names no owners.</p>
        )}
      </Part>
      <RegistryFacts organization={organization} />
    </>
  );
}

/** Every field as FrankieOne gave it, those that no part above knows among them. */
export function AllFields({ organization }: { organization: Organization }) {
  return <Details group={detailsOf("Organisation", organization)} />;
}
