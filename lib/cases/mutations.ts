import { mutationOptions, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/lib/http/client";
import { ONCE, operationOrProposal, type Sending } from "@/lib/writes/sending";
import { keepAnswer, keepFailure } from "@/lib/writes/afterWrite";
import type { CaseParams, UpdateCase, UpdateCaseAnswer } from "./contract";
import { casePath } from "./queries";

const answer = operationOrProposal<UpdateCaseAnswer>();

/**
 * Changing a case. The answer is put into the cached case, and the lists are read again before the mutation settles.
 * Fails with RequestError; `problem.sent` says whether anything was sent.
 */
export function useUpdateCase(params: CaseParams) {
  return useMutation(updateCaseMutation(useQueryClient(), params));
}

/** The same for where no component is mounted to send it from. */
export function updateCaseMutation(queryClient: QueryClient, params: CaseParams) {
  return mutationOptions({
    ...ONCE,
    mutationFn: (sending: Sending<UpdateCase>) => request(casePath(params), { method: "PATCH", ...sending, answer }),
    onSuccess: (received) => keepAnswer(queryClient, params, received),
    onError: (error) => keepFailure(queryClient, params, error),
  });
}
