import { describe, expect, it } from "vitest";
import { parseView, viewParams } from "@/lib/worklist/viewUrl";
import { requestOf } from "@/lib/worklist/viewRequest";
import type { OfficerLoad } from "./contract";
import { agedView, attentionOf, BUCKET_IDS, daysOfBucket, oldestFirst, openCasesView, overriddenOf } from "./loadViews";
import { groupsOfNames, mostSearches, orderLoads, pageOfOfficers, percentOf } from "./rules";

const person = (name: string, more: object = {}) => ({
  id: "0190d3a5-0000-4000-8000-000000000001",
  email: `${name}@desk.example`,
  name,
  role: "analyst" as const,
  disabled: false,
  ...more,
});
const crowd = (size: number) => Array.from({ length: size }, (_, index) => person(`Officer ${index}`));

describe("the buckets of ages", () => {
  it("follow each other without a gap and without an overlap", () => {
    const days = BUCKET_IDS.map((id) => daysOfBucket(id, "2026-03-02"));
    expect(days).toEqual([
      { from: "2026-03-02" },
      { from: "2026-02-28", to: "2026-03-01" },
      { from: "2026-02-24", to: "2026-02-27" },
      { from: "2026-02-01", to: "2026-02-23" },
      { to: "2026-01-31" },
    ]);
  });
});

describe("the link behind a number", () => {
  it.each([
    ["open", openCasesView(["Ana Silva"])],
    ["attention", attentionOf(["Ana Silva"])],
    ["overridden", overriddenOf(["Zoë O’Neil & Sons = 100 %"])],
    ["everybody's open", openCasesView()],
    ["aged", agedView({ from: "2026-02-28", to: "2026-03-01" })],
    ["oldest", oldestFirst(["Ana Silva"])],
  ])("asks for just what was counted, in the same order: %s", (_, view) => {
    const { view: read, dropped } = parseView(viewParams(view));
    expect(dropped).toEqual([]);
    expect(requestOf(read, { name: "Chloe" })).toEqual(requestOf(view, { name: "somebody else" }));
  });

  it.each([
    ["an age", agedView({ from: "2026-02-28" })],
    ["the oldest case", oldestFirst(["Ana Silva"])],
  ])("begins with the case that came to be first: %s", (_, view) => {
    expect(requestOf(view, { name: "Chloe" }).query).toMatchObject({ sort: "asc", sortFields: "createdAt" });
  });
});

describe("what a reading may cost", () => {
  it("grows with the page and with groups of fifty names, not with the desk", () => {
    expect([1, 20, 21, 50, 51, 200, 10_000].map(mostSearches)).toEqual([24, 81, 81, 81, 83, 87, 479]);
    expect(groupsOfNames(crowd(101)).map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(groupsOfNames([])).toEqual([]);
  });
});

describe("the officers of a page", () => {
  it("are twenty at most, those who take cases first, and a page beyond the end is the last", () => {
    const people = [person("Auditor", { role: "auditor" }), person("Former", { disabled: true }), ...crowd(39)];
    const pages = [1, 2, 3, 99].map((page) => pageOfOfficers(people, page));
    expect(pages.map(({ page, officers }) => [page, officers.length])).toEqual([
      [1, 20],
      [2, 20],
      [3, 1],
      [3, 1],
    ]);
    expect(pages[2]?.officers[0]?.name).toBe("Former");
    expect(pageOfOfficers([], 1)).toEqual({ page: 1, pages: 1, officers: [] });
  });

  it("are the busiest first on one page and by name on several; who takes no cases is left out without any", () => {
    const load = (name: string, open: number | null, more: object = {}): OfficerLoad => ({
      ...{ id: "0190d3a5-0000-4000-8000-000000000001", name, role: "analyst", disabled: false },
      ...{ open, attention: 0, overridden: 0 },
      ...more,
    });
    const loads = [
      load("A", 2),
      load("B", 9),
      load("C", 0),
      load("D", 0, { disabled: true }),
      load("E", null, { role: "auditor" }),
    ];
    expect(orderLoads(loads, 1).map(({ name }) => name)).toEqual(["B", "A", "C", "E"]);
    expect(orderLoads(loads, 2).map(({ name }) => name)).toEqual(["A", "B", "C", "E"]);
  });
});

describe("a share", () => {
  it.each([
    [1, 3, 33],
    [0, 3, 0],
    [1, 1_000, 1],
    [999, 1_000, 99],
    [5, 4, 100],
    [1, 0, undefined],
    [null, 3, undefined],
    [1, null, undefined],
  ])("%s of %s is %s per cent", (part, whole, expected) => {
    expect(percentOf(part, whole)).toBe(expected);
  });
});
