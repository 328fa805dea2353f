"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { refreshCase } from "@/lib/cases/afterWrite";
import type { Operation } from "@/lib/writes/contract";
import { operationOptions } from "@/lib/writes/queries";
import { isSettled } from "@/lib/writes/states";

/**
 * Follows an operation until it is settled; then what its case shows is read again. In: its id, if there is one to follow.
 * Out: the operation as last read; undefined before that, and for one that is not the officer's to see.
 */
export function useOperation(id: string | undefined): Operation | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...operationOptions(id ?? ""), enabled: id !== undefined });
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!data) return;
    const settled = isSettled(data.outcome);
    if (settled && wasOpen.current) void refreshCase(queryClient, data.target);
    wasOpen.current = !settled;
  }, [data, queryClient]);
  return id === undefined ? undefined : data;
}
