import { describe, expect, it } from "vitest";
import { otherReadings, wordsOfSearch } from "./alternativeSearches";
import { plainView } from "./views";
import { parseView, viewParams } from "./viewUrl";

const parse = (query: string) => parseView(new URLSearchParams(query));

describe("what somebody typed or pasted", () => {
  const ID = "371d3573-1a42-7cab-2456-383030d3e1b8";

  it.each(["\u200b", "\ufeff", "\u202a", "\u2066", "\u00a0", "\u2060 ", "\u0000"])(
    "an entity id with %j around it is that entity's, in the search and in a filter",
    (hidden) => {
      const pasted = encodeURIComponent(`${hidden}${ID}${hidden}`);
      expect(parse(`q=${pasted}`)).toMatchObject({ wantsCase: true, dropped: [], view: { lists: { entity: [ID] } } });
      expect(parse(`entity=${pasted}`)).toMatchObject({ dropped: [], view: { lists: { entity: [ID] } } });
    },
  );

  it.each(["\u738b", "\uc774", "\u3042"])("one character is enough where it is a name: %s", (name) => {
    expect(parse(`q=${encodeURIComponent(name)}`)).toMatchObject({ dropped: [], view: { search: { term: name } } });
  });

  it.each([
    [
      "7-Eleven",
      "Reference, exact text",
      ["Name", "Registered name (organisations)", "Registration number (organisations)"],
    ],
    [
      "X\u00c6A-12",
      "Reference, exact text",
      ["Name", "Registered name (organisations)", "Registration number (organisations)"],
    ],
    [
      "HARBOUR",
      "Name, similar text",
      ["Reference", "Registered name (organisations)", "Registration number (organisations)"],
    ],
  ])("%s is looked for in one field, which is told, and the others are offered", (term, searched, offered) => {
    const { view } = parse(`q=${encodeURIComponent(term)}&risk=HIGH`);
    expect(wordsOfSearch(view)).toBe(searched);
    const readings = otherReadings({ ...view, page: 3 });
    expect(readings.map(({ label }) => label)).toEqual(offered);
    for (const reading of readings) {
      expect(parseView(viewParams(reading.view)).view).toEqual(reading.view);
      expect(reading.view).toMatchObject({ page: 1, lists: { risk: ["HIGH"] }, search: { term } });
    }
  });

  it("an entity id that no case has may be a customer's own reference; a list without a text offers nothing", () => {
    const [, reference] = otherReadings(parse(`q=${ID}`).view);
    expect(reference).toMatchObject({ label: "Reference", view: { search: { term: ID, type: "EXACT" } } });
    expect(parseView(viewParams(reference?.view ?? plainView("mine"))).view).toEqual(reference?.view);
    expect(otherReadings(parse("risk=HIGH").view)).toEqual([]);
  });
});
