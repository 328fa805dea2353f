"use client";

import { useQuery } from "@tanstack/react-query";
import type { CaseParams } from "@/lib/cases/contract";
import type { OperationAction } from "@/lib/domain/operationStates";
import type { Attempt } from "@/lib/writes/attempt";
import type { Operation } from "@/lib/writes/contract";
import { openOperationsOptions } from "@/lib/writes/queries";

interface Write {
  act: OperationAction;
  params: CaseParams;
  /** Of a decision. */
  workflowExecutionId?: string;
  /** Of a new run. */
  workflowName?: string;
}

/**
 * The operation that keeps a form from sending: of the same kind on the same target, sent and not settled, whoever sent it. The server
 * refuses by the same rule (lib/writes/repeated.ts). What the form has sent itself it shows by itself.
 */
export function useOpenOperation(
  { act, params, workflowExecutionId, workflowName }: Write,
  { sending, ending }: Pick<Attempt, "sending" | "ending">,
): Operation | undefined {
  const { data = [] } = useQuery(openOperationsOptions(params));
  if (sending || ending?.kind === "operation" || ending?.kind === "earlier") return undefined;
  return data.find(
    ({ action, target }) =>
      action === act &&
      target.workflowExecutionId === workflowExecutionId &&
      (workflowName === undefined || target.workflowName === workflowName),
  );
}
