import { describe, expect, it } from "vitest";
import { ISSUE_SEVERITIES, RISK_LEVELS, WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";
import {
  serviceProfile as shape,
  type ServiceProfile,
  type WorkflowSummary,
} from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { waitOf } from "@/lib/profiles/waiting";
import { reasonAgainstTarget } from "@/lib/profiles/targetStatuses";
import { BUILT_IN } from "./builtIn";
import { AT_LEAST, type SecondPerson, secondPerson } from "./secondPersonContract";
import { reasonsForSecondPerson, reasonsForSecondPersonOfState } from "./secondPersonRules";

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
function reasons({ to = "PASS", policy = {}, ...story }: Story): string[] {
  const profile = caseOf(story);
  const summary = profile.workflowSummaries[0] as WorkflowSummary;
  return reasonsForSecondPerson({ ...BUILT_IN.secondPerson, ...policy }, { profile, summary, status: to });
}

/** Why a change of state of this story's case does. */
const reasonsOfState = ({ policy = {}, ...story }: Story) =>
  reasonsForSecondPersonOfState({ ...BUILT_IN.secondPerson, ...policy }, caseOf(story));

function caseOf({ others = [], ...run }: Omit<Story, "to" | "policy">): ServiceProfile {
  return shape.parse({
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
}

const FAVOURABLE: readonly string[] = AT_LEAST.targets;

describe("by the built-in policy an override to a target at a risk level", () => {
  const matrix = WORKFLOW_STATUSES.flatMap((to) => [...RISK_LEVELS, undefined].map((risk) => ({ to, risk })));
  it.each(matrix)("$to · $risk", ({ to, risk }) => {
    const waits = FAVOURABLE.includes(to) && (risk === "HIGH" || risk === "UNACCEPTABLE");
    expect(reasons({ to, risk })).toEqual(waits ? [`The risk is ${risk.toLowerCase()}.`] : []);
  });
});

describe("by the built-in policy an override to a target with an open issue of a severity", () => {
  const matrix = WORKFLOW_STATUSES.flatMap((to) => ISSUE_SEVERITIES.map((severity) => ({ to, severity })));
  it.each(matrix)("$to · $severity", ({ to, severity }) => {
    const waits = FAVOURABLE.includes(to) && (severity === "BLOCK" || severity === "CRITICAL");
    expect(reasons({ to, issues: [{ severity }] })).toEqual(
      waits ? [`An open issue is ${severity === "BLOCK" ? "blocking" : "critical"}.`] : [],
    );
  });
});

it("no status takes a case at a grave risk from everybody's list by one person, but the two that refuse", () => {
  const ends = WORKFLOW_STATUSES.filter((each) => !meaningOfStatus(each).waits && !reasonAgainstTarget(each));
  const alone = ends.filter((to) => reasons({ to, risk: "HIGH" }).length === 0);
  expect(alone.toSorted()).toEqual(["FAIL", "REJECTED"]);
});

describe("an override of what a person has overridden", () => {
  it.each(WORKFLOW_STATUSES)("waits for a second person, to %s", (to) => {
    expect(reasons({ to, overriddenBy: "01REQ" })).toEqual(["This run was overridden by a person before."]);
  });

  it("does not, where the mark of the override is empty", () => {
    expect(reasons({ overriddenBy: "" })).toEqual([]);
  });
});

describe("what is looked at", () => {
  const other = { workflowExecutionId: "02", workflowName: "Monitoring", startedAt: "2026-11-01T00:00:00Z" };

  it("is an issue of another workflow's latest run", () => {
    expect(reasons({ others: [{ ...other, issues: [{ severity: "BLOCK" }] }] })).toEqual([
      "An open issue is blocking.",
    ]);
  });

  it("is no issue that is cleared, nor one of a run that a later one has replaced", () => {
    expect(reasons({ issues: [{ severity: "BLOCK", isCleared: true }] })).toEqual([]);
    const replaced = { ...other, workflowName: "KYC", issues: [{ severity: "BLOCK" }] };
    expect(reasons({ others: [replaced] })).toEqual([]);
  });

  it("is the risk of the run as well as that of the entity, and of the newest run that tells one", () => {
    expect(reasons({ risk: "LOW", runRisk: "HIGH" })).toEqual(["The risk is high."]);
    expect(reasons({ risk: "HIGH", runRisk: "LOW" })).toEqual(["The risk is high."]);
    expect(reasons({ others: [{ ...other, riskAssessment: { riskLevel: "UNACCEPTABLE" } }] })).toEqual([
      "The risk is unacceptable.",
    ]);
  });

  it("is nothing where a case tells neither risk nor issue", () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ issues: [{ category: "AML" }] })).toEqual([]);
  });

  it("counts a word nobody knows as the gravest", () => {
    expect(reasons({ risk: "EXTREME" })).toEqual(["The risk is extreme."]);
    expect(reasons({ issues: [{ severity: "FATAL" }] })).toEqual(["An open issue is fatal."]);
    expect(reasons({ risk: "EXTREME", to: "FAIL" })).toEqual([]);
  });

  it("is told once each, gravest first, however often it is found", () => {
    const issues = [{ severity: "BLOCK" }, { severity: "BLOCK" }, { severity: "CRITICAL" }];
    expect(reasons({ risk: "HIGH", overriddenBy: "01REQ", issues })).toEqual([
      "This run was overridden by a person before.",
      "The risk is high.",
      "An open issue is critical.",
      "An open issue is blocking.",
    ]);
  });
});

describe("a change of state, which takes a case from everybody's list for good", () => {
  it("waits for a second person at the levels of risk and severities at which an override does", () => {
    const ofRisk = RISK_LEVELS.filter((risk) => reasonsOfState({ risk }).length > 0);
    const ofIssue = ISSUE_SEVERITIES.filter((severity) => reasonsOfState({ issues: [{ severity }] }).length > 0);
    expect([ofRisk.toSorted(), ofIssue.toSorted()]).toEqual([
      [...AT_LEAST.riskLevels].toSorted(),
      [...AT_LEAST.severities].toSorted(),
    ]);
    expect(reasonsOfState({ risk: "EXTREME" })).toEqual(["The risk is extreme."]);
  });

  it("looks at every workflow's latest run, also at one that is not the case's latest", () => {
    const other = { workflowExecutionId: "02", workflowName: "Monitoring", startedAt: "2026-11-01T00:00:00Z" };
    const grave = { ...other, riskAssessment: { workflowRiskLevel: "HIGH" } };
    expect(reasonsOfState({ risk: "LOW", others: [grave] })).toEqual(["The risk is high."]);
    expect(reasonsOfState({ risk: "LOW", others: [{ ...grave, workflowName: "KYC" }] })).toEqual([]);
  });

  it("follows a policy that asks more often", () => {
    expect(reasonsOfState({ risk: "MEDIUM" })).toEqual([]);
    expect(reasonsOfState({ risk: "MEDIUM", policy: { riskLevels: [...AT_LEAST.riskLevels, "MEDIUM"] } })).toHaveLength(
      1,
    );
  });
});

describe("the label of the current workflow", () => {
  it("decides neither what is waited for nor which risk counts, so that one person may set it", () => {
    const plain = caseOf({ risk: "HIGH", issues: [{ severity: "BLOCK" }] });
    const labelled = { ...plain, currentWorkflowName: "Another" };
    expect(waitOf(labelled)).toEqual(waitOf(plain));
    expect(reasonsForSecondPersonOfState(BUILT_IN.secondPerson, labelled)).toHaveLength(2);
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
    ["without a target", { targets: ["PASS", "APPROVED"] }, "must name CLEAR, COMPLETE"],
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
