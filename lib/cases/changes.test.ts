import { describe, expect, test } from "vitest";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { changesBetween } from "./changes";
import { ownersOf } from "@/lib/profiles/owners";
import { meaningOfRisk } from "@/lib/profiles/risk";

const profile = (more: object) => serviceProfile.parse({ entityId: "e", ...more });
const run = (more: object) => ({ workflowExecutionId: "01A", workflowName: "AUS-Basic", status: "REVIEW", ...more });
const texts = (before: object, after: object) =>
  changesBetween(profile(before), profile(after)).map(({ part, text }) => [part, text]);

describe("what somebody else changed is named, field by field", () => {
  test("owners and state with their value before and after", () => {
    expect(texts({ assignee: "Ana" }, { assignee: "Ben", state: "ARCHIVED" })).toEqual([
      ["assignee", "Assignee: Ana → Ben"],
      ["state", "State: None → Archived"],
    ]);
    expect(texts({ reviewer: "Ana" }, { reviewer: "" })).toEqual([["reviewer", "Reviewer: Ana → None"]]);
  });

  test("a new run, an override, and an override that confirms what stood there", () => {
    expect(texts({}, { workflowSummaries: [run({})] })).toEqual([["run", "New run of AUS-Basic"]]);
    const before = { workflowSummaries: [run({})] };
    expect(texts(before, { workflowSummaries: [run({ status: "PASS", statusOverrideRequestId: "R" })] })).toEqual([
      ["run", "AUS-Basic: Review → Pass"],
    ]);
    expect(texts(before, { workflowSummaries: [run({ statusOverrideRequestId: "R" })] })).toEqual([
      ["run", "AUS-Basic: decided again, still Review"],
    ]);
  });

  test("monitoring that was switched, by its type", () => {
    const aml = (status: string) => ({ subscriptions: [{ type: "AML", status }] });
    expect(texts(aml("ENABLED"), aml("DISABLED"))).toEqual([["monitoring", "AML monitoring: On → Off"]]);
    expect(texts({}, aml("ENABLED"))).toEqual([["monitoring", "AML monitoring: Off → On"]]);
  });

  test("issues and risk of a run", () => {
    const after = { workflowSummaries: [run({ issues: [{ issue: "PEP" }], riskAssessment: { riskScore: 5 } })] };
    expect(texts({ workflowSummaries: [run({})] }, after).map(([part]) => part)).toEqual(["issues", "risk"]);
  });

  test("a version that differs in nothing shown still says that something changed", () => {
    expect(texts({ customerReference: "A" }, { customerReference: "B" })).toEqual([["other", "Other data"]]);
  });
});

describe("who owns a case", () => {
  test("one person in both roles is seen through spelling; nobody twice is no clash", () => {
    expect(ownersOf({ assignee: "Ana  Silva", reviewer: "ANA SILVA." }).samePerson).toBe(true);
    expect(ownersOf({ assignee: "", reviewer: " " })).toEqual({ samePerson: false });
  });
});

test("an unknown risk level is shown as it came and marked", () => {
  expect(meaningOfRisk("EXTREME")).toEqual({ label: "EXTREME", tone: "serious", known: false });
});
