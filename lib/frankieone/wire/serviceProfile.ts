import { z } from "zod";
import {
  ISSUE_CATEGORIES,
  ISSUE_SEVERITIES,
  ISSUES,
  LIFECYCLE_PHASES,
  RISK_FACTOR_STATUSES,
  RISK_LEVELS,
  SERVICE_PROFILE_STATES,
  WORKFLOW_EXECUTION_STATES,
  WORKFLOW_STATUSES,
} from "./enums";
import { idText } from "./identifiers";
import { flag, list, moment, number, openEnum, part, text, texts } from "./tolerant";

/** Risk-Factor (handbook 1.7). `value` is text even for numbers; `manualOverrideScore` counts when status is OVERRIDDEN. */
export const riskFactor = z.object({
  riskFactorId: text(),
  factor: text(),
  value: text(),
  score: number(),
  description: text(),
  workflowExecutionId: text(),
  stepResultId: text(),
  manualOverrideScore: number(),
  status: openEnum(RISK_FACTOR_STATUSES),
  createdAt: moment(),
  updatedAt: moment(),
  updatedBy: text(),
  updatedRequestId: text(),
  createdServiceProfileId: text(),
  createdWorkflowExecutionId: text(),
  createdStepResultId: text(),
});
export type RiskFactor = z.infer<typeof riskFactor>;

/** Risk-Assessment (handbook 1.7). `workflowRisk*` is this run only, `risk*` the entity. */
export const riskAssessment = z.object({
  riskAssessmentId: text(),
  serviceProfileId: text(),
  workflowId: text(),
  workflowExecutionId: text(),
  entityId: text(),
  schemaVersion: text(),
  createdAt: moment(),
  updatedAt: moment(),
  updatedBy: text(),
  updatedRequestId: text(),
  workflowRiskScore: number(),
  workflowRiskLevel: openEnum(RISK_LEVELS),
  riskScore: number(),
  riskLevel: openEnum(RISK_LEVELS),
  isOutdated: flag(),
  riskFactors: list(riskFactor),
});
export type RiskAssessment = z.infer<typeof riskAssessment>;

/** Workflow-Issue (handbook 1.6). */
export const workflowIssue = z.object({
  category: openEnum(ISSUE_CATEGORIES),
  issue: openEnum(ISSUES),
  severity: openEnum(ISSUE_SEVERITIES),
  issueId: text(),
  workflowExecutionId: text(),
  stepResultId: text(),
  isCleared: flag(),
  createdBy: text(),
  createdAt: moment(),
  updatedAt: moment(),
  updatedBy: text(),
  updatedRequestId: text(),
});
export type WorkflowIssue = z.infer<typeof workflowIssue>;

/** The step lists of a summary (handbook 2.8): `order` is the plan, a step may be in none of the other lists. */
export const workflowSteps = z.object({
  order: texts(),
  passed: texts(),
  failed: texts(),
  incomplete: texts(),
  notApplicable: texts(),
});
export type WorkflowSteps = z.infer<typeof workflowSteps>;

/** The fields of Workflow-Execution-Summary (handbook 1.6); an execution result has them too. */
export const workflowSummaryShape = {
  schemaVersion: text(),
  workflowName: text(),
  workflowExecutionId: text(),
  workflowExecutionState: openEnum(WORKFLOW_EXECUTION_STATES),
  status: openEnum(WORKFLOW_STATUSES),
  statusOverrideAt: moment(),
  statusOverrideRequestId: text(),
  statusOverrideBy: text(),
  riskAssessment: part(riskAssessment),
  isManual: flag(),
  steps: part(workflowSteps),
  startedAt: moment(),
  endedAt: moment(),
  issues: list(workflowIssue),
  lifecyclePhase: openEnum(LIFECYCLE_PHASES),
  monitoringTypes: texts(),
};

export const workflowSummary = z.object(workflowSummaryShape);
export type WorkflowSummary = z.infer<typeof workflowSummary>;

/** Service-Profile-Subscription (handbook 1.8). */
export const subscription = z.object({
  status: openEnum(["ENABLED", "DISABLED"]),
  type: openEnum(["AML", "ACTIVITY"]),
  serviceProfileId: text(),
  workflowName: text(),
  workflowId: text(),
  enabledAt: moment(),
  enabledRequestId: text(),
  enabledBy: text(),
  disabledAt: moment(),
  disabledRequestId: text(),
  disabledBy: text(),
});
export type Subscription = z.infer<typeof subscription>;

/** Service-Profile (handbook 1.5, operation getProfile). Absent means absent: nothing in it is nullable. */
export const serviceProfile = z.object({
  serviceProfileId: text(),
  latestRiskAssessmentId: text(),
  latestWorkflowExecutionId: text(),
  entityId: idText(),
  entityName: text(),
  entityType: text(),
  organizationType: text(),
  country: text(),
  schemaVersion: text(),
  createdAt: moment(),
  createdRequestId: text(),
  createdBy: text(),
  updatedAt: moment(),
  updatedBy: text(),
  updatedRequestId: text(),
  assignee: text(),
  reviewer: text(),
  currentWorkflowId: text(),
  currentWorkflowName: text(),
  workflowSummaries: list(workflowSummary),
  serviceName: text(),
  customerReference: text(),
  subscriptions: list(subscription),
  state: openEnum(SERVICE_PROFILE_STATES),
});
export type ServiceProfile = z.infer<typeof serviceProfile>;

/** The answer of getProfile and updateProfile. */
export const serviceProfileAnswer = z.object({ serviceProfile, requestId: text() });
