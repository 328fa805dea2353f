import { calendarDate, exactTime } from "@/lib/format";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * A date of the vendor's as a person reads it: "2026-05-19" → "19 May 2026", a moment → "19 May 2026, 05:44:27 UTC". In: any text. Out:
 * what is no date, as it came.
 */
export function wordsOfDate(text: string): string {
  if (DAY.test(text)) return calendarDate(text, "UTC");
  return MOMENT.test(text) ? exactTime(text, "UTC") : text;
}
