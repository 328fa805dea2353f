import { describe, expect, it } from "vitest";
import { searchMatch } from "@/lib/frankieone/wire/search";
import { rowOf } from "./rows";

const run = (workflowName: string, day: number, more: object = {}) => ({
  ...{ workflowName, workflowExecutionId: `${workflowName}-${day}`, workflowExecutionState: "COMPLETED" },
  ...{ status: "REVIEW", startedAt: `2026-03-0${day}T00:00:00.000Z`, ...more },
});
type Run = ReturnType<typeof run>;

function rowFrom(...workflowSummaries: Run[]) {
  const serviceProfile = { entityId: "e", serviceName: "KYC", state: "ACTIVE", workflowSummaries };
  const row = rowOf(searchMatch.parse({ serviceProfile }));
  if (!row) throw new Error("no row");
  return row;
}
function told(...runs: Run[]) {
  const { toDecide } = rowFrom(...runs);
  if (!toDecide) throw new Error("waits for nobody");
  return toDecide;
}

const PEP = { category: "AML", issue: "PEP", severity: "WARNING" };
const factors = (...riskFactors: { factor: string; value: string; status?: string }[]) => ({
  riskAssessment: { riskLevel: "HIGH", riskFactors },
});

describe("what has to be decided in a row", () => {
  it("is the hit in the words of the trade, with the level and the number that the assessment counts", () => {
    const counted = factors({ factor: "pep_level", value: "2" }, { factor: "num_pep", value: "3", status: "VALID" });
    expect(told(run("KYC", 1, { issues: [PEP], ...counted }))).toMatchObject({
      label: "PEP match, level 2",
      details: ["AML", "3 hits"],
    });
  });

  it("invents nothing: no level without a factor, none by one that no longer counts, none of another run", () => {
    expect(told(run("KYC", 1, { issues: [PEP] })).label).toBe("PEP match");
    const stale = factors({ factor: "pep_level", value: "2", status: "STALE" }, { factor: "num_pep", value: "8+" });
    expect(told(run("KYC", 1, { issues: [PEP], ...stale }))).toMatchObject({ label: "PEP match", details: ["AML"] });
    const other = run("Monitoring", 2, { status: "CLEAR", ...factors({ factor: "pep_level", value: "1" }) });
    expect(told(run("KYC", 1, { issues: [PEP] }), other).label).toBe("PEP match");
  });

  it("is what the run asks for where it names no issue", () => {
    const asked = (status: string, more = {}) => told(run("KYC", 1, { status, ...more })).label;
    expect(["NEEDS_APPROVAL", "INCOMPLETE", "FAIL", "UNCHECKED"].map((status) => asked(status))).toEqual([
      ...["Approval", "Incomplete result", "Fail to confirm", "No result"],
    ]);
    expect(asked("UNCHECKED", { workflowExecutionState: "TIMEOUT" })).toBe("Run: timed out");
    expect(asked("ESCALATED")).toBe("ESCALATED");
  });

  it("says which attempt it is, by the runs of the same workflow", () => {
    const runs = [run("KYC", 1), run("Monitoring", 2, { status: "CLEAR" }), run("KYC", 3)];
    expect(told(...runs).details).toEqual(["2nd attempt"]);
    expect(told(run("KYC", 1)).details).toEqual([]);
    const many = Array.from({ length: 9 }, (_, at) => run("KYC", at + 1));
    expect([many.slice(0, 3), many].map((each) => told(...each).details)).toEqual([["3rd attempt"], ["9th attempt"]]);
  });

  it("is nothing in a case that waits for nobody, which keeps what its runs have left open", () => {
    const row = rowFrom(run("KYC", 1, { status: "PASS", issues: [PEP] }));
    expect([row.toDecide, row.leftOpen]).toEqual([undefined, "PEP match"]);
  });

  it("names the run that waits, where the latest one does not", () => {
    const row = rowFrom(run("KYC", 1, { status: "NEEDS_APPROVAL" }), run("Monitoring", 9, { status: "CLEAR" }));
    expect(row.workflowExecution?.status).toBe("CLEAR");
    expect(row.asking).toMatchObject({ workflowName: "KYC", status: "NEEDS_APPROVAL" });
    expect(row.toDecide?.label).toBe("Approval");
    expect(rowFrom(run("KYC", 1)).asking).toBeUndefined();
  });
});
