import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { caseKeys } from "@/lib/cache/caseKeys";
import { holding, request } from "@/lib/http/client";
import { keepAnswer, keepFailure } from "@/lib/writes/afterWrite";
import { ONCE, operationOrProposal, type Sending } from "@/lib/writes/sending";
import type { CaseTarget, UpdateCaseAnswer } from "./contract";
import type { MonitoringAnswer, SetMonitoring } from "./monitoringContract";
import { reviewPath } from "./reviewPath";

const answer = operationOrProposal<UpdateCaseAnswer>();

const pathOf = (params: CaseTarget) => `${reviewPath(params)}/monitor`;

/** Reads which service profiles a switch of monitoring touches; only where one is about to be made, and anew each time. */
export function monitoringOptions(params: CaseTarget) {
  return queryOptions({
    queryKey: caseKeys.monitoring(params),
    queryFn: async ({ signal }) =>
      (await request(pathOf(params), { answer: holding<MonitoringAnswer>("profiles"), signal })).data,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Switching monitoring; its version is the case's. It changes every case of the entity, so all of them are read again. */
export function useSetMonitoring(params: CaseTarget) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<SetMonitoring>) => request(pathOf(params), { method: "PATCH", ...sending, answer }),
    onSuccess: async (received) => {
      await keepAnswer(queryClient, params, received);
      void queryClient.invalidateQueries({ queryKey: [...caseKeys.all, params.entityId] });
      void queryClient.invalidateQueries({ queryKey: caseKeys.person(params.entityId) });
    },
    onError: (error) => keepFailure(queryClient, params, error),
  });
}
