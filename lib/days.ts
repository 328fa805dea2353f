import { zoneOf } from "./format";

const DAY_MS = 86_400_000;
const DAY = /^(19[7-9]\d|2\d{3})-\d{2}-\d{2}$/;

/** Is this a day of the calendar, written YYYY-MM-DD, from 1970 to 2999? */
export function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** Which day it is in a time zone. In: a moment in epoch milliseconds, an IANA name. Out: YYYY-MM-DD. */
export function dayAt(moment: number, timeZone: string): string {
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 10);
}

/** The day so many days later, or earlier for a negative number. In and out: YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** When a day begins in a time zone. In: YYYY-MM-DD, an IANA name. Out: ISO 8601 UTC. */
export function startOfDay(day: string, timeZone: string): string {
  return new Date(startOf(Date.parse(`${day}T00:00:00Z`), timeZone)).toISOString();
}

/** The last millisecond of a day in a time zone: the vendor's date filters include their bounds (handbook 1.15). */
export function endOfDay(day: string, timeZone: string): string {
  return new Date(startOf(Date.parse(`${day}T00:00:00Z`) + DAY_MS, timeZone) - 1).toISOString();
}

/**
 * A moment as the clocks of a zone show it, with their offset: "2026-03-02T00:30:00.000+11:00", for files. In: ISO 8601 text,
 * an IANA name. Unreadable text comes back as it is.
 */
export function zonedIso(iso: string, timeZone: string): string {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) return iso;
  const minutes = Math.round(offsetAt(moment, timeZone) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return new Date(moment + minutes * 60_000).toISOString().replace("Z", offset);
}

/**
 * The moment a clock of the zone shows this midnight, given as if it were UTC. The offset is taken before and after a
 * possible change of the clocks; of two answers the later one holds, as a midnight that is skipped never comes.
 */
function startOf(midnight: number, timeZone: string): number {
  const candidates = [midnight - DAY_MS, midnight + DAY_MS].map((near) => midnight - offsetAt(near, timeZone));
  const exact = candidates.filter((moment) => moment + offsetAt(moment, timeZone) === midnight);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = Object.fromEntries(
    clock(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const numeric = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const time = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  const made = new Intl.DateTimeFormat("en-GB", { ...numeric, ...time, timeZone: zoneOf(timeZone) ?? "UTC" });
  clocks.set(timeZone, made);
  return made;
}
