import type { QueryClient } from "@tanstack/react-query";
import { approvalKeys } from "@/lib/cache/approvalKeys";
import { executionKeys } from "@/lib/cache/executionKeys";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { type Received, RequestError } from "@/lib/http/client";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import { endingOf } from "./attempt";
import type { Operation } from "./contract";
import { operationKeys } from "@/lib/cache/operationKeys";
import { isFinal } from "@/lib/domain/operationStates";
import { type CachedCase, caseKeys } from "@/lib/cache/caseKeys";
import type { CasePlace } from "@/lib/domain/place";

/** What the answer of a write may hold: the profile only when the outcome is known. */
interface WriteAnswer {
  /** Absent where a proposal was made instead. */
  operation?: Operation;
  serviceProfile?: ServiceProfile;
}

/** How long a known outcome waits for the lists, in milliseconds: they may be slow, and it must be shown. */
const LISTS_WITHIN_MS = 2_000;

/**
 * Puts the answer of a write into the browser's cache: the profile as read back, the operation. Out: the lists are
 * read.
 */
export async function keepAnswer(
  queryClient: QueryClient,
  params: CasePlace,
  { data: { operation, serviceProfile }, etag }: Received<WriteAnswer>,
): Promise<void> {
  if (!operation) return void queryClient.invalidateQueries({ queryKey: approvalKeys.all });
  queryClient.setQueryData(operationKeys.detail(operation.id), operation);
  if (!isFinal(operation.outcome)) putOpen(queryClient, params, operation);
  if (!serviceProfile || !etag) return refreshCase(queryClient, params);
  await putCase(queryClient, params, serviceProfile, etag);
  return refreshLists(queryClient, params);
}

/** After a failure: a conflict brings the case as it is now; where something may have been sent, everything is read again. */
export async function keepFailure(queryClient: QueryClient, params: CasePlace, error: unknown): Promise<void> {
  if (!(error instanceof RequestError)) return;
  const ending = endingOf(error.problem, error.etag);
  if (ending.kind === "conflict") return putCase(queryClient, params, ending.serviceProfile, ending.etag);
  // Somebody else's change stands in the way: the list of open ones has to name it.
  if (error.problem.code === "OPERATION_OPEN")
    return queryClient.invalidateQueries({ queryKey: operationKeys.ofCase(params) });
  if (error.problem.sent !== "no" || error.problem.operationId) return refreshCase(queryClient, params);
}

/** Reads everything again that a write to this case may have changed. */
export async function refreshCase(queryClient: QueryClient, params: CasePlace): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: caseKeys.detail(params), exact: true });
  return refreshLists(queryClient, params);
}

/**
 * Reads the runs again that are on the page: a decision on a hit stands in them, although no summary says that they have moved. Out:
 * they are read, or are taking long.
 */
export function refreshRuns(queryClient: QueryClient, params: CasePlace): Promise<void> {
  return withinPatience(queryClient.invalidateQueries({ queryKey: executionKeys.ofCase(params) }));
}

/** An unsettled operation is shown at once, before the list of open operations has been read again. */
function putOpen(queryClient: QueryClient, params: CasePlace, operation: Operation) {
  queryClient.setQueryData<Operation[]>(operationKeys.ofCase(params), (open = []) => [
    operation,
    ...open.filter(({ id }) => id !== operation.id),
  ]);
}

/** A read in flight would bring the case as it was before: it is cancelled. */
async function putCase(queryClient: QueryClient, params: CasePlace, serviceProfile: ServiceProfile, etag: string) {
  const queryKey = caseKeys.detail(params);
  await queryClient.cancelQueries({ queryKey, exact: true });
  queryClient.setQueryData<CachedCase>(queryKey, { serviceProfile, etag, loadedAt: new Date().toISOString() });
}

async function refreshLists(queryClient: QueryClient, params: CasePlace): Promise<void> {
  const keys = [caseKeys.timeline(params), operationKeys.ofCase(params), operationKeys.waiting, worklistKeys.all];
  // A run that has moved is read again where it is shown, for its summary says so; any other has not changed.
  void queryClient.invalidateQueries({ queryKey: executionKeys.ofCase(params), refetchType: "none" });
  await withinPatience(Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey }))));
}

async function withinPatience(read: Promise<unknown>): Promise<void> {
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, LISTS_WITHIN_MS))]);
}
