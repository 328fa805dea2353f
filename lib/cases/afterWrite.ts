import type { QueryClient } from "@tanstack/react-query";
import { approvalKeys } from "@/lib/approvals/keys";
import { executionKeys } from "@/lib/executions/keys";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { type Received, RequestError } from "@/lib/http/client";
import { worklistKeys } from "@/lib/worklist/keys";
import { endingOf } from "@/lib/writes/attempt";
import type { Operation } from "@/lib/writes/contract";
import { operationKeys } from "@/lib/writes/keys";
import { isFinal } from "@/lib/writes/states";
import type { CaseParams, LoadedCase } from "./contract";
import { caseKeys } from "./keys";

/** What the answer of a write may hold: the profile only when the outcome is known. */
interface WriteAnswer {
  /** Absent where a proposal was made instead. */
  operation?: Operation;
  serviceProfile?: ServiceProfile;
}

/** How long an outcome that is known already waits for the lists, in milliseconds: they may be slow, it must be told. */
const LISTS_WITHIN_MS = 2_000;

/** Puts the answer of a write where the screens read: the profile as read back, the operation. Out: the lists are read. */
export async function keepAnswer(
  queryClient: QueryClient,
  params: CaseParams,
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
export async function keepFailure(queryClient: QueryClient, params: CaseParams, error: unknown): Promise<void> {
  if (!(error instanceof RequestError)) return;
  const ending = endingOf(error.problem, error.etag);
  if (ending.kind === "conflict") return putCase(queryClient, params, ending.serviceProfile, ending.etag);
  if (error.problem.sent !== "no" || error.problem.operationId) return refreshCase(queryClient, params);
}

/** Reads everything again that a write to this case may have changed. */
export async function refreshCase(queryClient: QueryClient, params: CaseParams): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: caseKeys.detail(params), exact: true });
  return refreshLists(queryClient, params);
}

/** What is not settled is said on the page at once, before the list of open operations has been read again. */
function putOpen(queryClient: QueryClient, params: CaseParams, operation: Operation) {
  queryClient.setQueryData<Operation[]>(operationKeys.ofCase(params), (open = []) => [
    operation,
    ...open.filter(({ id }) => id !== operation.id),
  ]);
}

/** A read that was under way would bring the case as it was before: it is given up. */
async function putCase(queryClient: QueryClient, params: CaseParams, serviceProfile: ServiceProfile, etag: string) {
  const queryKey = caseKeys.detail(params);
  await queryClient.cancelQueries({ queryKey, exact: true });
  queryClient.setQueryData<LoadedCase>(queryKey, { serviceProfile, etag, loadedAt: new Date().toISOString() });
}

async function refreshLists(queryClient: QueryClient, params: CaseParams): Promise<void> {
  const keys = [
    caseKeys.timeline(params),
    operationKeys.ofCase(params),
    operationKeys.waiting,
    [...executionKeys.all, params.entityId, params.serviceName],
    worklistKeys.all,
  ];
  const read = Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, LISTS_WITHIN_MS))]);
}
