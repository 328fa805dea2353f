/** Comment of a caller as it is kept: handbook 0.2 lists which generation of the contract sends which keys. */
export interface UserComment {
  commentId: string;
  text: string;
  entityId?: string;
  entityType?: string;
}

/** Audit event (handbook 1.24). */
export interface AuditEvent {
  eventId: string;
  schemaVersion: number;
  requestId: string;
  level: number;
  type: string;
  description: string;
  descriptionDetails?: string;
  source: string;
  channel: string;
  eventStatus: string;
  timestamp: string;
  entityId?: string;
  entityType?: string;
  serviceProfileId?: string;
  serviceName?: string;
  status?: string;
  workflowExecutionId?: string;
  workflowName?: string;
  riskScore?: number;
  riskLevel?: string;
  lifecyclePhase?: string;
  userComment?: UserComment;
  supplementaryData?: Record<string, unknown>;
}
