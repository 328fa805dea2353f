"use client";

import { useQuery } from "@tanstack/react-query";
import type { CaseParams } from "@/lib/cases/contract";
import { hitOfField } from "@/lib/domain/changedFields";
import type { OperationAction } from "@/lib/domain/operationStates";
import type { Attempt } from "@/lib/writes/attempt";
import type { Operation } from "@/lib/writes/contract";
import { openOperationsOptions } from "@/lib/writes/queries";

interface Write {
  act: OperationAction;
  params: CaseParams;
  /** Of a decision on a run. */
  workflowExecutionId?: string;
  /** Of a new run. */
  workflowName?: string;
  /** Of a decision on hits. */
  processResults?: readonly string[];
}

/**
 * The operation that keeps a form from sending: of the same kind on the same target, sent and not settled, whoever sent it. The server
 * refuses by the same rule (lib/writes/repeated.ts). What the form has sent itself it shows by itself.
 */
export function useOpenOperation(
  write: Write,
  { sending, ending }: Pick<Attempt, "sending" | "ending">,
): Operation | undefined {
  const { data = [] } = useQuery(openOperationsOptions(write.params));
  if (sending || ending?.kind === "operation" || ending?.kind === "earlier") return undefined;
  return data.find((operation) => isAboutTheSame(operation, write));
}

function isAboutTheSame({ action, target, changes }: Operation, { act, ...of }: Write): boolean {
  if (action !== act) return false;
  const { processResults, workflowName } = of;
  if (processResults) return changes.some(({ field }) => processResults.includes(hitOfField(field) ?? ""));
  return (
    target.workflowExecutionId === of.workflowExecutionId &&
    (workflowName === undefined || target.workflowName === workflowName)
  );
}
