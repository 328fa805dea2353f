import { asRecord, asRecords, asText, member } from "@/lib/executions/looseValues";
import type { Organization } from "@/lib/frankieone/wire/organization";
import { wordOfEntityType } from "@/lib/profiles/entityTypes";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { nameOfRecord } from "./words";

/** A person or an organisation that an organisation names. */
export interface LinkedEntity {
  entityId?: string;
  name: string;
  /** "Person", "Organisation", or FrankieOne's own word for another kind. */
  kind?: string;
  isPerson: boolean;
  /** Its own record, empty where FrankieOne gives none. */
  record: Record<string, unknown>;
}

/** Finds an entity by what names it: an owner, an official, a blocking entity. */
export type FindEntity = (naming: Record<string, unknown>) => LinkedEntity;

/** Ids are compared as the desk knows them, in lower case. */
export const keyOfId = (entityId: string | undefined) => entityId?.toLowerCase();

/** In: the organisation, itself among those that may be named. Names stand apart from those who bear them (handbook 1.25). */
export function entitiesOf(organization: Organization): FindEntity {
  const people = byId(member(organization, "linkedIndividuals"));
  const organisations = byId(member(organization, "linkedOrganizations"));
  const own = keyOfId(asText(member(organization, "entityId")));
  if (own !== undefined) organisations.set(own, organization);
  return (naming) => {
    const entityId = asText(member(naming, "entityId"));
    const key = keyOfId(entityId) ?? "";
    const record = people.get(key) ?? organisations.get(key) ?? {};
    const told = asText(member(naming, "entityType")) ?? asText(member(record, "entityType"));
    const kind = people.has(key) ? "INDIVIDUAL" : organisations.has(key) ? "ORGANIZATION" : told;
    const name = nameOfEntity({ entityName: nameOfRecord(record) ?? nameOfRecord(naming), entityId });
    return { entityId, name, kind: wordOfKind(kind), isPerson: kind === "INDIVIDUAL", record };
  };
}

/** A map by id, or a list of records that name theirs. */
function byId(value: unknown): Map<string, Record<string, unknown>> {
  const pairs = Array.isArray(value)
    ? asRecords(value).map((each) => [asText(member(each, "entityId")) ?? "", each] as const)
    : Object.entries(asRecord(value)).map(([id, each]) => [id, asRecord(each)] as const);
  return new Map(pairs.map(([id, each]) => [keyOfId(id) ?? "", each]));
}

function wordOfKind(kind: string | undefined): string | undefined {
  if (kind === "INDIVIDUAL") return "Person";
  return kind && wordOfEntityType(kind);
}
