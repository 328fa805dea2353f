import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAnswer, keepFailure } from "@/lib/writes/afterWrite";
import type { OverrideAnswer } from "@/lib/executions/contract";
import { holding, request } from "@/lib/http/client";
import { ledgerKeys } from "@/lib/ledger/keys";
import { hitKeys } from "@/lib/cache/hitKeys";
import { operationKeys } from "@/lib/cache/operationKeys";
import { ONCE, type Sending } from "@/lib/writes/sending";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { DecisionBody, SeenAnswer, SeenRequest } from "./contract";
import { approvalKeys } from "@/lib/cache/approvalKeys";

const pathTo = (id: string, end: string) => `/api/approvals/${encodeURIComponent(id)}/${end}`;

function rereadAll(queryClient: QueryClient): void {
  const keys = [approvalKeys.all, operationKeys.waiting, ledgerKeys.all, hitKeys.all];
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
}

/** Approving a proposal: sends its act. Its version is the case's, or that of the hits it decides. Fails with RequestError. */
export function useApprove({ id, target }: Pick<Proposal, "id" | "target">) {
  const queryClient = useQueryClient();
  const answer = holding<OverrideAnswer>("operation");
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<DecisionBody>) =>
      request(pathTo(id, "approval"), { method: "PATCH", ...sending, answer }),
    onSuccess: (received) => keepAnswer(queryClient, target, received),
    onError: (error) => keepFailure(queryClient, target, error),
    onSettled: () => rereadAll(queryClient),
  });
}

/** Records that the officer has seen how one of their proposals ended, or all, which clears the bell. Fails with RequestError. */
export function useSeeEndings() {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    ...ONCE,
    mutationFn: (body: SeenRequest) =>
      request("/api/approvals/seen", { method: "POST", body, answer: holding<SeenAnswer>("decided") }),
    onSettled: (_answer, _error, { id }) => {
      void queryClient.invalidateQueries({ queryKey: operationKeys.waiting });
      // In the list of all, what was new stays marked while it is looked at.
      if (id) void queryClient.invalidateQueries({ queryKey: approvalKeys.all });
    },
  });
  return mutate;
}

/** What ends a proposal without a write. */
export type ProposalEnding = { kind: "rejection"; body: DecisionBody } | { kind: "withdrawal"; body: object };

/** Rejecting or withdrawing a proposal: nothing is sent to FrankieOne. Fails with RequestError. */
export function useEndProposal(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: async ({ kind, body }: ProposalEnding) => {
      const answer = holding<{ proposal: Proposal }>("proposal");
      return (await request(pathTo(id, kind), { method: "POST", body, answer })).data.proposal;
    },
    onSettled: () => rereadAll(queryClient),
  });
}
