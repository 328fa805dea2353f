import { z } from "zod";
import { WORKFLOW_STATUSES } from "./enums";
import { workflowSummaryShape } from "./serviceProfile";
import { list, number, openEnum, part, text } from "./tolerant";

/** `{code, description, location}` of a step or process result (handbook 1.12): not the API's error envelope. */
export const resultError = z.object({ code: text(), description: text(), location: text() });

/** One provider asked by a step (handbook 1.12). */
export const serviceProvider = z.object({
  provider: text(),
  result: text(),
  order: number(),
  startedAt: text(),
  endedAt: text(),
});

/** What a provider said in a process result; which direction is good is undocumented, so numbers are shown raw. */
const providerResult = z.object({
  name: text(),
  source: text(),
  reference: text(),
  fuzziness: part(z.object({ normalized: number(), actual: number() })),
  confidence: part(z.object({ normalized: number(), actual: number() })),
  riskScore: number(),
  errorCode: text(),
  errorMessage: text(),
});

/** Loose key-value evidence of the vendor (summary, supplementaryData): 12 and 23 shapes, kept as they came. */
const evidence = z.record(z.string(), z.unknown()).optional().catch(undefined);

/** Process-Result-Object, PRO (handbook 1.17). `manualStatus` is an open string: its own schema is unsatisfiable. */
export const processResult = z.object({
  processResultId: text(),
  stepName: text(),
  objectType: text(),
  objectId: text(),
  providerResult: part(providerResult),
  result: text(),
  class: text(),
  systemStatus: text(),
  manualStatus: text(),
  state: text(),
  supplementaryData: evidence,
  errors: list(resultError),
  createdAt: text(),
  updatedAt: text(),
  updatedBy: text(),
});
export type ProcessResult = z.infer<typeof processResult>;

/** Workflow-Execution-Step-Result (handbook 1.12). */
export const stepResult = z.object({
  stepResultId: text(),
  stepName: text(),
  objectType: text(),
  startedAt: text(),
  endedAt: text(),
  serviceProviders: list(serviceProvider),
  result: text(),
  errors: list(resultError),
  summary: evidence,
  processResults: list(processResult),
});
export type StepResult = z.infer<typeof stepResult>;

/** Workflow-Result (handbook 1.12): `status` follows overrides, `result` stays what the engine said (2.1). */
export const workflowResult = z.object({
  ...workflowSummaryShape,
  workflowId: text(),
  requestId: text(),
  entityId: text(),
  serviceProfileId: text(),
  result: openEnum(WORKFLOW_STATUSES),
  workflowStepResults: list(stepResult),
  errors: list(resultError),
  createdAt: text(),
  updatedAt: text(),
  updatedBy: text(),
});
export type WorkflowResult = z.infer<typeof workflowResult>;

/** The answer of getWorkflowExecutionResult and of overrideWorkflowExecutionResult. */
export const workflowResultAnswer = z.object({ workflowResult, requestId: text() });

/** The answer of getResults. `meta` is absent in the OpenAPI: page until a short page (handbook 1.13). */
export const workflowResultsAnswer = z.object({ workflowResults: list(workflowResult), requestId: text() });
