import { asRecord, asRecords, asText, member } from "@/lib/executions/looseValues";
import type { Organization } from "@/lib/frankieone/wire/organization";
import { entitiesOf, keyOfId, type LinkedEntity } from "./linked";

/** Why an entity blocks: FrankieOne's own word for it, and what it says in a sentence. */
export interface BlockingReason {
  type?: string;
  description?: string;
}

/** An entity for which FrankieOne blocks an organisation: an owner of its, or itself. */
export interface BlockingEntity {
  entity: LinkedEntity;
  reasons: BlockingReason[];
}

const MOST_SHOWN = 100;

/** Which entities block an organisation, and why (handbook 1.25). */
export function blockingOf(organization: Organization): BlockingEntity[] {
  const find = entitiesOf(organization);
  const told = member(organization, "blockingEntities");
  const entries = Array.isArray(told)
    ? asRecords(told)
    : Object.entries(asRecord(told)).map(([entityId, each]) => ({ entityId, ...asRecord(each) }));
  return entries.slice(0, MOST_SHOWN).map((each) => ({ entity: find(each), reasons: reasonsOf(each) }));
}

/** The ids of those who block, as ids are compared. */
export function idsOfBlocking(blocking: readonly BlockingEntity[]): ReadonlySet<string> {
  return new Set(blocking.flatMap(({ entity }) => keyOfId(entity.entityId) ?? []));
}

function reasonsOf(entity: object): BlockingReason[] {
  const reasons = member({ ...entity }, "blockingReasons");
  const list = Array.isArray(reasons) ? (reasons as unknown[]) : [reasons];
  return list.slice(0, MOST_SHOWN).flatMap((reason): BlockingReason[] => {
    const [type, description] = ["type", "description"].map((key) => asText(member(asRecord(reason), key)));
    if (type !== undefined || description !== undefined) return [{ type, description }];
    const text = asText(reason);
    return text === undefined ? [] : [{ description: text }];
  });
}
