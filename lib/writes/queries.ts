import { queryOptions } from "@tanstack/react-query";
import { holding, request, RequestError } from "@/lib/http/client";
import type { Operation } from "./contract";
import { operationKeys } from "@/lib/cache/operationKeys";
import { isFinal } from "@/lib/domain/operationStates";

/**
 * The interval of polling after the send, in milliseconds: short at first, as most operations settle within seconds.
 */
const EAGER_MS = 2_000;
const PATIENT_MS = 15_000;
const EAGER_FOR_MS = 60_000;
/** A person may take hours. */
const PERSON_MS = 60_000;

/** When to read an operation again; false once it is final. */
export function pollOperationEvery(operation: Operation | undefined, now: number): number | false {
  if (operation?.outcome === "NEEDS_HUMAN") return PERSON_MS;
  if (operation && isFinal(operation.outcome)) return false;
  const age = operation ? now - Date.parse(operation.createdAt) : 0;
  return age < EAGER_FOR_MS ? EAGER_MS : PATIENT_MS;
}

/** Following one operation until it is settled, while the page is visible. Fails with RequestError. */
export function operationOptions(id: string) {
  return queryOptions({
    queryKey: operationKeys.detail(id),
    queryFn: async ({ signal }) => {
      const answer = holding<{ operation: Operation }>("operation");
      return (await request(`/api/operations/${encodeURIComponent(id)}`, { answer, signal })).data.operation;
    },
    staleTime: ({ state }) => (state.data && isFinal(state.data.outcome) ? Infinity : 0),
    refetchInterval: ({ state }) => {
      if (state.error)
        return state.error instanceof RequestError && state.error.problem.status === 404 ? false : PATIENT_MS;
      return pollOperationEvery(state.data, Date.now());
    },
  });
}

/** The operations of a case that are not settled or need a person, of any officer; read again while there are any. */
export function openOperationsOptions({ entityId, serviceName }: { entityId: string; serviceName: string }) {
  return queryOptions({
    queryKey: operationKeys.ofCase({ entityId, serviceName }),
    queryFn: async ({ signal }) => {
      const answer = holding<{ operations: Operation[] }>("operations");
      const query = new URLSearchParams({ entityId, serviceName, open: "true" });
      return (await request(`/api/operations?${query}`, { answer, signal })).data.operations;
    },
    refetchInterval: ({ state }) => {
      const delays = (state.data ?? []).map((operation) => pollOperationEvery(operation, Date.now()) || Infinity);
      return delays.length > 0 && Math.min(...delays);
    },
  });
}
