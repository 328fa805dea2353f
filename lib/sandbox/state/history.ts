import type { Run } from "../cases/blueprint";
import { isoTime } from "../cases/names";
import type { Caller } from "./caller";
import { ulidOf } from "../identifiers";
import type { AuditEvent } from "../vendor/audit";
import { eventOf, type Stamp } from "./events";
import type { VendorCase } from "./vendorCase";

const ENGINE: Caller = { username: "System:workflow", channel: "system" };
const ONBOARDING: Caller = { username: "onboarding-api", channel: "api" };

const stampAt = (time: number, key: string, caller: Caller, text?: string): Stamp => ({
  requestId: ulidOf(time, key),
  at: isoTime(time),
  caller,
  ...(text && { comment: { text } }),
});

function overrideEvent(vendorCase: VendorCase, run: Run): AuditEvent[] {
  const { override, result, workflowName, workflowExecutionId } = run;
  if (!override) return [];
  const by: Caller = { ...(override.by && { username: override.by }), channel: "portal" };
  const stamp = stampAt(override.at, `${workflowExecutionId}/override`, by, override.comment);
  return [
    eventOf(vendorCase, stamp, {
      type: "WORKFLOW_STATUS_CHANGE",
      description: `Workflow status changed from ${result} to ${override.status}`,
      status: override.status,
      workflowName,
      workflowExecutionId,
      supplementaryData: { type: "DECISION", previous: { workflowStatus: result } },
    }),
  ];
}

function runEvents(vendorCase: VendorCase, run: Run): AuditEvent[] {
  const { workflowName, workflowExecutionId, startedAt, tookMs, state, result } = run;
  const about = { workflowName, workflowExecutionId };
  const request = `${workflowExecutionId}/request`;
  const started = eventOf(vendorCase, stampAt(startedAt, request, ENGINE), {
    ...about,
    type: "WORKFLOW_EVENT",
    level: 2,
    eventStatus: "INFO",
    description: `Workflow ${workflowName} started`,
  });
  if (state === "IN_PROGRESS") return [started];
  const isDone = state === "COMPLETED";
  const finished = eventOf(
    vendorCase,
    { ...stampAt(startedAt, request, ENGINE), at: isoTime(startedAt + tookMs) },
    {
      ...about,
      type: "WORKFLOW_COMPLETE",
      eventStatus: isDone ? "SUCCESS" : "ERROR",
      description: isDone
        ? `Workflow ${workflowName} completed with ${result}`
        : `Workflow ${workflowName} ended in ${state}`,
      status: result,
    },
  );
  return [started, finished, ...overrideEvent(vendorCase, run)];
}

function stateEvent(vendorCase: VendorCase): AuditEvent[] {
  const { state, updatedAt, updatedBy, key } = vendorCase.blueprint;
  if ((state !== "ARCHIVED" && state !== "INACTIVE") || updatedAt === undefined) return [];
  const stamp = stampAt(updatedAt, `${key}/updated`, { username: updatedBy, channel: "portal" }, "Relationship ended.");
  return [
    eventOf(vendorCase, stamp, {
      type: "SERVICE_PROFILE_STATE_CHANGE",
      description: `Service profile state changed from ACTIVE to ${state}`,
      supplementaryData: { type: "ENTITY_PROFILE_STATE_UPDATE", previousState: "ACTIVE", currentState: state },
    }),
  ];
}

/** What happened to a case before the sandbox started, oldest first. */
export function historyOf(vendorCase: VendorCase): AuditEvent[] {
  const { createdAt, key, runs } = vendorCase.blueprint;
  const created = eventOf(vendorCase, stampAt(createdAt, `${key}/created`, ONBOARDING), {
    type: "SERVICE_PROFILE_CREATE",
    description: "Service profile created",
  });
  return [created, ...runs.flatMap((run) => runEvents(vendorCase, run)), ...stateEvent(vendorCase)];
}
