import type { AuditEvent } from "../vendor/audit";

/** What the vendor posts to who has asked for it (handbook 2.11). */
export interface Notification {
  version: string;
  entityId: string;
  entityType?: string;
  function: string;
  functionResult: string;
  notificationType: string;
  requestId: string;
  serviceName?: string;
  workflowName?: string;
  workflowExecutionId?: string;
  overallStatus?: string;
  message?: string;
}

/** Which functions an event of the audit is told as; one may cause several. */
const FUNCTIONS: Record<string, readonly string[]> = {
  WORKFLOW_EVENT: [],
  WORKFLOW_COMPLETE: ["WorkflowComplete", "EntityStatusChanged"],
  WORKFLOW_STATUS_CHANGE: ["EntityStatusChanged"],
  SERVICE_PROFILE_STATE_CHANGE: ["EntityStatusChanged"],
  RISK_OVERRIDE: ["EntityRiskChanged"],
};

/** The notifications that an event causes. */
export function notificationsOf(event: AuditEvent): Notification[] {
  const { entityId, entityType, requestId, serviceName, workflowName, workflowExecutionId, status } = event;
  if (!entityId) return [];
  return (FUNCTIONS[event.type] ?? ["EntityProfileUpdated"]).map((name) => ({
    version: "2.0.0",
    ...{ entityId, entityType, requestId, serviceName, workflowName, workflowExecutionId },
    function: name,
    functionResult: event.eventStatus === "ERROR" ? "FAILURE" : "SUCCESS",
    notificationType: "EVENT",
    overallStatus: status,
    message: event.description,
  }));
}
