import type { CasePlace, ExecutionPlace, WorkflowPlace } from "@/lib/domain/place";

/** Names of the cached reads of executions, apart from the contract so that a browser loads them without it. */
export const executionKeys = {
  all: ["execution"] as const,
  ofCase: (params: CasePlace) => [...executionKeys.all, params.entityId, params.serviceName] as const,
  list: (params: WorkflowPlace) => [...executionKeys.ofCase(params), params.workflowName] as const,
  definitions: (serviceName: string) => ["workflow definitions", serviceName] as const,
  workflows: (serviceName?: string) => ["workflows", serviceName] as const,
  detail: (params: ExecutionPlace) => [...executionKeys.list(params), params.workflowExecutionId] as const,
};
