import { describe, expect, it } from "vitest";
import { readFilter } from "@/lib/ledger/ledgerUrl";
import { requestOf } from "@/lib/worklist/viewRequest";
import { parseView, viewParams } from "@/lib/worklist/viewUrl";
import {
  byOfficer,
  daysOfMonth,
  monthsUpTo,
  mostSearches,
  namesOf,
  orderShares,
  overridesHref,
  tallies,
  wordOfMonth,
} from "./rules";
import { casesOf, overriddenIn } from "./shareViews";

describe("the months", () => {
  it("are twelve, over the turn of a year, and end with that of today", () => {
    const months = monthsUpTo("2026-02-28");
    expect([months[0], months.at(-2), months.at(-1), months.length]).toEqual(["2025-03", "2026-01", "2026-02", 12]);
  });

  it("have a first and a last day and a name", () => {
    expect(daysOfMonth("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(daysOfMonth("2026-12")).toEqual({ first: "2026-12-01", last: "2026-12-31" });
    expect(wordOfMonth("2026-11")).toBe("Nov 2026");
  });
});

describe("where a number leads", () => {
  it("is the ledger, narrowed to what was counted", () => {
    const href = overridesHref({ months: ["2026-01", "2026-02"], officer: "an-id" });
    expect(readFilter(new URL(href, "http://desk").searchParams)).toEqual({
      ...{ action: "override", actor: "an-id", after: "2026-01-01", until: "2026-02-28" },
    });
  });

  it("is, for a reason, the rows that acts begin with: no other row holds one", () => {
    const href = overridesHref({ months: ["2026-02"], reason: "WRONG_DATA" });
    expect(readFilter(new URL(href, "http://desk").searchParams)).toMatchObject({
      ...{ action: "override", outcome: "INTENT", reason: "WRONG_DATA" },
    });
  });

  it.each([casesOf("KYC Onboarding"), overriddenIn("AUS & NZL + 100 %")])("is the view that was counted", (view) => {
    const { view: read, dropped } = parseView(viewParams(view));
    expect(dropped).toEqual([]);
    expect(requestOf(read, { name: "a" }).request).toEqual(requestOf(view, { name: "b" }).request);
  });
});

describe("what is counted", () => {
  it("is bounded, each workflow once, without names that no filter can hold", () => {
    expect([1, 25, 26, 400].map(mostSearches)).toEqual([2, 50, 50, 50]);
    expect(namesOf(["B", undefined, "A", "B", "", " C", "x".repeat(257)])).toEqual(["A", "B"]);
  });

  it("stands with the most overridden first, without workflows that have no case", () => {
    const share = (workflow: string, cases: number | null, overridden: number | null) => ({
      workflow,
      cases,
      overridden,
    });
    const shares = [share("A", 9, 1), share("B", 0, 0), share("C", 3, 2), share("D", null, null), share("E", 10, 1)];
    expect(orderShares(shares).map(({ workflow }) => workflow)).toEqual(["C", "E", "A", "D"]);
  });

  it("is added up by what it is about, month by month, the largest first", () => {
    const groups = [
      { month: "2026-01", key: "X", count: 1 },
      { month: "2026-02", key: "X", count: 2 },
      { month: "2026-02", key: undefined, count: 4 },
      { month: "2026-02", key: "X", count: 3 },
    ];
    expect(tallies(groups, ["2026-01", "2026-02"])).toEqual([
      { key: "X", count: 6, months: [1, 5] },
      { key: undefined, count: 4, months: [0, 4] },
    ]);
    expect(tallies([], ["2026-01"])).toEqual([]);
  });

  it("K18: shows who proposed beside who approved, each override in one number alone", () => {
    const of = (officerId: string, makerId: string | undefined, count: number) => ({
      ...{ month: "2026-01", officerId, makerId, count },
    });
    const groups = [of("lead", "ana", 2), of("lead", undefined, 1), of("ben", undefined, 4), of("ben", "lead", 1)];
    const rows = byOfficer(groups, ["2026-01"]).map(({ months: _months, ...row }) => row);
    expect(rows).toEqual([
      { id: "ben", count: 5, forOthers: 1, proposed: 0 },
      { id: "lead", count: 3, forOthers: 2, proposed: 1 },
      { id: "ana", count: 0, forOthers: 0, proposed: 2 },
    ]);
    expect(byOfficer([], ["2026-01"])).toEqual([]);
  });
});
