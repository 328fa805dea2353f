import type { ExecutionParams, ExecutionsParams } from "./contract";

/** Names of the cached reads of executions, apart from the contract so that a browser loads them without it. */
export const executionKeys = {
  all: ["execution"] as const,
  list: (params: ExecutionsParams) =>
    [...executionKeys.all, params.entityId, params.serviceName, params.workflowName] as const,
  workflows: (serviceName?: string) => ["workflows", serviceName] as const,
  detail: (params: ExecutionParams) => [...executionKeys.list(params), params.workflowExecutionId] as const,
};
