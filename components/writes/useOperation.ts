"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { refreshCase, refreshRuns } from "@/lib/writes/afterWrite";
import type { Operation } from "@/lib/writes/contract";
import { operationOptions } from "@/lib/writes/queries";
import { isFinal, isSettled, type OperationState } from "@/lib/domain/operationStates";

/**
 * Follows an operation until it stays as it is; once settled, what its case shows is read again. In: its id, if there is one to follow.
 * Out: the operation as last read; undefined before that, and for one that is not the officer's to see.
 */
export function useOperation(id: string | undefined): Operation | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...operationOptions(id ?? ""), enabled: id !== undefined });
  const before = useRef<OperationState>(undefined);
  useEffect(() => {
    if (!data) return;
    const wasOpen = before.current && !isFinal(before.current);
    if (wasOpen && data.outcome !== before.current && isSettled(data.outcome)) {
      void refreshCase(queryClient, data.target);
      if (data.action === "decide-hits") void refreshRuns(queryClient, data.target);
    }
    before.current = data.outcome;
  }, [data, queryClient]);
  return id === undefined ? undefined : data;
}
