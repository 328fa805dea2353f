import type { EntityPath } from "@/lib/frankieone/entityPath";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { isOrganization } from "@/lib/profiles/states";
import type { CaseParams, CaseTarget } from "./contract";

/** What a route of an organisation is about, as the road of writes takes it. In: its parameters. */
export const ofOrganisation = <Params extends object>(params: Params): Params & Pick<EntityPath, "entityType"> => ({
  ...params,
  entityType: "ORGANIZATION",
});

/** The case that an act aims at. In: its address, and its profile, which says what kind of entity it is of. */
export const targetOf = (params: CaseParams, profile: Pick<ServiceProfile, "entityType">): CaseTarget =>
  isOrganization(profile) ? ofOrganisation(params) : params;
