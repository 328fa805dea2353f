import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayAt, endOfDay, isDay, startOfDay } from "./days";

const dayIn = (moment: number, timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(moment);

const day = fc.date({ min: new Date("1971-01-02"), max: new Date("2037-12-30"), noInvalidDate: true });
const zone = fc.constantFrom("UTC", "Australia/Sydney", "America/New_York", "Asia/Kathmandu", "America/Sao_Paulo");

describe("days of a time zone", () => {
  it("begins and ends each day exactly at its edges, whatever the clocks do", () => {
    fc.assert(
      fc.property(day, zone, (date, timeZone) => {
        const name = date.toISOString().slice(0, 10);
        const [start, end] = [Date.parse(startOfDay(name, timeZone)), Date.parse(endOfDay(name, timeZone))];
        expect([dayIn(start, timeZone), dayIn(end, timeZone)]).toEqual([name, name]);
        expect(dayIn(start - 1, timeZone) < name && dayIn(end + 1, timeZone) > name).toBe(true);
      }),
    );
  });

  it("survives a midnight that the clocks skip", () => {
    expect(startOfDay("2018-11-04", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00.000Z");
  });

  it("names the day of any moment, and counts days over months and years", () => {
    fc.assert(
      fc.property(day, zone, (date, timeZone) => {
        expect(dayAt(date.getTime(), timeZone)).toBe(dayIn(date.getTime(), timeZone));
      }),
    );
    expect([addDays("2026-03-01", -1), addDays("2026-12-31", 1), addDays("2024-02-28", 1)]).toEqual([
      "2026-02-28",
      "2027-01-01",
      "2024-02-29",
    ]);
  });

  it("knows which texts are days", () => {
    expect(["2026-02-28", "2024-02-29"].every(isDay)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "26-1-1", "", "yesterday", "1969-01-01"].some(isDay)).toBe(false);
  });
});
