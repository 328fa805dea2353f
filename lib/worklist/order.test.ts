import { describe, expect, it } from "vitest";
import type { CaseRow, SearchMeta } from "./contract";
import { hasNextPage, pageOfSize, positionOf } from "./order";
import { dedupe, rowOf } from "./rows";

const row = (entityId: string): CaseRow => ({
  entityId,
  serviceName: "KYC",
  isOrganization: false,
  samePerson: false,
  moreIssues: 0,
  waits: false,
});
describe("whether there is a next page", () => {
  it.each([
    ["an empty page ends the list, whatever the total says", { page: 3, received: 0, total: 500 }, false],
    ["the total and the page agree on the end", { page: 2, received: 50, total: 100 }, false],
    ["the total says there is more", { page: 1, received: 50, total: 51 }, true],
    [
      "a short page with more to come: the vendor's limit may be lower than ours",
      { page: 1, received: 20, total: 60 },
      true,
    ],
    ["without a total a full page means more", { page: 1, received: 50 }, true],
    ["without a total a short page is the last", { page: 1, received: 49 }, false],
    [
      "a total below what was seen counts something else: a full page means more",
      { page: 1, received: 50, total: 12 },
      true,
    ],
  ])("%s", (_, page, expected) => {
    expect(hasNextPage({ limit: 50, ...page })).toBe(expected);
  });
});

describe("where a page stands", () => {
  const meta = (more: Partial<SearchMeta>): SearchMeta => ({
    ...{ page: 3, limit: 50, count: 50, hasNext: true, sort: "asc", sortFields: "updatedAt", unreadable: 0 },
    ...more,
  });

  it("names the rows, the whole and the last page while the total fits what was seen", () => {
    expect(positionOf(meta({ total: 10_000 }))).toEqual({ from: 101, to: 150, total: 10_000, pages: 200 });
    expect(positionOf(meta({ total: 149, count: 49, hasNext: false }))).toMatchObject({
      to: 149,
      total: 149,
      pages: 3,
    });
    expect(positionOf(meta({ total: 101, count: 1, hasNext: false, limit: 50 }))).toMatchObject({ to: 101, pages: 3 });
  });

  it.each([
    ["there is none", {}],
    ["it is smaller than the rows seen", { total: 120 }],
    ["it promises more where the list has ended", { total: 400, hasNext: false }],
  ])("leaves the total out when %s", (_, more) => {
    const place = positionOf(meta(more));
    expect(place).toEqual({ from: 101, to: 150 });
  });

  it("keeps the first row in sight when pages become longer or shorter", () => {
    expect(pageOfSize({ page: 5, size: 25 }, 100)).toBe(2);
    expect(pageOfSize({ page: 2, size: 100 }, 25)).toBe(5);
    expect(pageOfSize({ page: 1, size: 50 }, 25)).toBe(1);
  });
});

describe("a row", () => {
  const summary = (workflowExecutionId: string, startedAt: string, more = {}) => ({
    workflowName: "AUS-Basic2V-TwoPlus",
    workflowExecutionId,
    workflowExecutionState: "COMPLETED",
    status: "REVIEW",
    startedAt,
    issues: [],
    monitoringTypes: [],
    ...more,
  });
  const profile = (more: object) => ({
    entityId: "e",
    state: "ACTIVE",
    serviceName: "KYC",
    workflowSummaries: [],
    subscriptions: [],
    ...more,
  });
  const rowFrom = (more: object) => rowOf({ serviceProfile: profile(more), fieldsMatched: [], confidence: undefined });

  it("tells the run the profile names as its latest, else the newest, whatever the order of the list", () => {
    const workflowSummaries = [
      summary("OLD", "2026-01-01T00:00:00.000Z", { status: "PASS" }),
      summary("NEW", "2026-03-01T00:00:00.000Z", { status: "FAIL" }),
      summary("MID", "2026-02-01T00:00:00.000Z", { status: "BLOCKED" }),
    ];
    expect(rowFrom({ workflowSummaries })?.workflowExecution?.status).toBe("FAIL");
    expect(rowFrom({ workflowSummaries, latestWorkflowExecutionId: "MID" })?.workflowExecution?.status).toBe("BLOCKED");
    expect(rowFrom({})?.workflowExecution).toBeUndefined();
  });

  it("shows a sanctions hit of severity WARNING before a partial match of severity REVIEW", () => {
    const issues = [
      { category: "KYC", issue: "PARTIAL", severity: "REVIEW" },
      { category: "AML", issue: "SANCTION", severity: "WARNING" },
      { category: "AML", issue: "PEP", severity: "WARNING", isCleared: true },
    ];
    const shown = rowFrom({ workflowSummaries: [summary("A", "2026-01-01T00:00:00.000Z", { issues })] });
    expect(shown).toMatchObject({ topIssue: { issue: "SANCTION", gravity: "critical" }, moreIssues: 1 });
  });

  it("says who set it by the request id of the override alone", () => {
    const overridden = (more: object) =>
      rowFrom({ workflowSummaries: [summary("A", "2026-01-01T00:00:00.000Z", more)] })?.workflowExecution?.overridden;
    expect(overridden({ statusOverrideRequestId: "01J" })).toBe(true);
    expect(overridden({ statusOverrideRequestId: "", statusOverrideBy: "jane" })).toBe(false);
    expect(overridden({ isManual: true })).toBe(false);
  });

  it("warns when one person is assignee and reviewer, however the name is spelt, and counts empty text as nobody", () => {
    expect(rowFrom({ assignee: "Ana Silva", reviewer: "ana  SILVA" })?.samePerson).toBe(true);
    expect(rowFrom({ assignee: "Ana Silva", reviewer: "Ben Okafor" })?.samePerson).toBe(false);
    expect(rowFrom({ assignee: " ", reviewer: "" })).toMatchObject({ assignee: undefined, samePerson: false });
  });

  it("is none where nothing could open the case, and one where a profile comes twice", () => {
    expect(rowFrom({ entityId: undefined })).toBeUndefined();
    expect(rowFrom({ serviceName: "" })).toBeUndefined();
    const twice = [{ ...row("a"), serviceProfileId: "1" }, row("b"), { ...row("a"), serviceProfileId: "1" }, row("b")];
    expect(dedupe(twice)).toEqual(twice.slice(0, 2));
  });
});
