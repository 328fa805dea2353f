import { describe, expect, it } from "vitest";
import { WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import { workflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { targetStatusesFrom, reasonAgainstTarget } from "./targetStatuses";
import { reasonAgainstOverride } from "./overridable";

const summary = (fields: Record<string, unknown>) =>
  workflowSummary.parse({
    workflowName: "W",
    workflowExecutionId: "01JZHEX5FQA4DJB0MMJFZR26JS",
    workflowExecutionState: "COMPLETED",
    status: "REVIEW",
    ...fields,
  });

describe("the moves from a status", () => {
  it.each(WORKFLOW_STATUSES)("offer from %s every other status exactly once", (status) => {
    const { sensible, possible, engineOnly } = targetStatusesFrom(status);
    const offered = [...sensible, ...possible, ...engineOnly];
    expect(offered.toSorted()).toEqual(WORKFLOW_STATUSES.filter((each) => each !== status).toSorted());
  });

  it("never count a status only the engine can mean as possible", () => {
    for (const status of WORKFLOW_STATUSES) {
      const { sensible, possible } = targetStatusesFrom(status);
      expect([...sensible, ...possible].filter(reasonAgainstTarget)).toEqual([]);
    }
  });
});

describe("an execution", () => {
  it.each(["IN_PROGRESS", "ERROR", "TIMEOUT", "CANCELED", "TERMINATED", undefined, "NOVEL"])(
    "whose run is %s cannot be overridden",
    (state) => expect(reasonAgainstOverride(summary({ workflowExecutionState: state }), [])).toContain("not completed"),
  );

  it("with a status we do not know cannot be overridden", () => {
    expect(reasonAgainstOverride(summary({ status: "QUANTUM" }), [])).toContain("Unknown status");
  });

  it.each([
    { workflowName: ".." },
    { workflowName: "KYC/../x" },
    { workflowName: "" },
    { workflowName: "KYC\u0000" },
    { workflowExecutionId: "/" },
    { workflowExecutionId: undefined },
  ])("with names that no address can carry cannot be overridden: %j", (names) => {
    expect(reasonAgainstOverride(summary(names), [])).toContain("cannot be opened here");
  });

  it.each(["KYC/AML v2.1", "Prüfung", "本人確認", "a?b#c", "KYC & AML; (v2)", "x".repeat(256)])(
    "can be overridden whatever else its workflow is called: %j",
    (workflowName) => expect(reasonAgainstOverride(summary({ workflowName }), [])).toBeUndefined(),
  );

  it("can be overridden only while it is the newest of its workflow", () => {
    const old = summary({ startedAt: "2026-01-01T00:00:00.000Z" });
    const newer = summary({ startedAt: "2026-02-01T00:00:00.000Z" });
    const other = summary({ workflowName: "Other", startedAt: "2026-03-01T00:00:00.000Z" });
    expect(reasonAgainstOverride(old, [old, newer])).toContain("newer run");
    expect(reasonAgainstOverride(newer, [old, newer, other])).toBeUndefined();
  });
});
