/*
 * The vendor's objects as this sandbox answers them. Status words stay plain strings: the story contains members
 * that no published enum knows (handbook 1.6), because live answers do.
 */

export interface RiskFactor {
  riskFactorId: string;
  factor: string;
  value: string;
  score: number;
  description?: string;
  workflowExecutionId?: string;
  stepResultId?: string;
  manualOverrideScore?: number;
  status: string;
  createdAt: string;
  updatedAt?: string;
  updatedBy: string;
}

export interface RiskAssessment {
  riskAssessmentId: string;
  schemaVersion: number;
  entityId: string;
  serviceProfileId: string;
  workflowId: string;
  workflowExecutionId: string;
  createdAt: string;
  updatedAt?: string;
  updatedBy?: string;
  updatedRequestId?: string;
  workflowRiskScore: number;
  workflowRiskLevel: string;
  riskScore: number;
  riskLevel: string;
  isOutdated: boolean;
  riskFactors: RiskFactor[];
}

export interface Issue {
  issueId: string;
  category: string;
  issue: string;
  severity: string;
  workflowExecutionId: string;
  stepResultId?: string;
  isCleared: boolean;
  createdBy: string;
  createdAt: string;
}

export interface Steps {
  order?: string[];
  passed?: string[];
  failed?: string[];
  incomplete?: string[];
  notApplicable?: string[];
}

/** Workflow-Execution-Summary (handbook 1.6). */
export interface ExecutionSummary {
  schemaVersion: number;
  workflowName: string;
  workflowExecutionId: string;
  workflowExecutionState: string;
  status: string;
  statusOverrideAt?: string;
  statusOverrideRequestId?: string;
  statusOverrideBy?: string;
  riskAssessment?: RiskAssessment;
  isManual: boolean;
  steps: Steps;
  startedAt: string;
  endedAt?: string;
  issues: Issue[];
  lifecyclePhase: string;
  monitoringTypes?: string[];
}

export interface Subscription {
  serviceProfileId: string;
  status: string;
  type: string;
  workflowName: string;
  workflowId: string;
  enabledAt: string;
  enabledRequestId: string;
  enabledBy: string;
  disabledAt?: string;
  disabledRequestId?: string;
  disabledBy?: string;
}

/** Service-Profile (handbook 1.5): what is unknown is omitted, never null. */
export interface ServiceProfile {
  serviceProfileId: string;
  latestRiskAssessmentId?: string;
  latestWorkflowExecutionId?: string;
  entityId: string;
  entityName: string;
  entityType: string;
  organizationType?: string;
  country?: string;
  schemaVersion: number;
  createdAt: string;
  createdRequestId: string;
  createdBy: string;
  updatedAt?: string;
  updatedRequestId?: string;
  updatedBy?: string;
  assignee?: string;
  reviewer?: string;
  currentWorkflowId?: string;
  currentWorkflowName?: string;
  workflowSummaries: ExecutionSummary[];
  serviceName: string;
  customerReference?: string;
  subscriptions: Subscription[];
  state: string;
}
