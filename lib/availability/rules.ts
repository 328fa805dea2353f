import { addDays, dayAt, isDay } from "@/lib/days";
import { calendarDate } from "@/lib/format";
import type { ListedOfficer } from "@/lib/officers/contract";

/** Longest absence that can be entered, in days. */
export const LONGEST_ABSENCE = 366;

type Away = Pick<ListedOfficer, "awayUntil" | "awayDay" | "coveredBy">;

/** Is somebody away? An absence that is over is none, whether or not anybody has ended it. */
export function isAway({ awayUntil }: Away, now: number): boolean {
  return awayUntil !== undefined && Date.parse(awayUntil) > now;
}

/**
 * "Away until 3 Dec · covered by Ben"; the year only where it is another than now's. Undefined for officers who are not
 * away.
 */
export function wordsOfAbsence(person: Away, now: number): string | undefined {
  if (!isAway(person, now)) return undefined;
  const day = wordsOfDay(person.awayDay ?? (person.awayUntil as string), now);
  return [`Away until ${day}`, person.coveredBy && `covered by ${person.coveredBy}`].filter(Boolean).join(" · ");
}

function wordsOfDay(day: string, now: number): string {
  const words = calendarDate(day, "UTC");
  const year = ` ${new Date(now).getUTCFullYear()}`;
  return words.endsWith(year) ? words.slice(0, -year.length) : words;
}

/** What is wrong with the last day of an absence, for the reader, or undefined. In: the day as typed, the zone it is in. */
export function faultOfDay(day: string, now: number, timeZone = "UTC"): string | undefined {
  if (!isDay(day)) return "is not a valid date";
  const today = dayAt(now, timeZone);
  if (day < today) return "is in the past";
  return day > addDays(today, LONGEST_ABSENCE) ? "is more than a year from now" : undefined;
}

/** Why somebody cannot cover, for the reader, or undefined. In: who is away until the end of that day. */
export function faultOfCover(cover: ListedOfficer, away: Pick<ListedOfficer, "id">, now: number): string | undefined {
  if (cover.id === away.id) return "is the officer who is away";
  if (cover.disabled) return "has a disabled account";
  if (cover.role === "auditor") return "is an auditor, who takes no cases";
  return isAway(cover, now) ? "is away too" : undefined;
}

/** Why somebody else cannot be given work now, for the reader, or undefined for officers who are not away. */
export function refusalToHandTo(person: ListedOfficer, now: number): string | undefined {
  const absence = wordsOfAbsence(person, now);
  return absence && `${person.name} cannot be given cases now: ${lowerFirst(absence)}`;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
