import { describe, expect, test } from "vitest";
import { individual } from "@/lib/frankieone/wire/workflows";
import { birthDateOf, linesOfAddress } from "./person";

describe("facts of a person may be partial", () => {
  const born = (dateOfBirth: object) => birthDateOf(individual.parse({ dateOfBirth }).dateOfBirth);

  test("a date of birth is told as far as it is known, and never with a day but no month", () => {
    expect(born({ year: "1950", month: "01", day: "02" })).toBe("1950-01-02");
    expect(born({ year: "1950", month: "01" })).toBe("1950-01");
    expect(born({ year: "1950", day: "02" })).toBe("1950");
    expect(born({})).toBeUndefined();
    expect(birthDateOf(undefined)).toBeUndefined();
  });

  test("an address is the vendor's long form, else what there is of it, without gaps", () => {
    const [address, long] = individual.parse({
      addresses: [
        { unitNumber: "U 1", streetNumber: "35", streetName: "Conn", streetType: "Street", country: "AUS" },
        { longForm: "35 Conn Street, Ferntree Gully", streetNumber: "35" },
      ],
    }).addresses;
    expect(address && linesOfAddress(address)).toEqual(["U 1/35 Conn Street", "AUS"]);
    expect(long && linesOfAddress(long)).toEqual(["35 Conn Street, Ferntree Gully"]);
  });
});
