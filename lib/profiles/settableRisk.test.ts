import { describe, expect, it } from "vitest";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { assessedRun, settableLevel } from "./settableRisk";

const run = (startedAt: string, workflowExecutionState: string, riskAssessment?: object) => ({
  ...{ workflowExecutionId: startedAt, startedAt, workflowExecutionState, riskAssessment },
});
const caseOf = (...workflowSummaries: object[]) => serviceProfile.parse({ workflowSummaries });

describe("the run whose risk level is set", () => {
  const old = run("2026-01-01T00:00:00Z", "COMPLETED", { riskLevel: "LOW" });
  const done = run("2026-02-01T00:00:00Z", "COMPLETED", { riskLevel: "HIGH" });

  it("is the last that has completed, whatever order they come in and whatever runs since", () => {
    const runs = run("2026-03-01T00:00:00Z", "IN_PROGRESS", { riskLevel: "LOW" });
    expect(assessedRun(caseOf(old, runs, done))?.workflowExecutionId).toBe(done.workflowExecutionId);
    expect(settableLevel(caseOf(old, runs, done))).toBe("HIGH");
  });

  it("has the level of the run where none of the entity is given", () => {
    expect(settableLevel(caseOf(run("2026-02-01T00:00:00Z", "COMPLETED", { workflowRiskLevel: "HIGH" })))).toBe("HIGH");
  });

  it("is none where nothing has completed", () => {
    expect(assessedRun(caseOf(run("2026-02-01T00:00:00Z", "ERROR", { riskLevel: "HIGH" })))).toBeUndefined();
  });
});
