import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/lib/http/client";
import { keepAnswer, keepFailure } from "@/lib/writes/afterWrite";
import { ONCE, operationOrProposal, type Sending } from "@/lib/writes/sending";
import type { CaseTarget, UpdateCaseAnswer } from "./contract";
import { reviewPath } from "./reviewPath";
import type { SetRiskLevel } from "./riskContract";

const answer = operationOrProposal<UpdateCaseAnswer>();

/** Setting the risk level of a case; its version is the case's. Otherwise as `useUpdateCase`. */
export function useSetRiskLevel(params: CaseTarget) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<SetRiskLevel>) =>
      request(`${reviewPath(params)}/risk`, { method: "PATCH", ...sending, answer }),
    onSuccess: (received) => keepAnswer(queryClient, params, received),
    onError: (error) => keepFailure(queryClient, params, error),
  });
}
