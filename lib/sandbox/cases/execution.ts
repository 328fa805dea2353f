import { uuid } from "../identifiers";
import type { StepResult, WorkflowResult } from "../vendor/execution";
import { workflowNamed } from "../vendor/workflows";
import type { CaseBlueprint, Run } from "./blueprint";
import { isoTime } from "./names";
import { serviceProfileId } from "./profile";
import { providersOf } from "./providers";
import { processResultsOf } from "./results";
import { stepSummary } from "./stepSummaries";
import { decidingFinding, plannedSteps, reachedSteps, startRequestId, stepResultId, summaryOf } from "./summary";

/** What a step says when nothing is wrong (handbook 4.3). */
const CLEAN_RESULTS: Record<string, string> = {
  KYC: "MATCH",
  ID: "MATCH",
  IDV: "PASS",
  AML: "CLEAR",
  MATCHLIST: "CLEAR",
  DUPLICATE: "CLEAR",
  FRAUD: "CLEAR",
  DEVICE: "CLEAR",
  VISA: "PASS",
};

function stepResultOf(blueprint: CaseBlueprint, run: Run, step: string): StepResult {
  const slice = run.tookMs / Math.max(1, plannedSteps(run).length);
  const begin = run.startedAt + Math.floor(slice * plannedSteps(run).indexOf(step));
  const [startedAt, endedAt] = [isoTime(begin), isoTime(begin + Math.floor(slice))];
  const finding = decidingFinding(run, step);
  const isSkipped = run.skipped?.includes(step) ?? false;
  const result = isSkipped ? "SKIPPED" : (finding?.stepResult ?? CLEAN_RESULTS[step] ?? "COMPLETE");
  const summary = isSkipped ? undefined : stepSummary(blueprint, run, step, finding);
  const providers = isSkipped ? [] : providersOf(step, blueprint.subject.country);
  return {
    stepResultId: stepResultId(run, step),
    workflowExecutionId: run.workflowExecutionId,
    stepName: step,
    requestId: startRequestId(run),
    objectType: blueprint.subject.kind,
    objectId: blueprint.entityId,
    schemaVersion: 2,
    startedAt,
    endedAt,
    serviceProviders: providers.map((provider, place) => ({
      provider,
      result: step === "KYC" && !finding ? "MATCH" : result,
      order: place + 1,
      startedAt,
      endedAt,
    })),
    result,
    errors: finding?.error ? [finding.error] : [],
    ...(summary && { summary }),
    processResults: processResultsOf(blueprint, run, step),
    createdAt: startedAt,
    updatedAt: endedAt,
    updatedBy: "System:workflow",
  };
}

/** Workflow-Result of a run: the summary, what the engine originally said, and every step with its evidence. */
export function executionOf(blueprint: CaseBlueprint, run: Run): WorkflowResult {
  const errors = run.findings.flatMap((finding) => finding.error ?? []);
  return {
    ...summaryOf(blueprint, run),
    workflowId: workflowNamed(run.workflowName)?.workflowId ?? uuid(`workflow/${run.workflowName}`),
    requestId: startRequestId(run),
    entityId: blueprint.entityId,
    entityType: blueprint.subject.kind,
    serviceProfileId: serviceProfileId(blueprint),
    result: run.result,
    workflowStepResults: reachedSteps(run).map((step) => stepResultOf(blueprint, run, step)),
    errors,
    createdAt: isoTime(run.startedAt),
    updatedAt: isoTime(run.override?.at ?? run.startedAt + run.tookMs),
    updatedBy: run.override?.by ? `User:${run.override.by}` : "System:workflow",
  };
}
