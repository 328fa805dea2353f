import { formatNumber } from "@/lib/format";
import { asNumber, asRecord, asText, member } from "@/lib/executions/looseValues";

/** How much of an organisation somebody owns. */
export interface Share {
  /** From 0 to 100; absent where what FrankieOne gives is no possible share. */
  percent?: number;
  words: string;
  /** The part that is held to the owner's own benefit, where that is another. */
  beneficially?: string;
}

/** From this share on an owner is named first: what most laws on beneficial owners ask for. */
export const THRESHOLD_PERCENT = 25;

export const isOverThreshold = (share: Share | undefined) => (share?.percent ?? 0) >= THRESHOLD_PERCENT;

/** The share that a holding tells (`percentageOwned`, handbook 1.25); undefined where it tells none. */
export function shareOf(holding: Record<string, unknown>): Share | undefined {
  const owned = member(holding, "percentageOwned");
  const { total, beneficially } = asRecord(owned) as { total?: unknown; beneficially?: unknown };
  const [share, own] = [told(asText(owned) === undefined ? total : owned), told(beneficially)];
  if (!share) return own && { ...own, words: `${own.words} beneficially` };
  return own && own.words !== share.words ? { ...share, beneficially: own.words } : share;
}

function told(value: unknown): Share | undefined {
  const text = asText(value);
  if (text === undefined) return undefined;
  const percent = asNumber(text.replace(/\s*%\s*$/, ""));
  return percent !== undefined && percent >= 0 && percent <= 100
    ? { percent, words: wordsOfPercent(percent) }
    : { words: `“${text}” as given` };
}

/** "33.33%"; what would be rounded to nothing is said to be less. */
export function wordsOfPercent(percent: number): string {
  return percent > 0 && percent < 0.01 ? "less than 0.01%" : `${formatNumber(percent, 2)}%`;
}
