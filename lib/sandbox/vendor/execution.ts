import type { ExecutionSummary } from "./profile";

export interface ProviderResult {
  name: string;
  source?: string;
  sourceNormalized?: string;
  reference?: string;
  fuzziness?: { normalized: number; actual?: string };
  confidence?: { normalized: number; actual?: string };
  riskScore?: number;
  errorCode?: string;
  errorMessage?: string;
}

/** Process-Result-Object, PRO (handbook 1.17). */
export interface ProcessResult {
  processResultId: string;
  schemaVersion: number;
  entityId: string;
  requestId: string;
  stepName: string;
  stepType: string;
  objectType: string;
  objectId: string;
  groupId?: string;
  providerResult: ProviderResult;
  result: string;
  class: string;
  supplementaryData?: Record<string, unknown>;
  systemStatus: string;
  manualStatus?: string;
  state: string;
  riskFactors: { factor: string; value: string }[];
  errors?: ResultError[];
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
}

export interface ResultError {
  code: string;
  description: string;
  location: string;
}

/** Workflow-Execution-Step-Result (handbook 1.12). */
export interface StepResult {
  stepResultId: string;
  workflowExecutionId: string;
  stepName: string;
  requestId: string;
  objectType: string;
  objectId: string;
  schemaVersion: number;
  startedAt: string;
  endedAt?: string;
  serviceProviders: { provider: string; result: string; order: number; startedAt: string; endedAt: string }[];
  result: string;
  errors: ResultError[];
  summary?: Record<string, unknown>;
  processResults: ProcessResult[];
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
}

/** Workflow-Result (handbook 1.12): the summary's fields and these; `status` moves, `result` never does (2.1). */
export interface WorkflowResult extends ExecutionSummary {
  workflowId: string;
  requestId: string;
  entityId: string;
  entityType: string;
  serviceProfileId: string;
  result: string;
  workflowStepResults: StepResult[];
  errors: ResultError[];
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
}
