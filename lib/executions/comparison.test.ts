import { describe, expect, test } from "vitest";
import { stepResult } from "@/lib/frankieone/wire/execution";
import { individual } from "@/lib/frankieone/wire/individual";
import { comparisonOf } from "./amlComparison";
import { askedOf } from "./asked";
import { likenessOfDates, likenessOfLists, likenessOfTexts, wordsOfDate } from "./compare";

describe("a comparison claims no more than equality", () => {
  test.each([
    ["Wei Ling Tan", "WEI  LING TAN", "same"],
    ["Café", "Cafe\u0301", "same"],
    ["王芳", "王芳", "same"],
    ["ﾊﾅｺ", "ハナコ", "same"],
    ["Marisol Echeverría-Quint", "Marisol Echeverria Quint", "differs"],
    ["Tan Wei Ling", "Wei Ling Tan", "differs"],
    ["Айгерим", "Aigerim", "differs"],
    [undefined, "Anybody", "unknown"],
    ["Anybody", "", "unknown"],
  ])("names: %s and %s", (asked, found, mark) => {
    expect(likenessOfTexts(asked, found).mark).toBe(mark);
  });

  test.each([
    ["1961-11-02", "1961-11-02", "same", "Same"],
    ["1961-11-02", "1961", "same", "Year only"],
    ["1961-11-02", "1961-11", "same", "Same month"],
    ["1961", "1961-11-02", "same", "Year only"],
    ["1961-11-02", "1962", "differs", "Differs"],
    ["1961-11-02", "1961-11-03", "differs", "Differs"],
    ["1961-11-02", "circa 1961", "unknown", "Unknown"],
    ["1961-11-02", undefined, "unknown", "Unknown"],
  ])("dates: %s and %s", (asked, found, mark, words) => {
    expect(likenessOfDates(asked, found)).toEqual({ mark, words });
  });

  test.each([
    [["Chile"], ["Chile"], "same", "Same"],
    [["Australia"], ["Peru", "Australia"], "same", "Australia in both"],
    [["Australia"], ["Chile"], "differs", "Differs"],
    [[], ["Chile"], "unknown", "Unknown"],
  ])("countries: %s and %s", (asked, found, mark, words) => {
    expect(likenessOfLists(asked, found)).toEqual({ mark, words });
  });

  test.each([
    ["1961-11-02", "2 Nov 1961"],
    ["1961-11", "Nov 1961"],
    ["1961", "1961"],
    ["circa 1961", "circa 1961"],
  ])("the date %s is read as %s", (date, words) => {
    expect(wordsOfDate(date)).toBe(words);
  });
});

describe("whom a screening was asked for", () => {
  const query = { name: "As Sent", dateOfBirth: "1961", nationality: "CHL", placeOfResidence: "AUS" };
  const withQuery = { providerSummaries: [{ name: "one" }, { name: "two", searchQuery: query }] };
  const stepOf = (summary: object) => stepResult.parse({ stepName: "AML", summary });
  const personOf = (displayName: string) => individual.parse({ name: { displayName }, nationality: "AUS" });

  test("is what was sent to the provider, where FrankieOne gives that", () => {
    expect(askedOf(stepOf(withQuery), personOf("Of the run"), personOf("Now"))).toMatchObject({
      source: "As sent to the provider",
      name: "As Sent",
      born: "1961",
      countries: ["Chile", "Australia"],
    });
  });

  test("is else the person as they come with the run, else as they are now, and it is said which", () => {
    const [ofRun, now] = [personOf("Of the run"), personOf("Now")];
    const told = (...people: Parameters<typeof askedOf> extends [unknown, ...infer Rest] ? Rest : never) =>
      askedOf(stepOf({}), ...people);
    expect(told(ofRun, now)).toMatchObject({ name: "Of the run", source: expect.stringContaining("with this run") });
    expect(told(undefined, now)).toMatchObject({ name: "Now", source: expect.stringContaining("now") });
    expect(told()).toBeUndefined();
  });

  test("the parts of a name are read where no whole one is given", () => {
    const searchQuery = { givenName: "Ana", familyName: "Silva" };
    expect(askedOf(stepOf({ providerSummaries: [{ searchQuery }] }))?.name).toBe("Ana Silva");
  });
});

test("a match stands beside the subject, row by row, in words", () => {
  const data = {
    matchData: {
      ...{ name: "Marisol Quint", date: "1961", countries: [{ code: "CHL" }, { code: "AUS" }] },
      ...{ address: "Santiago", nationalId: { idNumber: "77" } },
    },
    aliases: ["M. Quint", "MARISOL  ECHEVERRIA"],
  };
  const asked = {
    source: "",
    name: "Marisol Echeverria",
    born: "1961-11-02",
    countries: ["Australia"],
    idNumber: "78",
  };
  const rows = comparisonOf(data, asked).map(({ term, asked: one, found, likeness }) => [
    ...[term, one, found],
    likeness?.words,
  ]);
  expect(rows).toEqual([
    ["Name", "Marisol Echeverria", "Marisol Quint", "Differs"],
    ["Born", "2 Nov 1961", "1961", "Year only"],
    ["Countries", "Australia", "Chile, Australia", "Australia in both"],
    ["Also known as", undefined, "M. Quint; MARISOL  ECHEVERRIA", "Same name"],
    ["National ID", "78", "77", "Differs"],
    ["Address", undefined, "Santiago", "Unknown"],
  ]);
});

test("where nobody says whom it was asked for, everything found is still told", () => {
  const rows = comparisonOf({ matchData: { name: "A", date: "1961" } }, undefined);
  expect(rows.map(({ found, likeness }) => [found, likeness?.mark])).toEqual([
    ["A", "unknown"],
    ["1961", "unknown"],
  ]);
});
