import { asRecords, asText, member } from "@/lib/executions/looseValues";
import type { Organization } from "@/lib/frankieone/wire/organization";
import { entitiesOf, keyOfId, type LinkedEntity } from "./linked";
import type { Owner, Owners } from "./ownership";
import { isOverThreshold, type Share, shareOf, wordsOfPercent } from "./shares";

/** Somebody who owns a part of the whole, whatever stands between. */
export interface BeneficialOwner {
  entity: LinkedEntity;
  share?: Share;
  /** The organisation through which they own it, where FrankieOne names one. */
  through?: LinkedEntity;
  /** The share is ours, multiplied along the tree: FrankieOne gives none. */
  isComputed: boolean;
}

const MOST_SHOWN = 100;

/**
 * Beneficial owners, the largest first: those that FrankieOne names, and persons whose holdings come to the threshold although it
 * does not name them. Out: as many as anybody reads, and how many more there are.
 */
export function beneficialOwnersOf(
  organization: Organization,
  ownership: Owners,
): { list: BeneficialOwner[]; more: number } {
  const computed = sharesAlong(ownership);
  const told = toldOwners(organization, computed);
  const known = new Set(told.map(({ entity }) => keyOf(entity)));
  const found = [...computed.values()]
    .filter(({ entity, share }) => entity.isPerson && isOverThreshold(share) && !known.has(keyOf(entity)))
    .map((each) => ({ ...each, isComputed: true }));
  const all = [...told, ...found].toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return { list: all.slice(0, MOST_SHOWN), more: Math.max(0, all.length - MOST_SHOWN) };
}

const sizeOf = ({ share }: BeneficialOwner) => share?.percent ?? -1;
const keyOf = ({ entityId, name }: LinkedEntity) => keyOfId(entityId) ?? name;

function toldOwners(organization: Organization, computed: ReturnType<typeof sharesAlong>): BeneficialOwner[] {
  const find = entitiesOf(organization);
  return asRecords(member(organization, "ultimateBeneficialOwners")).map((holding) => {
    const [entity, share] = [find(holding), shareOf(holding)];
    const through = asText(member(holding, "ownerEntityId"));
    const ours = share ? undefined : computed.get(keyOf(entity))?.share;
    return {
      ...{ entity, share: share ?? ours, isComputed: ours !== undefined },
      ...(through && { through: find({ entityId: through }) }),
    };
  });
}

interface Along {
  entity: LinkedEntity;
  percent: number;
  /** Some of the ways to them have no share that could be multiplied. */
  isLeast: boolean;
}

/** What everybody in the tree owns of the whole, by all ways together. */
function sharesAlong(ownership: Owners): Map<string, { entity: LinkedEntity; share: Share }> {
  const found = new Map<string, Along>();
  walk(ownership, 100, found);
  const isCutShort = isCut(ownership);
  const entries = [...found].flatMap(([key, { entity, percent, isLeast }]) => {
    if (percent > 100 || percent === 0) return [];
    const words = wordsOfPercent(percent);
    const share = { percent, words: isLeast || isCutShort ? `at least ${words}` : words };
    return [[key, { entity, share }] as const];
  });
  return new Map(entries);
}

/** `whole`: how much of the top the organisation owns whose owners these are, in percent; undefined where that is not known. */
function walk({ list }: Owners, whole: number | undefined, found: Map<string, Along>): void {
  for (const { entity, share, owners, isBeneficialOnly } of list) {
    if (isBeneficialOnly) continue;
    const percent = whole === undefined || share?.percent === undefined ? undefined : (whole * share.percent) / 100;
    const before = found.get(keyOf(entity)) ?? { entity, percent: 0, isLeast: false };
    const isLeast = before.isLeast || percent === undefined;
    found.set(keyOf(entity), { entity, percent: before.percent + (percent ?? 0), isLeast });
    walk(owners, percent, found);
  }
}

/** Is anything of the tree not shown, or in a circle? */
const isCut = ({ list, more }: Owners): boolean =>
  more > 0 || list.some(({ cut, owners }: Owner) => cut !== undefined || isCut(owners));
