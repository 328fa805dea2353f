import { queryOptions } from "@tanstack/react-query";
import type { CaseQuery } from "@/lib/cases/contract";
import { casePath } from "@/lib/cases/queries";
import { holding, request } from "@/lib/http/client";
import type { ExecutionAnswer, ExecutionParams, ExecutionsParams, WorkflowsAnswer } from "./contract";
import { executionKeys } from "@/lib/cache/executionKeys";

const workflowPath = (params: ExecutionsParams) =>
  `${casePath(params)}/workflows/${encodeURIComponent(params.workflowName)}`;

/** The path of a workflow's executions in our API. */
export const executionsPath = (params: ExecutionsParams): string => `${workflowPath(params)}/executions`;

/** The path at which a workflow is run again. */
export const executePath = (params: ExecutionsParams): string => `${workflowPath(params)}/execute`;

/** The path of one execution in our API. */
export function executionPath(params: ExecutionParams, { type }: CaseQuery = {}): string {
  const path = `${executionsPath(params)}/${encodeURIComponent(params.workflowExecutionId)}`;
  return type ? `${path}?type=${type}` : path;
}

/** An execution in the browser: its result, and the person as they came beside it. */
export type LoadedExecution = ExecutionAnswer["workflowResult"] & Pick<ExecutionAnswer, "individual">;

/** Reading one execution with its step and process results. Fails with RequestError. */
export function executionOptions(params: ExecutionParams, query: CaseQuery = {}) {
  return queryOptions({
    queryKey: executionKeys.detail(params),
    queryFn: async ({ signal }): Promise<LoadedExecution> => {
      const answer = holding<ExecutionAnswer>("workflowResult");
      const { workflowResult, individual } = (await request(executionPath(params, query), { answer, signal })).data;
      return { ...workflowResult, individual };
    },
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

/** Reading how the workflows of a service are built: nobody asks for it more than now and then. */
export function definitionsOptions(serviceName: string) {
  return queryOptions({
    queryKey: executionKeys.definitions(serviceName),
    queryFn: async ({ signal }) => {
      const answer = holding<WorkflowsAnswer>("workflows");
      const query = new URLSearchParams({ serviceName, include: "workflowDefinition" });
      return (await request(`/api/workflows?${query}`, { answer, signal })).data.workflows;
    },
    staleTime: 600_000,
    refetchOnWindowFocus: false,
  });
}

/** Reading the workflows of the account, or those of one service. They hardly ever change. */
export function workflowsOptions(serviceName?: string) {
  return queryOptions({
    queryKey: executionKeys.workflows(serviceName),
    queryFn: async ({ signal }) => {
      const answer = holding<WorkflowsAnswer>("workflows");
      const query = serviceName ? `?serviceName=${encodeURIComponent(serviceName)}` : "";
      return (await request(`/api/workflows${query}`, { answer, signal })).data.workflows;
    },
    staleTime: 600_000,
    refetchOnWindowFocus: false,
  });
}
