import { describe, expect, it } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { offersFor, reasonAgainstAct } from "./acts";
import { offeredTaking, takingOf } from "./taking";

const ana: Officer = { id: "1", email: "ana@desk.example", name: "Ana", role: "analyst" };
const run = (id: string, more: object = {}) => ({
  ...{ workflowExecutionId: id, workflowName: id, workflowExecutionState: "COMPLETED", status: "REVIEW" },
  riskAssessment: { riskLevel: "HIGH" },
  ...more,
});
const profile = (fields: object = {}) =>
  serviceProfile.parse({
    ...{ state: "ACTIVE", assignee: "Ana", workflowSummaries: [run("ONE")] },
    ...{ subscriptions: [{ type: "AML", status: "ENABLED" }], ...fields },
  });
const open = (officer: Officer, fields?: object) =>
  offersFor(officer, profile(fields)).flatMap(({ act, reason }) => (reason ? [] : act));

describe("what is offered on a case", () => {
  it("is everything to an analyst whose case it is, taking alone on another's, nothing to an auditor", () => {
    expect(open(ana)).toEqual([
      ...[
        "override",
        "run-workflow",
        "reassign",
        "set-risk-level",
        "set-monitoring",
        "set-current-workflow",
        "change-state",
      ],
    ]);
    expect(open(ana, { assignee: "Ben" })).toEqual(["reassign"]);
    expect(open({ ...ana, role: "auditor" })).toEqual([]);
  });

  it.each([{ state: "DELETED" }, { state: "INACTIVE" }, { entityType: "ORGANIZATION" }])(
    "is nothing with %j",
    (fields) => {
      expect(open(ana, fields)).toEqual([]);
    },
  );

  it("is of an organisation its hits, risk level and monitoring, where its writes are switched on", () => {
    const organisation = profile({ entityType: "ORGANIZATION" });
    const offers = offersFor(ana, organisation, true);
    expect(offers.flatMap(({ act, reason }) => (reason ? [] : act))).toEqual(["set-risk-level", "set-monitoring"]);
    expect(new Set(offers.flatMap(({ reason }) => reason ?? []))).toEqual(
      new Set([expect.stringContaining("only decides AML hits")]),
    );
    expect(reasonAgainstAct("decide-hits", ana, organisation, { organisationWrites: true })).toBeUndefined();
    expect(reasonAgainstAct("decide-hits", ana, organisation)).toContain("read-only");
    expect(offeredTaking(ana, profile({ entityType: "ORGANIZATION", assignee: "" }))).toBeUndefined();
  });

  it.each([undefined, "NOVEL", "AUTO2"])("leaves out the state where it is %j: none can be set from there", (state) => {
    expect(open(ana, { state })).not.toContain("change-state");
    expect(open(ana, { state })).toHaveLength(6);
  });

  it("holds an override while any run can be overridden, and judges each run by itself", () => {
    const workflowSummaries = [run("RUNS", { workflowExecutionState: "IN_PROGRESS" }), run("DONE")];
    const fields = { workflowSummaries, latestWorkflowExecutionId: "RUNS" };
    expect(open(ana, fields)).toContain("override");
    expect(reasonAgainstAct("override", ana, profile(fields), { about: "RUNS" })).toContain("has not completed");
    expect(reasonAgainstAct("override", ana, profile(fields), { about: "DONE" })).toBeUndefined();
    expect(reasonAgainstAct("override", ana, profile(fields), { about: "GONE" })).toContain("no longer");
    expect(reasonAgainstAct("override", ana, profile({ workflowSummaries: [] }))).toContain("No workflow has run");
  });
});

describe("the risk level and monitoring", () => {
  it.each([
    ["no run", { workflowSummaries: [] }, "No completed run has a risk assessment."],
    ["no completed run", { workflowSummaries: [run("ONE", { workflowExecutionState: "ERROR" })] }, "No completed run"],
    ["no assessment", { workflowSummaries: [run("ONE", { riskAssessment: null })] }, "No completed run"],
  ])("no level is set with %s", (_what, fields, reason) => {
    expect(reasonAgainstAct("set-risk-level", ana, profile(fields))).toContain(reason);
  });

  it("an earlier completed run is enough, while a newer one runs or has failed", () => {
    const workflowSummaries = [run("NEW", { workflowExecutionState: "IN_PROGRESS" }), run("OLD")];
    expect(reasonAgainstAct("set-risk-level", ana, profile({ workflowSummaries }))).toBeUndefined();
  });

  it("monitoring is not switched where the case has no subscription", () => {
    expect(reasonAgainstAct("set-monitoring", ana, profile({ subscriptions: [] }))).toContain("no subscription");
  });
});

describe("taking a case", () => {
  it("is nothing when it is the officer's, done at once when it is free, and asks why when somebody has it", () => {
    expect(takingOf(ana, profile())).toBeUndefined();
    expect(takingOf(ana, profile({ assignee: "" }))).toEqual({ kind: "free" });
    expect(takingOf(ana, profile({ assignee: "Ben" }))).toEqual({ kind: "from", holder: "Ben" });
  });

  it("is refused to its reviewer and to an auditor", () => {
    expect(takingOf(ana, profile({ assignee: "", reviewer: "Ana" }))?.kind).toBe("refused");
    expect(takingOf({ ...ana, name: "Aud", role: "auditor" }, profile())?.kind).toBe("refused");
  });

  it.each(["ARCHIVED", "BLOCKLISTED", "DUPLICATE", "INACTIVE", "DELETED"])("is not offered while %s", (state) => {
    expect(offeredTaking(ana, profile({ assignee: "", state }))).toBeUndefined();
    expect(offeredTaking(ana, profile({ assignee: "" }))).toEqual({ kind: "free" });
  });
});
