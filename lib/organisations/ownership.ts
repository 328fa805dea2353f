import { asRecords, asText, member } from "@/lib/executions/looseValues";
import type { Organization } from "@/lib/frankieone/wire/organization";
import { entitiesOf, type FindEntity, keyOfId, type LinkedEntity } from "./linked";
import { type Share, shareOf, wordsOfPercent } from "./shares";

/** An owner in the tree of an organisation. */
export interface Owner {
  entity: LinkedEntity;
  /** Of the organisation below which it stands. */
  share?: Share;
  /** Named as a beneficial owner through that organisation, without a holding of its own in it. */
  isBeneficialOnly: boolean;
  owners: Owners;
  /** Its owners are not shown again: it stands among those it owns, or too deep. */
  cut?: "loop" | "depth";
}

/** Who owns one organisation. */
export interface Owners {
  list: Owner[];
  /** How many are left out. */
  more: number;
  /** What is said of the shares together, where they do not add up to the whole. */
  note?: string;
}

/** Owners in one list, in the whole tree, and below each other: nobody reads more, and an answer may hold anything. */
const MOST_IN_LIST = 100;
const MOST_IN_ALL = 400;
const DEEPEST = 10;

type Loose = Record<string, unknown>;

/** What a tree is grown from: who bears which id, the beneficial owners that are named, and how many owners may still be shown. */
interface Growth {
  find: FindEntity;
  beneficial: readonly Loose[];
  left: number;
}

/**
 * Who owns an organisation, who owns them, and so on. FrankieOne gives records that name each other by id and may do so in a
 * circle (handbook 1.25): each branch ends where it would come to itself.
 */
export function ownershipOf(organization: Organization): Owners {
  const find = entitiesOf(organization);
  const beneficial = asRecords(member(organization, "ultimateBeneficialOwners"));
  return ownersOf({ find, beneficial, left: MOST_IN_ALL }, { ...find(organization), record: organization }, []);
}

function ownersOf(growth: Growth, entity: LinkedEntity, above: readonly string[]): Owners {
  const holdings = asRecords(member(entity.record, "shareholders"));
  const named = beneficialOf(growth, entity, holdings, above.length === 0);
  const all = [...holdings.map((each) => [each, false] as const), ...named.map((each) => [each, true] as const)];
  const shown = all.slice(0, Math.min(MOST_IN_LIST, growth.left));
  growth.left -= shown.length;
  const path = [...above, keyOfId(entity.entityId) ?? ""];
  const list = shown.map(([holding, isBeneficialOnly]) => ownerOf(growth, holding, isBeneficialOnly, path));
  return { list, more: all.length - shown.length, note: noteOn(list) };
}

function ownerOf(growth: Growth, holding: Loose, isBeneficialOnly: boolean, path: readonly string[]): Owner {
  const entity = growth.find(holding);
  const own = keyOfId(entity.entityId);
  const isLoop = own !== undefined && path.includes(own);
  const cut = isLoop ? "loop" : path.length >= DEEPEST ? "depth" : undefined;
  const owners = cut || entity.isPerson ? { list: [], more: 0 } : ownersOf(growth, entity, path);
  // A beneficial owner's share is one of the whole (lib/organisations/beneficialOwners.ts).
  return {
    entity,
    isBeneficialOnly,
    owners,
    ...(!isBeneficialOnly && { share: shareOf(holding) }),
    ...(cut && { cut }),
  };
}

const idOf = (record: Loose) => keyOfId(asText(member(record, "entityId")));

/** Those who are named as owning through this organisation; at the top, where no holdings are told, all who own through nobody else. */
function beneficialOf({ beneficial }: Growth, { entityId }: LinkedEntity, holdings: readonly Loose[], isTop: boolean) {
  const [own, holders] = [keyOfId(entityId), new Set(holdings.map(idOf))];
  const stands = (through: string | undefined) =>
    through === undefined ? isTop && holdings.length === 0 : through === own;
  return beneficial.filter((each) => {
    const through = keyOfId(asText(member(each, "ownerEntityId")));
    return stands(through) && idOf(each) !== own && !holders.has(idOf(each));
  });
}

/** Shares may be rounded: less than this is no difference. */
const TOLERANCE = 0.5;

/** Nothing is said where a share is not known, or nobody holds any. */
function noteOn(list: readonly Owner[]): string | undefined {
  const holders = list.filter(({ isBeneficialOnly }) => !isBeneficialOnly);
  const percents = holders.map(({ share }) => share?.percent);
  if (percents.length === 0 || percents.includes(undefined)) return undefined;
  const sum = percents.reduce<number>((total, percent) => total + (percent ?? 0), 0);
  if (Math.abs(sum - 100) <= TOLERANCE) return undefined;
  const words = `These shares add up to ${wordsOfPercent(sum)}`;
  return sum > 100 ? `${words}: more than there is.` : `${words}: ${wordsOfPercent(100 - sum)} is not accounted for.`;
}
