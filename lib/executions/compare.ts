import { calendarDate } from "@/lib/format";

/**
 * How what was asked and what was found compare: by plain equality, never more (two spellings of one name differ). `words` says in
 * what they are the same, where that is less than the whole.
 */
export interface Likeness {
  mark: "same" | "differs" | "unknown";
  words: string;
}

export const UNKNOWN: Likeness = { mark: "unknown", words: "Unknown" };
const SAME: Likeness = { mark: "same", words: "Same" };
const DIFFERS: Likeness = { mark: "differs", words: "Differs" };

/** A text as it is compared: one Unicode form, one case, single spaces. */
const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** Compares a text with one that was found. A missing one leaves it unknown. */
export function likenessOfTexts(asked: string | undefined, found: string | undefined): Likeness {
  if (!asked || !found) return UNKNOWN;
  return plain(asked) === plain(found) ? SAME : DIFFERS;
}

/** Is the name one of the aliases, by plain equality? */
export function isAmong(name: string | undefined, aliases: readonly string[]): boolean {
  return name !== undefined && aliases.some((alias) => plain(alias) === plain(name));
}

/** Year, month and day of a date that may be partial: `1961`, `1961-11`, `1961-11-02`. Undefined for any other form. */
function partsOf(date: string): [year: string, month?: string, day?: string] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(date.trim()) ?? [];
  return year ? [year, month, day] : undefined;
}

const WORD_OF_PART = ["Year only", "Same month"];

/** Compares two dates that may be partial: what both give is compared. One that cannot be read is compared as text. */
export function likenessOfDates(asked: string | undefined, found: string | undefined): Likeness {
  if (!asked || !found) return UNKNOWN;
  const [one, other] = [partsOf(asked), partsOf(found)];
  if (!one || !other) return plain(asked) === plain(found) ? SAME : UNKNOWN;
  const common = one.findIndex((part, index) => !part || !other[index]);
  const count = common === -1 ? 3 : common;
  if (one.slice(0, count).some((part, index) => part !== other[index])) return DIFFERS;
  return count === 3 ? SAME : { mark: "same", words: WORD_OF_PART[count - 1] ?? "Same" };
}

/** Compares two lists of countries, already in words. */
export function likenessOfLists(asked: readonly string[], found: readonly string[]): Likeness {
  if (asked.length === 0 || found.length === 0) return UNKNOWN;
  const common = asked.filter((each) => isAmong(each, found));
  if (common.length === 0) return DIFFERS;
  const isWhole = common.length === asked.length && asked.length === found.length;
  return isWhole ? SAME : { mark: "same", words: `${common.join(", ")} in both` };
}

/** A date as it is read: "2 Nov 1961", "Nov 1961", "1961"; any other form as it came. */
export function wordsOfDate(date: string): string {
  const [year, month, day] = partsOf(date) ?? [];
  if (!year || !month) return year ?? date;
  const words = calendarDate(`${year}-${month}-${day ?? "01"}`, "UTC");
  return day ? words : words.replace(/^\d+ /, "");
}
