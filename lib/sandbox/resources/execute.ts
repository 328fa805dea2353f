import { z } from "zod";
import type { RunPlan } from "../cases/blueprint";
import type { VendorContext } from "../http/context";
import { notFound, stepFailed, unprocessable } from "../http/errors";
import { bodyOf, pathParameter } from "../http/input";
import { caseOf } from "../http/lookup";
import { oneOf } from "../http/query";
import { endOf, type GoingRun } from "../runs/finish";
import { startedRun, startOf } from "../runs/start";
import type { VendorCase } from "../state/vendorCase";
import { commentInput } from "../vendor/comment";
import { workflowNamed, type WorkflowDefinition } from "../vendor/workflows";
import { mutate, stampOf } from "./mutate";

const executeBody = z.object({ comment: commentInput.optional() });

/** States in which the vendor takes no further actions (handbook 2.4); that a run is one of them is assumed. */
const CLOSED_STATES = ["ARCHIVED", "INACTIVE", "BLOCKLISTED", "DUPLICATE", "DELETED"];

function workflowOfPath(context: VendorContext, { blueprint }: VendorCase): WorkflowDefinition {
  const name = pathParameter(context, "workflowName");
  const definition = workflowNamed(name);
  if (definition?.serviceName !== blueprint.serviceName) throw notFound(`workflow '${name}'`);
  return definition;
}

/** Throws the vendor's 422 for a case that no run can begin with. */
function requireRunnable(vendorCase: VendorCase): void {
  const { state } = vendorCase.profile();
  if (CLOSED_STATES.includes(state)) throw unprocessable(`service profile is ${state}`, "serviceProfile.state");
  const individual = vendorCase.individual();
  if (!individual?.dateOfBirth)
    throw unprocessable("dateOfBirth is required by the workflow", "individual.dateOfBirth");
  if (individual.addresses.length === 0)
    throw unprocessable("an address is required by the workflow", "individual.addresses");
}

/** Whether the caller is not kept waiting: by its header, or because a step waits for somebody (handbook 1.21). */
const isInBackground = (context: VendorContext, { steps }: WorkflowDefinition) =>
  context.req.header("x-frankie-background") === "1" || steps.includes("IDV");

/** The plan for a workflow: a step that fails the call ends the run at once, in ERROR. */
function planFor({ steps }: WorkflowDefinition, plan: RunPlan): RunPlan {
  return steps.includes(plan.failsAt) ? { ...plan, ends: "ERROR" } : { ...plan, failsAt: "" };
}

/**
 * executeWorkflow (handbook 1.21): every call starts a run, whether or not one is going. In the background 202 and an
 * id; else 200 with the whole result. A step that fails the call answers 500, and its run is there all the same.
 */
export function executeWorkflow(context: VendorContext): Response {
  oneOf(context, "level", ["id", "meta", "base64"]);
  const vendorCase = caseOf(context);
  const definition = workflowOfPath(context, vendorCase);
  const { comment } = bodyOf(context, executeBody);
  requireRunnable(vendorCase);
  const { sandbox, requestId } = context.var;
  const stamp = stampOf(context, comment);
  const plan = planFor(definition, sandbox.runs);
  const isWaiting = plan.failsAt === "" && isInBackground(context, definition);
  const endsAt = Date.parse(stamp.at) + (isWaiting ? plan.tookMs : 0);
  const run = startedRun(sandbox.nextRequestId(), definition.workflowName, stamp, { ...plan, endsAt });
  const start = startOf(vendorCase, run, stamp);
  mutate(context, start);
  if (isWaiting) return context.json({ requestId, workflowExecutionId: run.workflowExecutionId }, 202);
  return inline(context, vendorCase.with(start.changes), run);
}

/** Ends the run before the answer, and answers with all of it. Throws the vendor's 500 where a step failed the call. */
function inline(context: VendorContext, started: VendorCase, run: GoingRun): Response {
  const end = endOf(started, run);
  mutate(context, end);
  if (run.plan.failsAt) throw stepFailed(run.plan.failsAt);
  const done = started.with(end.changes);
  return context.json({
    workflowResult: done.execution(run.workflowName, run.workflowExecutionId),
    serviceProfile: done.profile(),
    individual: done.individual(),
    requestId: context.var.requestId,
  });
}
