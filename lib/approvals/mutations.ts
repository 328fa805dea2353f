import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAnswer, keepFailure } from "@/lib/cases/afterWrite";
import type { OverrideAnswer } from "@/lib/executions/contract";
import { holding, request } from "@/lib/http/client";
import { ledgerKeys } from "@/lib/ledger/keys";
import { operationKeys } from "@/lib/writes/keys";
import { ONCE, patchWith, type Sending } from "@/lib/writes/sending";
import type { DecisionBody, Proposal } from "./contract";
import { approvalKeys } from "./keys";

const pathTo = (id: string, end: string) => `/api/approvals/${encodeURIComponent(id)}/${end}`;

function rereadAll(queryClient: QueryClient): void {
  const keys = [approvalKeys.all, operationKeys.waiting, ledgerKeys.all];
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
}

/** Approving a proposal: sends its override. Its version is the case's. Fails with RequestError. */
export function useApprove({ id, target }: Pick<Proposal, "id" | "target">) {
  const queryClient = useQueryClient();
  const answer = holding<OverrideAnswer>("operation");
  return useMutation({
    ...ONCE,
    mutationFn: (sending: Sending<DecisionBody>) => request(pathTo(id, "approval"), patchWith(sending, answer)),
    onSuccess: (received) => keepAnswer(queryClient, target, received),
    onError: (error) => keepFailure(queryClient, target, error),
    onSettled: () => rereadAll(queryClient),
  });
}

/** What ends a proposal without a write. */
export type Ending = { kind: "rejection"; body: DecisionBody } | { kind: "withdrawal"; body: object };

/** Rejecting or withdrawing a proposal: nothing is sent to FrankieOne. Fails with RequestError. */
export function useEndProposal(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: async ({ kind, body }: Ending) => {
      const answer = holding<{ proposal: Proposal }>("proposal");
      return (await request(pathTo(id, kind), { method: "POST", body, answer })).data.proposal;
    },
    onSettled: () => rereadAll(queryClient),
  });
}
