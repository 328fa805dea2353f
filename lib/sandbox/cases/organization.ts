import type { Organization as OrganizationOfVendor, WholeOrganization } from "../vendor/organization";
import { addressOf } from "./address";
import type { CaseBlueprint, Coded, Holder, Organization, Person } from "./blueprint";
import { isoTime } from "./names";

/** The register of a country, and what it calls its numbers. */
const REGISTERS: Record<string, [type: string, registry: string, registryDescription: string]> = {
  AUS: ["ABN", "ABR", "Australian Business Register"],
  NZL: ["NZBN", "NZBN", "New Zealand Business Number Register"],
  GBR: ["CRN", "CH", "Companies House"],
};
const ELSEWHERE = ["REGISTRATION_NUMBER", "REGISTRY", "Register of companies"] as const;

const ACTIVE: Coded = { code: "ACTV", description: "Active" };

/** The organisation behind a case with everybody it names (handbook 1.25). In: a blueprint whose subject is an organisation. */
export function organizationOf({ key, entityId, createdAt }: CaseBlueprint, subject: Organization): WholeOrganization {
  const all = holdersBelow(subject.holders ?? []).filter((holder) => holder.entityId !== entityId);
  const people = all.flatMap(({ holder: { who, ...rest } }) => (who.kind === "INDIVIDUAL" ? [{ ...rest, who }] : []));
  return {
    ...recordOf(key, entityId, subject),
    createdAt: isoTime(createdAt),
    ultimateBeneficialOwners: all.filter(({ holder }) => holder.beneficial !== undefined).map(beneficialOwnerOf),
    linkedIndividuals: Object.fromEntries(people.map(({ entityId: id, who }) => [id, individualOf(id, who)])),
    linkedOrganizations: Object.fromEntries(
      all.flatMap(({ holder: { entityId: id, who } }) =>
        who.kind === "ORGANIZATION" ? [[id, recordOf(id, id, who)] as const] : [],
      ),
    ),
    blockingEntities: Object.fromEntries(all.flatMap(({ holder }) => blockingOf(holder))),
  };
}

interface Placed {
  entityId: string;
  holder: Holder;
  /** Through whom they own the whole. */
  through?: string;
}

/** Everybody, however deep; a story holds no endless one. */
function holdersBelow(holders: readonly Holder[], through?: string): Placed[] {
  return holders.flatMap((holder) => [
    { entityId: holder.entityId, holder, ...(through && { through }) },
    ...(holder.who.kind === "ORGANIZATION" ? holdersBelow(holder.who.holders ?? [], holder.entityId) : []),
  ]);
}

function recordOf(key: string, entityId: string, subject: Organization): OrganizationOfVendor {
  const { registeredName, organizationType, registrationNumber, registeredOn, country = "AUS", holders = [] } = subject;
  const [registrationNumberType, registry, registryDescription] = REGISTERS[country] ?? ELSEWHERE;
  return {
    ...{ entityId, entityType: "ORGANIZATION", schemaVersion: 2 },
    details: {
      name: { name: registeredName },
      registrationDetails: [
        { registrationNumberType, registrationNumber, registry: { registry, registryDescription } },
      ],
      legalForm: organizationType,
      type: { code: organizationType, description: organizationType },
      status: ACTIVE,
      ...(registeredOn && { registrationDate: registeredOn }),
    },
    addresses: [{ ...addressOf(key, country), type: "REGISTERED_OFFICE" }],
    officials: holders.flatMap(({ entityId: id, role }) => (role ? [{ entityId: id, role }] : [])),
    shareholders: holders.flatMap(({ entityId: id, percent }) =>
      percent === undefined ? [] : [{ entityId: id, percentageOwned: { total: percent } }],
    ),
  };
}

function beneficialOwnerOf({ entityId, holder: { beneficial }, through }: Placed) {
  return {
    entityId,
    ...(typeof beneficial === "number" && { percentageOwned: { total: beneficial, beneficially: beneficial } }),
    ...(through && { ownerEntityId: through }),
  };
}

function individualOf(entityId: string, { givenName, familyName, born, country }: Person) {
  return {
    ...{ entityId, entityType: "INDIVIDUAL" as const },
    name: {
      ...(givenName && { givenName }),
      familyName,
      displayName: [givenName, familyName].filter(Boolean).join(" "),
    },
    ...(born && { dateOfBirth: { normalized: born } }),
    ...(country && { nationality: country }),
  };
}

function blockingOf({ entityId, who, blocks }: Holder): [string, WholeOrganization["blockingEntities"][string]][] {
  return blocks ? [[entityId, { entityId, entityType: who.kind, blockingReasons: [blocks] }]] : [];
}
