import { calendarDate, humanise } from "@/lib/format";
import type { PartialDate } from "@/lib/frankieone/wire/dates";

/**
 * A date as far as it is known (handbook 1.16). Out: `1950-01-01`, `1950-01`, `1950`, or undefined: also for the parts of another
 * calendar that FrankieOne has not converted.
 */
export function isoOfDate(date: PartialDate | undefined): string | undefined {
  return date && (date.normalized ?? (isGregorian(date) ? partsOf(date) : undefined));
}

const isGregorian = ({ type = "GREGORIAN" }: PartialDate) => type === "GREGORIAN";

/** Never with a day but no month. */
function partsOf({ year, month, day }: PartialDate): string | undefined {
  return [year, year && month, year && month && day].filter(Boolean).join("-") || undefined;
}

/** A date in words: "4 May 1961", "May 1961", "1961"; of another calendar as it came, with the calendar; undefined where there is none. */
export function wordsOfDate(date: PartialDate | undefined): string | undefined {
  if (!date) return undefined;
  const iso = isoOfDate(date);
  if (iso !== undefined) return wordsOfIso(iso);
  const given = date.unstructured ?? partsOf(date);
  return given && !isGregorian(date) ? `${given} (${humanise(date.type ?? "")} calendar)` : given;
}

/** What FrankieOne gives as it is where it is no date. */
function wordsOfIso(iso: string): string {
  if (/^\d{4}$/.test(iso)) return iso;
  const words = calendarDate(iso, "UTC");
  return /^\d{4}-\d{2}$/.test(iso) ? words.replace(/^\d+ /, "") : words;
}
