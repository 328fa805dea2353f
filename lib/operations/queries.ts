import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { Operation, Waiting } from "@/lib/writes/contract";
import { operationKeys } from "@/lib/cache/operationKeys";
import type { OperationTraces } from "./contract";

/** Counting costs the vendor nothing; still, a bell need not be quicker than a person. */
const EVERY_MS = 60_000;

/** How much waits for the officer, counted again every minute while the page is visible. In: what the page came with. */
export function waitingOptions(initialData?: Waiting) {
  return queryOptions({
    queryKey: operationKeys.waiting,
    queryFn: async ({ signal }) =>
      (
        await request("/api/operations/waiting", {
          answer: holding<Waiting>("open", "needsHuman", "proposals", "decided", "mentions"),
          signal,
        })
      ).data,
    initialData,
    refetchInterval: EVERY_MS,
  });
}

const listed = async (query: string, signal: AbortSignal) =>
  (await request(`/api/operations?${query}`, { answer: holding<{ operations: Operation[] }>("operations"), signal }))
    .data.operations;

/** The officer's own operations that are not settled or need a person, newest first. Fails with RequestError. */
export const ownOpenOptions = () =>
  queryOptions({
    queryKey: operationKeys.own,
    queryFn: ({ signal }) => listed("open=true", signal),
    staleTime: 0,
    refetchInterval: EVERY_MS / 4,
  });

/** Those that need a person, oldest first: everybody's for leads and auditors. Fails with RequestError. */
export const needsHumanOptions = () =>
  queryOptions({
    queryKey: operationKeys.needsHuman,
    queryFn: ({ signal }) => listed("needsHuman=true", signal),
    refetchInterval: EVERY_MS,
  });

/**
 * What FrankieOne shows of an operation now; read on demand, not refreshed in the background. Fails with RequestError.
 */
export const tracesOptions = (id: string) =>
  queryOptions({
    queryKey: operationKeys.traces(id),
    queryFn: async ({ signal }) => {
      const answer = holding<{ traces: OperationTraces }>("traces");
      return (await request(`/api/operations/${encodeURIComponent(id)}/traces`, { answer, signal })).data.traces;
    },
    refetchOnWindowFocus: false,
  });
