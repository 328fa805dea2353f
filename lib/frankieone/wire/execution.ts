import { z } from "zod";
import { WORKFLOW_STATUSES } from "./enums";
import { workflowSummaryShape } from "./serviceProfile";
import { looseRecord, list, moment, number, openEnum, part, text } from "./tolerant";
import { individual } from "./individual";

/** `{code, description, location}` of a step or process result (handbook 1.12): not the API's error envelope. */
export const resultError = z.object({ code: text(), description: text(), location: text() });

/** A factor as a step or process result names it: less than a Risk-Factor (handbook 1.12). */
const resultFactor = z.object({ factor: text(), value: text(), score: number() });

/** One provider asked by a step (handbook 1.12). */
export const serviceProvider = z.object({
  provider: text(),
  result: text(),
  order: number(),
  startedAt: moment(),
  endedAt: moment(),
});

/** What a provider said in a process result; which direction is good is undocumented, so numbers are shown raw. */
const providerResult = z.object({
  name: text(),
  source: text(),
  sourceNormalized: text(),
  reference: text(),
  fuzziness: part(z.object({ normalized: number(), actual: text() })),
  confidence: part(z.object({ normalized: number(), actual: text() })),
  riskScore: number(),
  errorCode: text(),
  errorMessage: text(),
});

/** Process-Result-Object, PRO (handbook 1.17). `manualStatus` is an open string: its own schema is unsatisfiable. */
export const processResult = z.object({
  processResultId: text(),
  schemaVersion: text(),
  entityId: text(),
  requestId: text(),
  groupId: text(),
  stepName: text(),
  stepType: text(),
  objectType: text(),
  objectId: text(),
  providerResult: part(providerResult),
  result: text(),
  class: text(),
  systemStatus: text(),
  manualStatus: text(),
  state: text(),
  /** 23 shapes (handbook 1.17). */
  supplementaryData: looseRecord(),
  errors: list(resultError),
  riskFactors: list(resultFactor),
  notes: looseRecord(),
  createdAt: moment(),
  updatedAt: moment(),
  updatedBy: text(),
});
export type ProcessResult = z.infer<typeof processResult>;

/** Workflow-Execution-Step-Result (handbook 1.12). */
export const stepResult = z.object({
  stepResultId: text(),
  workflowExecutionId: text(),
  requestId: text(),
  schemaVersion: text(),
  stepName: text(),
  objectType: text(),
  objectId: text(),
  startedAt: moment(),
  endedAt: moment(),
  serviceProviders: list(serviceProvider),
  result: text(),
  errors: list(resultError),
  /** 12 shapes (handbook 1.12). */
  summary: looseRecord(),
  processResults: list(processResult),
  risk: part(
    z.object({ level: text(), contributedScore: number(), overallScore: number(), factors: list(resultFactor) }),
  ),
  notes: looseRecord(),
  createdAt: moment(),
  updatedAt: moment(),
  updatedBy: text(),
});
export type StepResult = z.infer<typeof stepResult>;

/** Workflow-Result (handbook 1.12): `status` follows overrides, `result` stays what the engine said (2.1). */
export const workflowResult = z.object({
  ...workflowSummaryShape,
  workflowId: text(),
  requestId: text(),
  entityId: text(),
  entityType: text(),
  serviceProfileId: text(),
  endWorkflowId: text(),
  endWorkflowName: text(),
  result: openEnum(WORKFLOW_STATUSES),
  workflowStepResults: list(stepResult),
  errors: list(resultError),
  notes: looseRecord(),
  createdAt: moment(),
  updatedAt: moment(),
  updatedBy: text(),
});
export type WorkflowResult = z.infer<typeof workflowResult>;

/** The answer of getWorkflowExecutionResult, which has the person beside the result, and of overrideWorkflowExecutionResult. */
export const workflowResultAnswer = z.object({
  workflowResult,
  individual: part(individual),
  requestId: text(),
});

/** The answer of getResults. `meta` is absent in the OpenAPI: page until a short page (handbook 1.13). */
export const workflowResultsAnswer = z.object({ workflowResults: list(workflowResult), requestId: text() });
