import "server-only";
import type { Officer } from "@/lib/domain/officer";
import {
  getOrganizationExecutionResult,
  getResults,
  getWorkflowExecutionResult,
  getWorkflows,
} from "@/lib/frankieone/client";
import type { CaseQuery } from "@/lib/cases/contract";
import type {
  ExecutionAnswer,
  ExecutionParams,
  ExecutionsAnswer,
  ExecutionsParams,
  WorkflowsAnswer,
  WorkflowsQuery,
} from "./contract";

type Reader = Pick<Officer, "email">;

/** One workflow execution with its step and process results and the person beside it, without images; one call to the vendor. Throws DeskError. */
export async function readExecution(
  { email }: Reader,
  params: ExecutionParams,
  { type }: CaseQuery = {},
): Promise<ExecutionAnswer> {
  const ask = type === "ORGANIZATION" ? getOrganizationExecutionResult : getWorkflowExecutionResult;
  const { workflowResult, individual } = await ask({ username: email }, params);
  return { workflowResult, individual };
}

/** The latest executions of one workflow, newest first, 20 at most; one call to the vendor. Throws DeskError. */
export async function readExecutions({ email }: Reader, params: ExecutionsParams): Promise<ExecutionsAnswer> {
  return { workflowResults: await getResults({ username: email }, params) };
}

/** The workflows of the account, all or those of one service; one call to the vendor. Throws DeskError. */
export async function readWorkflows({ email }: Reader, query: WorkflowsQuery = {}): Promise<WorkflowsAnswer> {
  return { workflows: await getWorkflows({ username: email }, query) };
}
