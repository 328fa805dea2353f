import { describe, expect, it } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { offersFor, reasonAgainstAct } from "./acts";
import { offeredTaking, takingOf } from "./taking";

const ana: Officer = { id: "1", email: "ana@desk.example", name: "Ana", role: "analyst" };
const run = (id: string, more: object = {}) => ({
  ...{ workflowExecutionId: id, workflowName: id, workflowExecutionState: "COMPLETED", status: "REVIEW" },
  ...more,
});
const profile = (fields: object = {}) =>
  serviceProfile.parse({ state: "ACTIVE", assignee: "Ana", workflowSummaries: [run("ONE")], ...fields });
const open = (officer: Officer, fields?: object) =>
  offersFor(officer, profile(fields)).flatMap(({ act, reason }) => (reason ? [] : act));

describe("what is offered on a case", () => {
  it("is everything to an analyst whose case it is, taking alone on another's, nothing to an auditor", () => {
    expect(open(ana)).toEqual(["override", "run-workflow", "reassign", "set-current-workflow", "change-state"]);
    expect(open(ana, { assignee: "Ben" })).toEqual(["reassign"]);
    expect(open({ ...ana, role: "auditor" })).toEqual([]);
  });

  it.each([{ state: "DELETED" }, { state: "INACTIVE" }, { entityType: "ORGANIZATION" }])(
    "is nothing with %j",
    (fields) => {
      expect(open(ana, fields)).toEqual([]);
    },
  );

  it.each([undefined, "NOVEL", "AUTO2"])("leaves out the state where it is %j: none can be set from there", (state) => {
    expect(open(ana, { state })).toEqual(["override", "run-workflow", "reassign", "set-current-workflow"]);
  });

  it("holds an override while any run can be overridden, and judges each run by itself", () => {
    const workflowSummaries = [run("RUNS", { workflowExecutionState: "IN_PROGRESS" }), run("DONE")];
    const fields = { workflowSummaries, latestWorkflowExecutionId: "RUNS" };
    expect(open(ana, fields)).toContain("override");
    expect(reasonAgainstAct("override", ana, profile(fields), "RUNS")).toContain("has not completed");
    expect(reasonAgainstAct("override", ana, profile(fields), "DONE")).toBeUndefined();
    expect(reasonAgainstAct("override", ana, profile(fields), "GONE")).toContain("no longer");
    expect(reasonAgainstAct("override", ana, profile({ workflowSummaries: [] }))).toContain("No workflow has run");
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
