import type { Run } from "../cases/blueprint";
import { isoTime } from "../cases/names";
import { plannedSteps, startRequestId } from "../cases/summary";
import { serviceFault } from "../findings/records";
import type { Mutation } from "../state/account";
import type { Caller } from "../state/caller";
import { eventOf, updatedBy } from "../state/events";
import type { VendorCase } from "../state/vendorCase";
import { workflowNamed, type WorkflowDefinition } from "../vendor/workflows";
import { nextFindings } from "./nextFindings";
import { isAsBefore, resultOf } from "./result";

const ENGINE: Caller = { username: "System:workflow", channel: "system" };

type Plan = NonNullable<Run["plan"]>;

/** A run that has not ended. */
export type GoingRun = Run & { plan: Plan };

/** A level set by hand goes on until a factor changes (handbook 1.20). */
function carriedRiskLevel(vendorCase: VendorCase, before: Run | undefined, isSame: boolean) {
  const risk = before && isSame ? vendorCase.executionOf(before).riskAssessment : undefined;
  const isByHand = risk?.updatedRequestId ?? before?.carriedRiskLevel;
  return risk && isByHand ? { carriedRiskLevel: risk.riskLevel } : {};
}

function completed(vendorCase: VendorCase, definition: WorkflowDefinition, plan: Plan): Partial<Run> {
  const { workflowName } = definition;
  const before = vendorCase.runs.findLast((run) => run.workflowName === workflowName && run.state === "COMPLETED");
  const { findings, skipped } = nextFindings(vendorCase, definition, plan);
  const isSame = isAsBefore(before, findings);
  return {
    result: resultOf(vendorCase, definition, findings, before),
    findings,
    skipped,
    ...(isSame && { reached: before?.reached }),
    ...carriedRiskLevel(vendorCase, before, isSame),
  };
}

/** A run that broke off: at the step that failed, or half-way. */
function brokenOff(run: Run, { ends, failsAt }: Plan): Partial<Run> {
  const steps = plannedSteps(run);
  const reached = failsAt ? steps.indexOf(failsAt) + 1 : Math.ceil(steps.length / 2);
  if (ends !== "ERROR" && ends !== "TIMEOUT") return { result: "INCOMPLETE", findings: [], reached };
  const step = steps[reached - 1] ?? "START";
  const fault = serviceFault(step, ends === "ERROR" ? "SERVICE_ERROR" : "SERVICE_TIMEOUT");
  return { result: ends === "ERROR" ? "UNCHECKED" : "INCOMPLETE", findings: [fault], reached };
}

function ended(vendorCase: VendorCase, run: Run, plan: Plan): Run {
  const definition = workflowNamed(run.workflowName);
  const how = definition && plan.ends === "COMPLETED" ? completed(vendorCase, definition, plan) : brokenOff(run, plan);
  const over = { plan: undefined, reached: undefined, tookMs: plan.endsAt - run.startedAt, state: plan.ends };
  return { ...run, ...over, ...how };
}

/** What the end of a run does to its case; the decisions that stand at that moment count. In: a run that is going. */
export function endOf(vendorCase: VendorCase, going: GoingRun): Mutation {
  const run = ended(vendorCase, going, going.plan);
  const { workflowExecutionId, workflowName, result, state } = run;
  const stamp = { requestId: startRequestId(run), at: isoTime(going.plan.endsAt), caller: ENGINE };
  const isDone = state === "COMPLETED";
  const event = eventOf(vendorCase, stamp, {
    type: "WORKFLOW_COMPLETE",
    eventStatus: isDone ? "SUCCESS" : "ERROR",
    description: `Workflow ${workflowName} ${isDone ? `completed with ${result}` : `ended in ${state}`}`,
    status: result,
    workflowName,
    workflowExecutionId,
  });
  const changes = { runs: { [workflowExecutionId]: run }, profile: updatedBy(stamp) };
  return { row: vendorCase.row, changes, events: [event] };
}

/** The end of the run with that id. Throws when no such run is going. */
export function finishedRun(vendorCase: VendorCase, workflowExecutionId: string): Mutation {
  const run = vendorCase.changes.runs?.[workflowExecutionId];
  if (!run?.plan) throw new Error(`run ${workflowExecutionId} is not going`);
  return endOf(vendorCase, { ...run, plan: run.plan });
}
