import { describe, expect, it } from "vitest";
import { ISSUE_SEVERITIES, RISK_LEVELS, WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";
import {
  serviceProfile as shape,
  type ServiceProfile,
  type WorkflowSummary,
} from "@/lib/frankieone/wire/serviceProfile";
import { BUILT_IN } from "./builtIn";
import { AT_LEAST, type SecondPerson, secondPerson } from "./secondPersonContract";
import { reasonsForSecondPerson } from "./secondPersonRules";

const RUN = "01JZ0000000000000000000001";

interface Story {
  /** The risk level of the entity, and of the run alone. */
  risk?: string;
  runRisk?: string;
  issues?: object[];
  overriddenBy?: string;
  /** Other runs of the profile. */
  others?: object[];
  to?: WorkflowStatus;
  policy?: Partial<SecondPerson>;
}

/** Why the override of this story waits for a second person. */
function reasons({ to = "PASS", policy = {}, others = [], ...run }: Story): string[] {
  const profile: ServiceProfile = shape.parse({
    latestWorkflowExecutionId: RUN,
    workflowSummaries: [
      {
        workflowExecutionId: RUN,
        workflowName: "KYC",
        status: "REVIEW",
        startedAt: "2026-11-02T00:00:00Z",
        ...((run.risk ?? run.runRisk) && {
          riskAssessment: { riskLevel: run.risk, workflowRiskLevel: run.runRisk ?? run.risk },
        }),
        issues: run.issues ?? [],
        statusOverrideRequestId: run.overriddenBy,
      },
      ...others,
    ],
  });
  const summary = profile.workflowSummaries[0] as WorkflowSummary;
  return reasonsForSecondPerson({ ...BUILT_IN.secondPerson, ...policy }, { profile, summary, status: to });
}

const FAVOURABLE: readonly string[] = AT_LEAST.targets;

describe("by the built-in policy an override to a target at a risk level", () => {
  const matrix = WORKFLOW_STATUSES.flatMap((to) => [...RISK_LEVELS, undefined].map((risk) => ({ to, risk })));
  it.each(matrix)("$to · $risk", ({ to, risk }) => {
    const waits = FAVOURABLE.includes(to) && (risk === "HIGH" || risk === "UNACCEPTABLE");
    expect(reasons({ to, risk })).toEqual(waits ? [`The risk is ${risk}.`] : []);
  });
});

describe("by the built-in policy an override to a target with an open issue of a severity", () => {
  const matrix = WORKFLOW_STATUSES.flatMap((to) => ISSUE_SEVERITIES.map((severity) => ({ to, severity })));
  it.each(matrix)("$to · $severity", ({ to, severity }) => {
    const waits = FAVOURABLE.includes(to) && (severity === "BLOCK" || severity === "CRITICAL");
    expect(reasons({ to, issues: [{ severity }] })).toEqual(waits ? [`An open issue is ${severity}.`] : []);
  });
});

describe("an override of what a person has overridden", () => {
  it.each(WORKFLOW_STATUSES)("waits for a second person, to %s", (to) => {
    expect(reasons({ to, overriddenBy: "01REQ" })).toEqual(["A person has overridden this run before."]);
  });

  it("does not, where the mark of the override is empty", () => {
    expect(reasons({ overriddenBy: "" })).toEqual([]);
  });
});

describe("what is looked at", () => {
  const other = { workflowExecutionId: "02", workflowName: "Monitoring", startedAt: "2026-11-01T00:00:00Z" };

  it("is an issue of another workflow's latest run", () => {
    expect(reasons({ others: [{ ...other, issues: [{ severity: "BLOCK" }] }] })).toEqual(["An open issue is BLOCK."]);
  });

  it("is no issue that is cleared, nor one of a run that a later one has replaced", () => {
    expect(reasons({ issues: [{ severity: "BLOCK", isCleared: true }] })).toEqual([]);
    const replaced = { ...other, workflowName: "KYC", issues: [{ severity: "BLOCK" }] };
    expect(reasons({ others: [replaced] })).toEqual([]);
  });

  it("is the risk of the run as well as that of the entity, and of the newest run that tells one", () => {
    expect(reasons({ risk: "LOW", runRisk: "HIGH" })).toEqual(["The risk is HIGH."]);
    expect(reasons({ risk: "HIGH", runRisk: "LOW" })).toEqual(["The risk is HIGH."]);
    expect(reasons({ others: [{ ...other, riskAssessment: { riskLevel: "UNACCEPTABLE" } }] })).toEqual([
      "The risk is UNACCEPTABLE.",
    ]);
  });

  it("is nothing where a case tells neither risk nor issue", () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ issues: [{ category: "AML" }] })).toEqual([]);
  });

  it("counts a word nobody knows as the gravest", () => {
    expect(reasons({ risk: "EXTREME" })).toEqual(["The risk is EXTREME."]);
    expect(reasons({ issues: [{ severity: "FATAL" }] })).toEqual(["An open issue is FATAL."]);
    expect(reasons({ risk: "EXTREME", to: "FAIL" })).toEqual([]);
  });

  it("is told once each, gravest first, however often it is found", () => {
    const issues = [{ severity: "BLOCK" }, { severity: "BLOCK" }, { severity: "CRITICAL" }];
    expect(reasons({ risk: "HIGH", overriddenBy: "01REQ", issues })).toEqual([
      "A person has overridden this run before.",
      "The risk is HIGH.",
      "An open issue is CRITICAL.",
      "An open issue is BLOCK.",
    ]);
  });
});

describe("a policy", () => {
  it("may ask for a second person more often", () => {
    expect(reasons({ risk: "MEDIUM", policy: { riskLevels: [...AT_LEAST.riskLevels, "MEDIUM"] } })).toHaveLength(1);
    expect(reasons({ to: "FAIL", risk: "HIGH", policy: { targets: [...AT_LEAST.targets, "FAIL"] } })).toHaveLength(1);
    const severities = [...AT_LEAST.severities, "WARNING" as const];
    expect(reasons({ issues: [{ severity: "WARNING" }], policy: { severities } })).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ["without a target", { targets: ["PASS", "APPROVED"] }, "must name CLEAR"],
    ["without a risk level", { riskLevels: ["UNACCEPTABLE"] }, "must name HIGH"],
    ["without a severity", { severities: [] }, "must name BLOCK, CRITICAL"],
    ["that lets one person override again", { overrideOfOverride: false }, "must be true"],
    ["without anybody to be second", { who: [] }, ">=1"],
    ["that lets anybody be second", { who: ["analyst"] }, "Invalid option"],
    ["that lets proposals wait for ever", { expiresInHours: 8_760 }, "<=72"],
    ["that names what nobody knows", { quorum: 3 }, "Unrecognized key"],
  ])("%s is refused: it cannot be loosened", (_, change, message) => {
    const parsed = secondPerson.safeParse({ ...BUILT_IN.secondPerson, ...change });
    expect(parsed.error?.issues.map((issue) => issue.message).join()).toContain(message);
  });
});
