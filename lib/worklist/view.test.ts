import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  SEARCH_FIELDS,
  SEARCH_TYPES,
  SORT_DIRECTIONS,
  STATUS_OVERRIDE_TYPES,
  WORKFLOW_STATUSES,
} from "@/lib/frankieone/wire/enums";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { searchQuery, searchRequest } from "./contract";
import { DAY_NAMES, isListValue, LIST_FILTERS, LIST_NAMES, type ListName } from "./filters";
import { requestOf } from "./viewRequest";
import { filtersOfView } from "./words";
import { keptParams, parseView, viewHref, viewParams } from "./viewUrl";
import {
  allowsStatus,
  ATTENTION,
  BANDS,
  bandsOf,
  isDecided,
  isNarrowed,
  isSearchable,
  PAGE_SIZES,
  plainView,
  SORTS,
  type View,
  VIEW_IDS,
  withAttention,
  withoutFilters,
} from "./views";

const viewer = { name: "Priya Raman", timeZone: "Australia/Sydney" };

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((value) => value.trim());
const day = fc.date({ min: new Date("1971-01-02"), max: new Date("2900-01-01"), noInvalidDate: true });

const valuesOf = (name: ListName): fc.Arbitrary<string[] | undefined> => {
  const { members } = { members: undefined, ...LIST_FILTERS[name] };
  const free = name === "entity" ? fc.uuid() : text.filter((value) => isListValue(name, value));
  const value = members ? fc.constantFrom(...members) : free;
  return fc.option(fc.uniqueArray(value, { minLength: 1, maxLength: 5 }), { nil: undefined });
};

const search = fc.option(
  fc
    .record({ term: text, field: fc.constantFrom(...SEARCH_FIELDS), type: fc.constantFrom(...SEARCH_TYPES) })
    .filter(isSearchable),
  { nil: undefined },
);
const status = fc
  .record({
    status: fc.constantFrom(...WORKFLOW_STATUSES, "ANY" as const),
    override: fc.constantFrom(...STATUS_OVERRIDE_TYPES),
  })
  .filter(({ status, override }) => status !== "ANY" || override !== "ALL");

const anyView: fc.Arbitrary<View> = fc
  .record({
    id: fc.constantFrom(...VIEW_IDS),
    search,
    lists: fc.record(Object.fromEntries(LIST_NAMES.map((name) => [name, valuesOf(name)]))),
    statuses: fc.uniqueArray(status, { maxLength: 4, selector: (each) => JSON.stringify(each) }),
    days: fc.record(
      Object.fromEntries(
        DAY_NAMES.map((name) => [
          name,
          fc.option(
            day.map((date) => date.toISOString().slice(0, 10)),
            { nil: undefined },
          ),
        ]),
      ),
    ),
    sort: fc.constantFrom(...SORTS),
    order: fc.constantFrom(...SORT_DIRECTIONS),
    page: fc.integer({ min: 1, max: 999_999 }),
    size: fc.constantFrom(...PAGE_SIZES),
  })
  .map((view) => ({
    ...view,
    lists: Object.fromEntries(Object.entries(view.lists).filter(([name]) => !isDecided(view.id, name as ListName))),
    statuses: view.statuses.filter((each) => allowsStatus(view.id, each)),
  }))
  .chain((view: View) => {
    const bands = view.sort === "risk" ? bandsOf(view).slice(1) : [];
    return fc.constantFrom(undefined, ...bands).map((band) => (band ? { ...view, band } : view));
  });

const parse = (query: string) => parseView(new URLSearchParams(query));

describe("a view and its URL", () => {
  it("gives every view back, and with it the same request, after a walk through the URL", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: back, dropped } = parse(viewParams(view).toString());
        expect(dropped).toEqual([]);
        expect(back).toEqual(view);
        expect(requestOf(back, viewer)).toEqual(requestOf(view, viewer));
      }),
    );
  });

  it("makes of every view a request that our API takes as it is, with the latest run and states named", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { request, query } = requestOf(view, viewer);
        expect(searchRequest.parse(request)).toEqual(request);
        expect(searchQuery.parse(query)).toEqual(query);
        expect(request.filters.workflowExecutionScope).toBe("LAST");
        expect(request.filters.states.length).toBeGreaterThan(0);
      }),
    );
  });

  it("never fails on a URL, drops only what it tells of, and still makes a valid request", () => {
    const names = fc.constantFrom(
      "view",
      "q",
      "field",
      "match",
      "status",
      "sort",
      "order",
      "page",
      "size",
      "x",
      ...LIST_NAMES,
      ...DAY_NAMES,
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom("mine", "PASS", "HIGH", "0", "-1", "1e9", "ANY", "PASS.", "__proto__"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 8 }), (pairs) => {
        const { view, dropped } = parse(new URLSearchParams(pairs).toString());
        const { request } = requestOf(view, viewer);
        expect(searchRequest.safeParse(request).success).toBe(true);
        const given = new URLSearchParams(pairs);
        for (const { name, value } of dropped) expect(given.getAll(name)).toContain(value);
      }),
      { numRuns: 500 },
    );
  });

  it("tells of an unknown value, an unknown name, a second value, and a filter the view decides itself", () => {
    expect(parse("risk=HIGH&risk=ENORMOUS&colour=red&page=2&page=3&assignee=Tom").dropped).toEqual([
      { name: "risk", value: "ENORMOUS" },
      { name: "assignee", value: "Tom" },
      { name: "page", value: "3" },
      { name: "colour", value: "red" },
    ]);
    expect(parse("view=attention&status=PASS&status=REVIEW").dropped).toEqual([{ name: "status", value: "PASS" }]);
  });

  it("writes readable addresses and leaves out what goes without saying", () => {
    expect(viewHref(plainView("mine"))).toBe("/worklist");
    const view = parse("view=everything&risk=HIGH&status=PASS.overridden&q=lee").view;
    expect(viewHref(view)).toBe("/worklist?q=lee&risk=HIGH&status=PASS.overridden");
    expect(viewHref({ ...plainView("mine"), search: view.search })).toBe("/worklist?view=mine&q=lee");
  });

  it("looks for a text alone everywhere: names by likeness, references exactly, an entity id as one", () => {
    expect(parse("q=lee").view).toMatchObject({ id: "everything", search: { field: "NAME", type: "FUZZY" } });
    expect(parse("q=HB-104907").view.search).toMatchObject({ field: "EXTERNAL_REFERENCE", type: "EXACT" });
    expect(parse("q=l")).toMatchObject({ view: { id: "everything" }, dropped: [{ name: "q", value: "l" }] });
    expect(parse("q=").dropped).toEqual([]);
    const { view, dropped } = parse("q=371d3573-1a42-7cab-2456-383030d3e1b8");
    expect(dropped).toEqual([]);
    expect(view).toMatchObject({ id: "everything", lists: { entity: ["371d3573-1a42-7cab-2456-383030d3e1b8"] } });
    expect(viewHref(view)).toBe("/worklist?view=everything&entity=371d3573-1a42-7cab-2456-383030d3e1b8");
  });
});

describe("what a view asks for", () => {
  const filtersOf = (query: string) => requestOf(parse(query).view, viewer).request.filters;

  it("names the officer in their own views and nobody else's name can take its place", () => {
    expect(filtersOf("")).toMatchObject({ assignees: ["Priya Raman"], states: ["INIT", "AUTO", "ACTIVE"] });
    expect(filtersOf("assignee=Tom")).toMatchObject({ assignees: ["Priya Raman"] });
    expect(filtersOf("view=review")).toMatchObject({ reviewers: ["Priya Raman"] });
  });

  it("asks for attention exactly where a status waits for a person, and only narrows that", () => {
    const waiting = WORKFLOW_STATUSES.filter((name) => meaningOfStatus(name).waits);
    const always = ATTENTION.filter(({ override }) => override === "ALL").map(({ status }) => status);
    expect(always.toSorted()).toEqual(waiting.toSorted());
    expect(filtersOf("view=attention").workflowExecutionStatuses).toEqual([
      { overrideType: "EXCLUDE_OVERRIDDEN", status: ["FAIL"] },
      { overrideType: "ALL", status: always },
    ]);
    expect(filtersOf("view=attention&status=ANY.overridden").workflowExecutionStatuses).toEqual([
      { overrideType: "ONLY_OVERRIDDEN", status: always },
    ]);
    expect(filtersOf("view=attention&status=FAIL").workflowExecutionStatuses).toEqual([
      { overrideType: "EXCLUDE_OVERRIDDEN", status: ["FAIL"] },
    ]);
    expect(parse("view=attention&status=FAIL.overridden").dropped).toHaveLength(1);
  });

  it("combines statuses by who set them", () => {
    expect(filtersOf("status=PASS.overridden&status=FAIL&status=REVIEW").workflowExecutionStatuses).toEqual([
      { overrideType: "ONLY_OVERRIDDEN", status: ["PASS"] },
      { overrideType: "ALL", status: ["FAIL", "REVIEW"] },
    ]);
  });

  it("counts days in the officer's time zone, both ends included", () => {
    expect(filtersOf("createdFrom=2026-03-10&createdTo=2026-03-10")).toMatchObject({
      createdAtAfter: "2026-03-09T13:00:00.000Z",
      createdAtBefore: "2026-03-10T12:59:59.999Z",
    });
  });

  it("asks the desk itself for what the vendor cannot do", () => {
    expect(requestOf(parse("view=unassigned").view, viewer).request.desk).toEqual({
      ...{ unassigned: true, undecided: true, byWait: true },
    });
    for (const own of ["", "view=review", "risk=HIGH"])
      expect(requestOf(parse(own).view, viewer).request.desk).toEqual({ undecided: true, byWait: true });
    expect(requestOf(parse("sort=created").view, viewer).request.desk).toEqual({ undecided: true });
  });

  it("asks in the order of risk for one band: the gravest of those filtered for, unless another is named", () => {
    expect(BANDS).toEqual(["UNACCEPTABLE", "HIGH", "MEDIUM", "LOW", "UNKNOWN"]);
    expect(requestOf(parse("view=unassigned&sort=risk").view, viewer)).toMatchObject({
      request: { desk: { unassigned: true, undecided: true }, filters: { riskLevels: ["UNACCEPTABLE"] } },
      query: { sort: "asc", sortFields: "updatedAt" },
    });
    expect(filtersOf("sort=risk&band=MEDIUM&page=3").riskLevels).toEqual(["MEDIUM"]);
    expect(filtersOf("sort=risk&risk=LOW&risk=HIGH").riskLevels).toEqual(["HIGH"]);
    expect(filtersOf("risk=LOW&risk=HIGH").riskLevels).toEqual(["LOW", "HIGH"]);
  });

  it("drops and tells a band that is not among those filtered for, or that no order asks for", () => {
    expect(parse("sort=risk&risk=LOW&band=HIGH").dropped).toEqual([{ name: "band", value: "HIGH" }]);
    expect(parse("band=HIGH").dropped).toEqual([{ name: "band", value: "HIGH" }]);
  });

  it("keeps of a view all but the place in its list", () => {
    expect(keptParams(parse("sort=risk&band=LOW&page=4&size=100&type=ORGANIZATION").view)).toBe(
      "type=ORGANIZATION&sort=risk&size=100",
    );
  });
});

describe("the filters of a view in words", () => {
  it("take away exactly what they name, until nothing narrows the view", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        let left: View = { ...view, page: 1 };
        for (let most = 100; isNarrowed(left) && most > 0; most--) {
          const [filter] = filtersOfView(left);
          expect(filter).toBeDefined();
          left = filter?.without ?? left;
        }
        expect(viewHref(left)).toBe(viewHref(withoutFilters(view)));
      }),
    );
  });

  it("say in one word what needs attention, and nothing else does", () => {
    const narrowed = withAttention(plainView("unassigned"));
    expect(filtersOfView(narrowed).map(({ value }) => value)).toEqual(["needs attention"]);
    const fewer = { ...narrowed, statuses: narrowed.statuses.slice(1) };
    expect(filtersOfView(fewer)).toHaveLength(ATTENTION.length - 1);
    expect(requestOf(narrowed, viewer).request.filters.workflowExecutionStatuses).toEqual(
      requestOf(plainView("attention"), viewer).request.filters.workflowExecutionStatuses,
    );
  });
});
