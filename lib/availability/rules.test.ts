import { describe, expect, it } from "vitest";
import type { ListedOfficer } from "@/lib/officers/contract";
import { absentOf, coversFor, faultsOfAbsence } from "./formRules";
import { faultOfDay, isAway, refusalToHandTo, wordsOfAbsence } from "./rules";

const NOW = Date.parse("2026-11-27T12:00:00Z");
const person = (name: string, more: Partial<ListedOfficer> = {}): ListedOfficer => ({
  ...{ id: name, email: `${name}@desk.example`, name, role: "analyst", disabled: false },
  ...more,
});
const away = { awayUntil: "2026-12-03T23:59:59.999Z", awayDay: "2026-12-03" };

describe("an absence", () => {
  it("ends by itself with its last day", () => {
    const [last, over] = [Date.parse("2026-12-03T23:59:59.998Z"), Date.parse("2026-12-03T23:59:59.999Z")];
    expect([isAway(away, last), isAway(away, over), isAway({}, NOW)]).toEqual([true, false, false]);
    expect(wordsOfAbsence(away, over)).toBeUndefined();
  });

  it("is told with the day where the one who is away lives, with who covers, and the year where it is another", () => {
    expect(wordsOfAbsence({ ...away, coveredBy: "Ben" }, NOW)).toBe("Away until 3 Dec · covered by Ben");
    expect(wordsOfAbsence({ ...away, awayDay: "2026-12-04" }, NOW)).toBe("Away until 4 Dec");
    expect(wordsOfAbsence({ awayUntil: "2027-01-04T23:59:59Z", awayDay: "2027-01-04" }, NOW)).toBe(
      "Away until 4 Jan 2027",
    );
  });

  it("keeps others from handing over, in words that say whom to ask instead", () => {
    expect(refusalToHandTo(person("Ana", { ...away, coveredBy: "Ben" }), NOW)).toBe(
      "Ana cannot be given cases now: away until 3 Dec · covered by Ben",
    );
    expect(refusalToHandTo(person("Ana"), NOW)).toBeUndefined();
  });

  it.each([
    ["2026-11-27", undefined],
    ["2027-11-28", undefined],
    ["2026-11-26", "is in the past"],
    ["2027-11-29", "is more than a year from now"],
    ["2026-02-30", "is not a valid date"],
    ["soon", "is not a valid date"],
  ])("until %s: %s", (day, fault) => {
    expect(faultOfDay(day, NOW)).toBe(fault);
  });

  it("counts days where the one who is away lives", () => {
    const late = Date.parse("2026-11-27T14:00:00Z");
    expect(faultOfDay("2026-11-27", late, "Australia/Sydney")).toBe("is in the past");
    expect(faultOfDay("2026-11-27", late, "UTC")).toBeUndefined();
  });
});

describe("the form of an absence", () => {
  const [ana, ben] = [person("Ana"), person("Ben")];
  const gone = person("Cy", away);
  const people = [ana, ben, gone, person("Dan", { disabled: true }), person("Eva", { role: "auditor" })];

  it("begins with what is on record", () => {
    expect(absentOf({ ...ana, ...away, coveredBy: "Ben" }, people)).toEqual({
      until: "2026-12-03",
      coveredById: "Ben",
    });
    expect(absentOf(ana, people)).toEqual({ until: "", coveredById: null });
  });

  it("offers who can cover; who is away too with the reason, auditors and former officers not at all", () => {
    expect(coversFor(ana, people, NOW)).toEqual([
      { id: "Ben", label: "Ben", unavailable: undefined },
      { id: "Cy", label: "Cy", unavailable: "Away until 3 Dec" },
    ]);
  });

  it("names what is wrong at its field", () => {
    const faults = (until: string, coveredById: string | null) =>
      Object.keys(faultsOfAbsence({ until, coveredById }, { person: ana, people, now: NOW }));
    expect(faults("", null)).toEqual(["until"]);
    expect(faults("2026-12-03", "Cy")).toEqual(["coveredById"]);
    expect(faults("2026-12-03", "Ben")).toEqual([]);
  });

  it("refuses no day that has not ended somewhere: where the officer lives is the server's to know", () => {
    const faults = (until: string, at: string) =>
      faultsOfAbsence({ until, coveredById: null }, { person: ana, people, now: Date.parse(at) });
    expect(faults("2026-11-26", "2026-11-27T03:00:00Z")).toEqual({});
    expect(faults("2026-11-26", "2026-11-27T11:59:00Z")).toEqual({});
    expect(faults("2026-11-26", "2026-11-27T12:00:00Z")).toHaveProperty("until");
  });
});
