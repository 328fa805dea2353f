import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAnswer, keepFailure } from "@/lib/cases/afterWrite";
import { holding, type Reader, request } from "@/lib/http/client";
import { ONCE, patchWith, type Sending } from "@/lib/writes/sending";
import type { ExecutionParams, OverrideAnswer, OverrideExecution } from "./contract";
import { executionPath } from "./queries";

/** The operation or, where a second person has to decide, the proposal. */
const answer: Reader<OverrideAnswer> = (body) =>
  holding<OverrideAnswer>("operation")(body) ?? holding<OverrideAnswer>("proposal")(body);

/** Overriding the status of one workflow execution; its version is the case's. Otherwise as `useUpdateCase`. */
export function useOverrideExecution(params: ExecutionParams) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<OverrideExecution>) => request(executionPath(params), patchWith(sending, answer)),
    onSuccess: (received) => keepAnswer(queryClient, params, received),
    onError: (error) => keepFailure(queryClient, params, error),
  });
}
