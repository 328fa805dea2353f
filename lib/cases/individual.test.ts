import { describe, expect, test } from "vitest";
import { individual } from "@/lib/frankieone/wire/individual";
import { isoOfDate, wordsOfDate } from "./partialDate";
import { linesOfAddress, wordsOfBirth } from "./individual";

describe("facts of a person may be partial", () => {
  const born = (dateOfBirth: object) => isoOfDate(individual.parse({ dateOfBirth }).dateOfBirth);

  test("a date of birth is told as far as it is known, and never with a day but no month", () => {
    expect(born({ year: "1950", month: "01", day: "02" })).toBe("1950-01-02");
    expect(born({ year: "1950", month: "01" })).toBe("1950-01");
    expect(born({ year: "1950", day: "02" })).toBe("1950");
    expect(born({})).toBeUndefined();
    expect(isoOfDate(undefined)).toBeUndefined();
  });

  test("a date of another calendar is no date of ours unless FrankieOne has converted it, and is said as it came", () => {
    const islamic = (more: object) => individual.parse({ dateOfBirth: { type: "ISLAMIC", ...more } }).dateOfBirth;
    const parts = { year: "1379", month: "06", day: "29" };
    expect([isoOfDate(islamic(parts)), wordsOfDate(islamic(parts))]).toEqual([
      undefined,
      "1379-06-29 (Islamic calendar)",
    ]);
    expect(wordsOfBirth(islamic(parts), Date.parse("2025-05-04T10:00:00Z"))).toBe("1379-06-29 (Islamic calendar)");
    expect(isoOfDate(islamic({ ...parts, normalized: "1959-12-30" }))).toBe("1959-12-30");
    expect(wordsOfDate(islamic({ unstructured: "29 Jumada" }))).toBe("29 Jumada (Islamic calendar)");
    expect(wordsOfDate(individual.parse({ dateOfBirth: "in spring" }).dateOfBirth)).toBe("in spring");
  });

  test("a date of birth is said in words, with the age on the day itself and on the day before", () => {
    const at = (today: string, dateOfBirth: object) =>
      wordsOfBirth(individual.parse({ dateOfBirth }).dateOfBirth, Date.parse(today));
    const whole = { year: "1961", month: "05", day: "04" };
    expect(at("2025-05-04T10:00:00Z", whole)).toBe("4 May 1961 (64)");
    expect(at("2025-05-03T23:00:00Z", whole)).toBe("4 May 1961 (63)");
    expect(at("2025-05-04T10:00:00Z", { year: "1961", month: "05" })).toBe("May 1961");
    expect(at("2025-05-04T10:00:00Z", { year: "1961" })).toBe("1961");
    expect(at("2025-05-04T10:00:00Z", { normalized: "1961-13-40" })).toBe("1961-13-40");
    expect(at("2025-05-04T10:00:00Z", { year: "2061", month: "05", day: "04" })).toBe("4 May 2061");
    expect(at("2025-05-04T10:00:00Z", {})).toBeUndefined();
  });

  test("an address is the vendor's long form, else what there is of it, without gaps", () => {
    const [address, long] = individual.parse({
      addresses: [
        { unitNumber: "U 1", streetNumber: "35", streetName: "Conn", streetType: "Street", country: "AUS" },
        { longForm: "35 Conn Street, Ferntree Gully, AUS", streetNumber: "35", country: "AUS" },
      ],
    }).addresses;
    expect(address && linesOfAddress(address)).toEqual(["U 1/35 Conn Street", "Australia"]);
    expect(long && linesOfAddress(long)).toEqual(["35 Conn Street, Ferntree Gully, Australia"]);
  });
});
