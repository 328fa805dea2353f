import { z } from "zod";
import { WORKFLOW_EXECUTION_STATES, WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import type { VendorContext } from "../http/context";
import { invalid, invalidParameter } from "../http/errors";
import { bodyOf, pathParameter } from "../http/input";
import { commentInput } from "../vendor/comment";
import { caseOf, executionOfPath } from "../http/lookup";
import { oneOf, pagingOf, repeated, sortingOf, timeOf } from "../http/query";
import { eventOf, updatedBy } from "../state/events";
import type { WorkflowResult } from "../vendor/execution";
import { mutate, stampOf } from "./mutate";

/** A missing status means UNCHECKED: that default resets the execution (handbook 1.11). */
const overrideBody = z.object({
  status: z.enum(WORKFLOW_STATUSES).default("UNCHECKED"),
  comment: commentInput.optional(),
});

const levelOf = (context: VendorContext) => oneOf(context, "level", ["meta", "base64"]);

function words(context: VendorContext, name: string, known: readonly string[]): string[] | undefined {
  const asked = repeated(context, name);
  const unknown = asked?.find((word) => !known.includes(word));
  if (unknown !== undefined) throw invalidParameter(name, "query", `one of ${known.join(", ")}`, unknown);
  return asked;
}

function within(time: string | undefined, after: number | undefined, before: number | undefined): boolean {
  if (after === undefined && before === undefined) return true;
  if (time === undefined) return false;
  return Date.parse(time) >= (after ?? -Infinity) && Date.parse(time) <= (before ?? Infinity);
}

function executionFilter(context: VendorContext): (execution: WorkflowResult) => boolean {
  const results = words(context, "workflowResults", WORKFLOW_STATUSES);
  const states = words(context, "workflowExecutionStates", WORKFLOW_EXECUTION_STATES);
  const started = [timeOf(context, "startedAtAfter"), timeOf(context, "startedAtBefore")] as const;
  const ended = [timeOf(context, "endedAtAfter"), timeOf(context, "endedAtBefore")] as const;
  return (execution) =>
    (results?.includes(execution.result) ?? true) &&
    (states?.includes(execution.workflowExecutionState) ?? true) &&
    within(execution.startedAt, ...started) &&
    within(execution.endedAt, ...ended);
}

/** getResults (handbook 1.13): always newest first, whatever sort says, and without `meta`. */
export function getResults(context: VendorContext): Response {
  const vendorCase = caseOf(context);
  const { skip, limit } = pagingOf(context);
  sortingOf(context, ["createdAt", "updatedAt"]);
  const found = vendorCase.executions(pathParameter(context, "workflowName")).filter(executionFilter(context));
  return context.json({ requestId: context.var.requestId, workflowResults: found.slice(skip, skip + limit) });
}

/** The execution of an organisation's workflow (handbook 1.25): here under `serviceprofiles`. */
export function getOrganizationExecution(context: VendorContext): Response {
  const { vendorCase, execution } = executionOfPath(context, "ORGANIZATION");
  const { entityId } = vendorCase.blueprint;
  const organization = { entityId, entityType: "ORGANIZATION" };
  return context.json({ requestId: context.var.requestId, organization, workflowResult: execution });
}

/** getWorkflowExecutionResult (handbook 1.14). */
export function getExecution(context: VendorContext): Response {
  levelOf(context);
  const { vendorCase, execution } = executionOfPath(context);
  return context.json({
    requestId: context.var.requestId,
    workflowResult: execution,
    individual: vendorCase.individual(),
  });
}

/** overrideWorkflowExecutionResult (handbook 1.11): `status` moves, `result` stays. A running run cannot be overridden. */
export function overrideExecution(context: VendorContext): Response {
  levelOf(context);
  const { vendorCase, execution } = executionOfPath(context);
  const { status, comment } = bodyOf(context, overrideBody);
  const { workflowExecutionId, workflowName, workflowExecutionState } = execution;
  if (workflowExecutionState === "IN_PROGRESS") {
    throw invalid({ issue: `workflow execution is ${workflowExecutionState}`, issueLocation: "workflowExecutionId" });
  }
  const stamp = stampOf(context, comment);
  const { username } = context.var.caller;
  const overridden = {
    status,
    statusOverrideAt: stamp.at,
    statusOverrideRequestId: stamp.requestId,
    statusOverrideBy: username ?? null,
  };
  const changes = { executions: { [workflowExecutionId]: overridden }, profile: updatedBy(stamp) };
  const event = eventOf(vendorCase, stamp, {
    type: "WORKFLOW_STATUS_CHANGE",
    description: `Workflow status changed from ${execution.status} to ${status}`,
    status,
    workflowName,
    workflowExecutionId,
    supplementaryData: { type: "DECISION", previous: { workflowStatus: execution.status } },
  });
  mutate(context, { row: vendorCase.row, changes, events: [event] });
  const workflowResult = vendorCase.with(changes).execution(workflowName, workflowExecutionId);
  return context.json({ requestId: context.var.requestId, workflowResult });
}
