import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAnswer, keepFailure } from "@/lib/writes/afterWrite";
import { request } from "@/lib/http/client";
import { ONCE, operationOrProposal, type Sending } from "@/lib/writes/sending";
import type { ExecutionParams, ExecutionsParams, OverrideAnswer, OverrideExecution, RunWorkflow } from "./contract";
import { executePath, executionPath } from "./queries";

const answer = operationOrProposal<OverrideAnswer>();

/** Overriding the status of one workflow execution; its version is the case's. Otherwise as `useUpdateCase`. */
export function useOverrideExecution(params: ExecutionParams) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<OverrideExecution>) =>
      request(executionPath(params), { method: "PATCH", ...sending, answer }),
    onSuccess: (received) => keepAnswer(queryClient, params, received),
    onError: (error) => keepFailure(queryClient, params, error),
  });
}

/** Running a workflow again; its version is the case's. Otherwise as `useUpdateCase`. */
export function useRunWorkflow(params: ExecutionsParams) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<RunWorkflow>) => request(executePath(params), { method: "POST", ...sending, answer }),
    onSuccess: (received) => keepAnswer(queryClient, params, received),
    onError: (error) => keepFailure(queryClient, params, error),
  });
}
