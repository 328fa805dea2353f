import { describe, expect, test } from "vitest";
import { workflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { byPhase, currentRisk, latestSummary, newestFirst } from "./summaries";
import { waitOf } from "./waiting";

const summary = (workflowExecutionId: string, startedAt: string | undefined, more: object = {}) =>
  workflowSummary.parse({ workflowExecutionId, workflowName: workflowExecutionId, startedAt, ...more });
const ids = (summaries: { workflowExecutionId?: string }[]) => summaries.map((each) => each.workflowExecutionId);

const old = summary("old", "2026-01-01T00:00:00Z");
const recent = summary("recent", "2026-03-01T00:00:00Z");
const undated = summary("undated", undefined);

describe("which run is meant", () => {
  test("runs are sorted newest first whatever order they come in; one without a date is the oldest", () => {
    expect(ids(newestFirst([undated, old, recent]))).toEqual(["recent", "old", "undated"]);
  });

  test("the run the profile names is the latest; a name that is not there falls back to the newest", () => {
    const workflowSummaries = [old, recent];
    expect(latestSummary({ workflowSummaries, latestWorkflowExecutionId: "old" })).toBe(old);
    expect(latestSummary({ workflowSummaries, latestWorkflowExecutionId: "gone" })).toBe(recent);
    expect(latestSummary({ workflowSummaries: [] })).toBeUndefined();
  });

  test("monitoring stands apart from all other phases, also from one we do not know", () => {
    const watch = summary("watch", "2026-02-01T00:00:00Z", { lifecyclePhase: "MONITORING" });
    const odd = summary("odd", "2026-02-02T00:00:00Z", { lifecyclePhase: "NEW_PHASE" });
    const { monitoring, onboarding } = byPhase([old, watch, odd]);
    expect([ids(monitoring), ids(onboarding)]).toEqual([["watch"], ["odd", "old"]]);
  });

  test("the risk shown is that of the latest run which has one", () => {
    const scored = summary("scored", "2026-01-05T00:00:00Z", { riskAssessment: { riskLevel: "HIGH" } });
    expect(currentRisk({ workflowSummaries: [scored, recent] })?.riskLevel).toBe("HIGH");
    expect(currentRisk({ workflowSummaries: [recent] })).toBeUndefined();
  });
});

describe("since when a case waits for a person", () => {
  const done = { workflowExecutionState: "COMPLETED" };

  test("it is the oldest status among the latest runs that asks for one", () => {
    const review = summary("a", "2026-01-01T00:00:00Z", { ...done, status: "REVIEW", endedAt: "2026-01-02T00:00:00Z" });
    const urgent = summary("b", "2026-03-01T00:00:00Z", { ...done, status: "URGENT" });
    expect(waitOf({ workflowSummaries: [urgent, review] })?.since).toBe("2026-01-02T00:00:00.000Z");
    const states = ["ACTIVE", "ON_HOLD", undefined, "ARCHIVED", "BLOCKLISTED", "INACTIVE", "DELETED", "DUPLICATE"];
    const waits = states.filter((state) => waitOf({ workflowSummaries: [urgent, review], state }));
    expect(waits, "a case out of use waits for nobody").toEqual(["ACTIVE", "ON_HOLD", undefined]);
  });

  test("nobody is waited for when the status is final or the run has not finished", () => {
    const passed = summary("a", "2026-01-01T00:00:00Z", { ...done, status: "PASS" });
    const running = summary("b", "2026-01-01T00:00:00Z", { workflowExecutionState: "IN_PROGRESS", status: "REVIEW" });
    expect(waitOf({ workflowSummaries: [passed, running] })).toBeUndefined();
  });

  test("a run that broke off waits for somebody to see to it, whatever its status says", () => {
    const broken = summary("a", "2026-01-01T00:00:00Z", { workflowExecutionState: "TIMEOUT", status: "PASS" });
    expect(waitOf({ workflowSummaries: [broken] })?.since).toBe("2026-01-01T00:00:00.000Z");
  });

  test("a status the desk does not know waits for a person rather than for nobody", () => {
    const odd = summary("a", "2026-01-01T00:00:00Z", { ...done, status: "ESCALATED" });
    expect(waitOf({ workflowSummaries: [odd] })?.since).toBe("2026-01-01T00:00:00.000Z");
  });

  const empty = { statusOverrideAt: "", statusOverrideBy: "", statusOverrideRequestId: "" };
  const blank = { statusOverrideAt: "  ", endedAt: "", startedAt: "2026-01-02T00:00:00Z" };
  const zero = { statusOverrideAt: "0001-01-01T00:00:00Z" };

  test.each([
    ["empty override fields", { ...empty, endedAt: "2026-01-02T00:00:00Z" }],
    ["blank ones, and an empty end", blank],
    ["a zero time, as Go writes it", { ...zero, endedAt: "2026-01-02T11:00:00+11:00" }],
  ])("a review with %s waits since the run ended, or else began", (_, more) => {
    const review = summary("a", "2026-01-01T00:00:00Z", { ...done, status: "REVIEW", ...more });
    expect(waitOf({ workflowSummaries: [review] })).toEqual({ since: "2026-01-02T00:00:00.000Z" });
  });

  test.each([
    ["gives no time at all", { ...done, status: "REVIEW" }],
    ["does not say how it stands", { status: "REVIEW" }],
    ["completed without a status", done],
    ["is in a state the desk does not know", { workflowExecutionState: "PAUSED", status: "PASS" }],
  ])("a run that %s waits all the same: since when is another question", (_, more) => {
    expect(waitOf({ workflowSummaries: [summary("a", undefined, more)] })).toEqual({ since: undefined });
  });

  test("of runs that name no workflow none replaces another", () => {
    const nameless = { ...done, workflowName: "" };
    const [review, pass] = [
      summary("a", "2026-01-01T00:00:00Z", { ...nameless, status: "REVIEW" }),
      summary("b", "2026-02-01T00:00:00Z", { ...nameless, status: "PASS" }),
    ];
    expect(waitOf({ workflowSummaries: [review, pass] })?.since).toBe("2026-01-01T00:00:00.000Z");
  });

  const override = { statusOverrideRequestId: "r", statusOverrideBy: "ana", statusOverrideAt: "2026-01-19T00:00:00Z" };
  const ended = { ...done, endedAt: "2026-01-02T00:00:00Z" };

  test.each(["INCOMPLETE", "MONITOR", "NEEDS_APPROVAL", "REVIEW"])(
    "an override to %s, which waits as well, does not begin the wait anew; that it may be shorter is said",
    (status) => {
      const run = summary("a", "2026-01-01T00:00:00Z", { ...ended, status, ...override });
      expect(waitOf({ workflowSummaries: [run] })).toEqual({ since: "2026-01-02T00:00:00.000Z", atMost: true });
    },
  );

  test("an override is the oldest there is where the run gives no time of its own", () => {
    const run = summary("a", undefined, { ...done, status: "REVIEW", ...override });
    expect(waitOf({ workflowSummaries: [run] })?.since).toBe("2026-01-19T00:00:00.000Z");
  });

  test("a run again that asks for a person as well goes on with the wait; one that did not ask ends it", () => {
    const of = (day: string, status: string) =>
      summary(day, undefined, { ...done, workflowName: "AML", status, endedAt: `2026-01-${day}T00:00:00Z` });
    const since = (...runs: ReturnType<typeof of>[]) => waitOf({ workflowSummaries: runs })?.since;
    expect(since(of("05", "REVIEW"), of("03", "INCOMPLETE"))).toBe("2026-01-03T00:00:00.000Z");
    expect(since(of("05", "REVIEW"), of("04", "PASS"), of("03", "REVIEW"))).toBe("2026-01-05T00:00:00.000Z");
    expect(since(of("05", "PASS"), of("03", "REVIEW"))).toBeUndefined();
  });

  test.each([
    ["the engine's own FAIL", { ...ended, status: "FAIL" }],
    ["a run whose result was not written back", { ...ended, status: "UNCHECKED" }],
    [
      "a run that ended in an error",
      { workflowExecutionState: "ERROR", status: "UNCHECKED", ...{ endedAt: ended.endedAt } },
    ],
    ["one that was cancelled", { workflowExecutionState: "CANCELED", status: "PASS", endedAt: ended.endedAt }],
  ])("%s waits for a person", (_, more) => {
    expect(waitOf({ workflowSummaries: [summary("a", undefined, more)] })).toEqual({
      since: "2026-01-02T00:00:00.000Z",
    });
  });

  test("a FAIL that a person decided waits for nobody", () => {
    const run = summary("a", undefined, { ...ended, status: "FAIL", ...override });
    expect(waitOf({ workflowSummaries: [run] })).toBeUndefined();
  });

  test("times of several zones are compared as times: the oldest status is the one that was first", () => {
    const sydney = summary("a", undefined, { ...done, status: "REVIEW", endedAt: "2026-01-02T09:00:00+11:00" });
    const utc = summary("b", undefined, { ...done, status: "REVIEW", endedAt: "2026-01-01T23:00:00Z" });
    expect(waitOf({ workflowSummaries: [utc, sydney] })?.since).toBe("2026-01-01T22:00:00.000Z");
    expect(ids(newestFirst([sydney, utc]))).toEqual(["b", "a"]);
  });
});
