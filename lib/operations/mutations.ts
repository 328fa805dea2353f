import { useMutation, useQueryClient } from "@tanstack/react-query";
import { refreshCase } from "@/lib/writes/afterWrite";
import { holding, request } from "@/lib/http/client";
import { ledgerKeys } from "@/lib/ledger/keys";
import type { Operation, ResolveOperation } from "@/lib/writes/contract";
import { operationKeys } from "@/lib/cache/operationKeys";
import { ONCE } from "@/lib/writes/sending";

/** What a person found, under the key of the form it was entered in. */
interface Settlement {
  body: ResolveOperation;
  idempotencyKey: string;
}

/**
 * Settles an operation that needs a person. Nothing goes to FrankieOne. Every list that it stood in is read again, also after a
 * refusal: somebody else may have been first. Fails with RequestError.
 */
export function useSettleOperation(id: string) {
  const queryClient = useQueryClient();
  const reread = (operation?: Operation) => {
    const keys = [operationKeys.needsHuman, operationKeys.waiting, operationKeys.own, ledgerKeys.all];
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
    if (operation) void refreshCase(queryClient, operation.target);
  };
  return useMutation({
    ...ONCE,
    mutationFn: async ({ body, idempotencyKey }: Settlement) => {
      const answer = holding<{ operation: Operation }>("operation");
      const path = `/api/operations/${encodeURIComponent(id)}/resolution`;
      return (await request(path, { method: "POST", body, idempotencyKey, answer })).data.operation;
    },
    onSuccess: (operation) => {
      queryClient.setQueryData(operationKeys.detail(id), operation);
      reread(operation);
    },
    onError: () => reread(),
  });
}
