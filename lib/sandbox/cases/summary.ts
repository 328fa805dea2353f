import { ulidOf, uuid } from "../identifiers";
import type { ExecutionSummary, Issue, Steps } from "../vendor/profile";
import { workflowNamed } from "../vendor/workflows";
import type { CaseBlueprint, Finding, Run } from "./blueprint";
import { isoTime } from "./names";
import { riskAssessmentOf } from "./risk";

/** The id of a step's result: issues, risk factors and the execution itself all point to it. */
export const stepResultId = (run: Run, step: string) => uuid(`${run.workflowExecutionId}/${step}`);

/** The id of the request that started a run. */
export const startRequestId = ({ requestId, startedAt, workflowExecutionId }: Run) =>
  requestId ?? ulidOf(startedAt, `${workflowExecutionId}/request`);

/** The planned order of the run's workflow; a workflow the account does not know still has a beginning and an end. */
export const plannedSteps = (run: Run): readonly string[] =>
  workflowNamed(run.workflowName)?.steps ?? ["START", "KYC", "AML", "DECISION", "FINISH"];

/** The steps the run came to. */
export const reachedSteps = (run: Run) => plannedSteps(run).slice(0, run.reached);

/** The finding that decides a step, if the run found anything there: the worst one. */
export function decidingFinding(run: Run, step: string): Finding | undefined {
  const found = run.findings.filter((finding) => finding.step === step);
  return found.find((finding) => finding.outcome !== "passed") ?? found[0];
}

function stepsOf(run: Run): Steps {
  if (run.withoutSteps) return {};
  const steps = {
    order: [...plannedSteps(run)],
    passed: [],
    failed: [],
    incomplete: [],
    notApplicable: [],
  } as Required<Steps>;
  for (const step of reachedSteps(run)) {
    // A control step such as toggling, or a skipped one, is planned, but listed nowhere (handbook 2.8).
    if (step === "TOGGLE_MONITORING" || run.skipped?.includes(step)) continue;
    steps[decidingFinding(run, step)?.outcome ?? "passed"].push(step);
  }
  return steps;
}

function issuesOf(run: Run): Issue[] {
  return run.findings.flatMap(({ issue, step }, place) =>
    issue
      ? {
          issueId: ulidOf(run.startedAt, `${run.workflowExecutionId}/issue/${place}`),
          ...issue,
          isCleared: issue.isCleared ?? false,
          workflowExecutionId: run.workflowExecutionId,
          stepResultId: stepResultId(run, step),
          createdBy: "System:workflow",
          createdAt: isoTime(run.startedAt + run.tookMs),
        }
      : [],
  );
}

/** How a summary and its execution tell of a manual override; `result` stays what it was (handbook 2.1). */
export function overrideFields({ override, workflowExecutionId }: Run) {
  if (!override) return {};
  return {
    statusOverrideAt: isoTime(override.at),
    statusOverrideRequestId: ulidOf(override.at, `${workflowExecutionId}/override`),
    ...(override.by && { statusOverrideBy: override.by }),
  };
}

/** Workflow-Execution-Summary of a run. */
export function summaryOf(blueprint: CaseBlueprint, run: Run): ExecutionSummary {
  const definition = workflowNamed(run.workflowName);
  const isMonitoring = definition?.lifecyclePhase === "MONITORING";
  return {
    schemaVersion: 2,
    workflowName: run.workflowName,
    workflowExecutionId: run.workflowExecutionId,
    workflowExecutionState: run.state,
    status: run.override?.status ?? run.result,
    ...overrideFields(run),
    ...(run.state === "COMPLETED" && { riskAssessment: riskAssessmentOf(blueprint, run) }),
    isManual: run.isManual ?? false,
    steps: stepsOf(run),
    startedAt: isoTime(run.startedAt),
    ...(run.state !== "IN_PROGRESS" && { endedAt: isoTime(run.startedAt + run.tookMs) }),
    issues: issuesOf(run),
    lifecyclePhase: definition?.lifecyclePhase ?? "OTHER",
    ...(isMonitoring && { monitoringTypes: ["AML"] }),
  };
}
