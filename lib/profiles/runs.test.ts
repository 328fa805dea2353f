import { expect, test } from "vitest";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { earlierRunOf } from "./comparableRuns";
import { reasonAgainstRun, workflowToRun } from "./runs";

const run = (id: string, more: object = {}) => ({
  ...{ workflowExecutionId: id, workflowName: "KYC", workflowExecutionState: "COMPLETED", status: "REVIEW" },
  ...{ startedAt: `2026-05-0${id}T10:00:00Z`, ...more },
});
const profileWith = (...workflowSummaries: object[]) => serviceProfile.parse({ state: "ACTIVE", workflowSummaries });

test("nothing is run where the same workflow is running, whoever started it; another workflow may be", () => {
  const profile = profileWith(run("1"), run("2", { workflowExecutionState: "IN_PROGRESS" }));
  expect(reasonAgainstRun(profile, "KYC")).toMatch(/in progress/);
  expect(reasonAgainstRun(profile, "AML")).toBeUndefined();
});

test.each(["ARCHIVED", "INACTIVE", "BLOCKLISTED", "DUPLICATE", "DELETED"])("nothing is run on what is %s", (state) => {
  expect(reasonAgainstRun({ ...profileWith(run("1")), state }, "KYC")).toMatch(/no workflow can be run/);
});

test("the workflow to run is that of the run to decide, else the latest, else the label, else none", () => {
  const passed = run("2", { workflowName: "AML", status: "PASS" });
  expect(workflowToRun(profileWith(run("1"), passed))).toBe("KYC");
  expect(workflowToRun(profileWith({ ...passed, workflowExecutionState: "ERROR" }))).toBe("AML");
  expect(workflowToRun({ ...profileWith(), currentWorkflowName: "KYC" })).toBe("KYC");
  expect(reasonAgainstRun(profileWith(), workflowToRun(profileWith()))).toMatch(/has no workflow to run/);
});

test("a run is compared with the newest ended one of its workflow before it", () => {
  const profile = profileWith(
    run("1"),
    run("2", { workflowExecutionState: "IN_PROGRESS" }),
    run("3", { workflowName: "AML" }),
    run("4"),
  );
  const [first, going, , last] = profile.workflowSummaries;
  if (!first || !going || !last) throw new Error("The profile lost a run");
  expect(earlierRunOf(last, profile.workflowSummaries)).toBe(first);
  expect(earlierRunOf(first, profile.workflowSummaries)).toBeUndefined();
  expect(earlierRunOf(going, profile.workflowSummaries)).toBeUndefined();
});
