import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOfBucket, BUCKET_IDS } from "@/lib/team/loadViews";
import { addDays, dayAt, endOfDay, startOfDay, zonedIso } from "./days";
import { calendarDate, clockTime, exactTime, relativeTime, zoneOf } from "./format";

/** From −11 to +14, with summer time on both halves of the earth, half hours and quarters, and a day that was left out. */
const ZONES = [
  ...["Pacific/Pago_Pago", "America/St_Johns", "America/New_York", "America/Santiago", "America/Havana", "UTC"],
  ...["Europe/London", "Africa/Casablanca", "Asia/Tehran", "Asia/Kathmandu", "Australia/Lord_Howe", "Australia/Sydney"],
  ...["Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kiritimati"],
];

/** Moments around midnights of some zone, and around changes of the clock, which fall into these hours. */
const moment = fc
  .tuple(
    fc.integer({ min: 0, max: 366 * 16 }),
    fc.integer({ min: -14 * 4, max: 14 * 4 }),
    fc.constantFrom(-1, 0, 1, 60_000, 3_599_999),
  )
  .map(([day, quarters, off]) => Date.UTC(2011, 0, 1 + day) + quarters * 900_000 + off);

const wordsOfDay = (day: string) => calendarDate(day, "UTC");

describe("K2: one moment is of one day, wherever it is told", () => {
  it("on the screen, in its tooltip, in a filter, in a bucket, in a file and on paper", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (at, zone) => {
        const iso = new Date(at).toISOString();
        const day = dayAt(at, zone);
        expect(calendarDate(iso, zone)).toBe(wordsOfDay(day));
        expect(exactTime(iso, zone).startsWith(`${wordsOfDay(day)}, `)).toBe(true);
        expect(relativeTime(iso, at + 40 * 86_400_000, zone)).toBe(wordsOfDay(day));
        expect(startOfDay(day, zone) <= iso && iso <= endOfDay(day, zone)).toBe(true);
        const file = zonedIso(iso, zone);
        expect(file.slice(0, 10)).toBe(day);
        expect(file.slice(11, 16)).toBe(clockTime(iso, zone));
        expect(Date.parse(file)).toBe(at);
        const inBucket = BUCKET_IDS.filter((id) => {
          const { from, to } = daysOfBucket(id, day);
          return (!from || startOfDay(from, zone) <= iso) && (!to || iso <= endOfDay(to, zone));
        });
        expect(inBucket).toEqual(["today"]);
        expect(endOfDay(addDays(day, -1), zone) < iso).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("K3: a time zone that is none", () => {
  it.each(["Foo/Bar", "", "Etc/Unknown", "+05:00", "Australia/Sydney; drop", "\u0000", "A".repeat(100)])(
    "%s ends no page: times are told in UTC",
    (zone) => {
      expect(zoneOf(zone)).toBeUndefined();
      expect(exactTime("2026-03-01T23:30:00Z", zone)).toBe("1 Mar 2026, 23:30:00 UTC");
      expect(relativeTime("2026-03-01T23:30:00Z", Date.parse("2026-06-01T00:00:00Z"), zone)).toBe("1 Mar 2026");
      expect(clockTime("2026-03-01T23:30:00Z", zone)).toBe("23:30");
      expect(dayAt(Date.parse("2026-03-01T23:30:00Z"), zone)).toBe("2026-03-01");
      expect(startOfDay("2026-03-01", zone)).toBe("2026-03-01T00:00:00.000Z");
    },
  );

  it("is told from one that is written otherwise", () => {
    expect(zoneOf("australia/sydney")).toBe("Australia/Sydney");
    expect(zoneOf("UTC")).toBe("UTC");
    expect(zoneOf(undefined)).toBeUndefined();
  });
});
