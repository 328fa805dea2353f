import { useMutation, useQueryClient } from "@tanstack/react-query";
import { hitKeys } from "@/lib/cache/hitKeys";
import type { CaseTarget } from "@/lib/cases/contract";
import type { ResultKind } from "@/lib/frankieone/wire/decisions";
import { request, RequestError } from "@/lib/http/client";
import { keepAnswer, keepFailure, refreshRuns } from "@/lib/writes/afterWrite";
import { ONCE, operationOrProposal, type Sending } from "@/lib/writes/sending";
import type { DecideHits, DecideHitsAnswer } from "./contract";
import { resultsPath } from "./queries";

const answer = operationOrProposal<DecideHitsAnswer>();

/**
 * Deciding hits of one kind; their own version is sent, not the case's. The runs on the page are read again before it settles, as
 * the hits stand there. Otherwise as `useUpdateCase`.
 */
export function useDecideHits(params: CaseTarget, resultKind: ResultKind) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<DecideHits>) =>
      request(`${resultsPath(params)}/${resultKind}`, { method: "PATCH", ...sending, answer }),
    onSuccess: async (received) => {
      await Promise.all([keepAnswer(queryClient, params, received), refreshRuns(queryClient, params)]);
    },
    onError: async (error) => {
      if (error instanceof RequestError && error.problem.code === "PRECONDITION_FAILED") {
        void refreshRuns(queryClient, params);
        await queryClient.invalidateQueries({ queryKey: hitKeys.ofCase(params) });
      }
      await keepFailure(queryClient, params, error);
    },
  });
}
