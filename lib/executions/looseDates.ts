import { calendarDate, exactTime } from "@/lib/format";

const DAY = /^\d{4}-\d{2}-\d{2}/;
const ONLY_DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A date of the vendor's as a person reads it: "2026-05-19" → "19 May 2026", a moment → "19 May 2026, 15:44:27 UTC+10". In: any text,
 * and the IANA name of the zone in which moments are told; a moment that names none is in UTC, as everywhere (tolerant.ts). Out: what
 * is no date, as it came.
 */
export function wordsOfDate(text: string, timeZone: string): string {
  if (ONLY_DAY.test(text)) return calendarDate(text, "UTC");
  const [moment, offset] = MOMENT.exec(text) ?? [];
  if (!moment) return text;
  const words = exactTime(offset ? moment : `${moment}Z`, timeZone);
  return words.endsWith("Z") ? text : words;
}

/**
 * The day a source gives for something of its own, such as the beginning of a listing: as the source writes it. It is the same day
 * wherever it is read, so that no zone comes into it. In: any text. Out: what begins with no day, as it came.
 */
export function wordsOfDay(text: string): string {
  const day = DAY.exec(text)?.[0];
  const words = day && calendarDate(day, "UTC");
  return words && words !== day ? words : text;
}
