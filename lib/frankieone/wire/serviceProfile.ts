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
import { flag, list, number, openEnum, part, text, texts } from "./tolerant";

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
  createdAt: text(),
  updatedAt: text(),
  updatedBy: text(),
  updatedRequestId: text(),
});
export type RiskFactor = z.infer<typeof riskFactor>;

/** Risk-Assessment (handbook 1.7). `workflowRisk*` is this run only, `risk*` the entity. */
export const riskAssessment = z.object({
  riskAssessmentId: text(),
  workflowExecutionId: text(),
  createdAt: text(),
  updatedAt: text(),
  updatedBy: text(),
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
  createdAt: text(),
  updatedAt: text(),
  updatedBy: text(),
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
  workflowName: text(),
  workflowExecutionId: text(),
  workflowExecutionState: openEnum(WORKFLOW_EXECUTION_STATES),
  status: openEnum(WORKFLOW_STATUSES),
  statusOverrideAt: text(),
  statusOverrideRequestId: text(),
  statusOverrideBy: text(),
  riskAssessment: part(riskAssessment),
  isManual: flag(),
  steps: part(workflowSteps),
  startedAt: text(),
  endedAt: text(),
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
  workflowName: text(),
  enabledAt: text(),
  enabledBy: text(),
  disabledAt: text(),
  disabledBy: text(),
});
export type Subscription = z.infer<typeof subscription>;

/** Service-Profile (handbook 1.5, operation getProfile). Absent means absent: nothing in it is nullable. */
export const serviceProfile = z.object({
  serviceProfileId: text(),
  latestRiskAssessmentId: text(),
  latestWorkflowExecutionId: text(),
  entityId: text(),
  entityName: text(),
  entityType: text(),
  organizationType: text(),
  country: text(),
  createdAt: text(),
  createdBy: text(),
  updatedAt: text(),
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
