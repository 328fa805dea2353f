import { describe, expect, test } from "vitest";
import { workflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { byPhase, currentRisk, latestSummary, newestFirst } from "./summaries";
import { waitingSince } from "./waiting";

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

  test("it is the oldest verdict among the latest runs that asks for one", () => {
    const review = summary("a", "2026-01-01T00:00:00Z", { ...done, status: "REVIEW", endedAt: "2026-01-02T00:00:00Z" });
    const urgent = summary("b", "2026-03-01T00:00:00Z", { ...done, status: "URGENT" });
    expect(waitingSince({ workflowSummaries: [urgent, review] })).toBe("2026-01-02T00:00:00Z");
  });

  test("nobody is waited for when the verdict is final or the run has not finished", () => {
    const passed = summary("a", "2026-01-01T00:00:00Z", { ...done, status: "PASS" });
    const running = summary("b", "2026-01-01T00:00:00Z", { workflowExecutionState: "IN_PROGRESS", status: "REVIEW" });
    expect(waitingSince({ workflowSummaries: [passed, running] })).toBeUndefined();
  });

  test("a run that broke off waits for somebody to see to it, whatever its status says", () => {
    const broken = summary("a", "2026-01-01T00:00:00Z", { workflowExecutionState: "TIMEOUT", status: "PASS" });
    expect(waitingSince({ workflowSummaries: [broken] })).toBe("2026-01-01T00:00:00Z");
  });

  test("a status the desk does not know waits for a person rather than for nobody", () => {
    const odd = summary("a", "2026-01-01T00:00:00Z", { ...done, status: "ESCALATED" });
    expect(waitingSince({ workflowSummaries: [odd] })).toBe("2026-01-01T00:00:00Z");
  });
});
