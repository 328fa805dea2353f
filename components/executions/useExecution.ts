"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import { executionOptions } from "@/lib/executions/queries";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { canBeNamed } from "@/lib/profiles/overridable";

export interface RunProps {
  summary: WorkflowSummary;
  params: CaseParams;
  query: CaseQuery;
}

/**
 * The results of a run, read as soon as it is shown. `readable` is false where FrankieOne names the run in a way that no address can
 * carry. They are read again when the summary says that the run has moved.
 */
export function useExecution({ summary, params, query }: RunProps) {
  const { workflowName = "", workflowExecutionId = "" } = summary;
  const readable = canBeNamed(summary);
  const execution = useQuery({
    ...executionOptions({ ...params, workflowName, workflowExecutionId }, query),
    enabled: readable,
  });
  const { refetch } = execution;
  const stamp = [summary.status, summary.workflowExecutionState, summary.statusOverrideRequestId].join(" ");
  const seen = useRef(stamp);
  useEffect(() => {
    if (seen.current === stamp) return;
    seen.current = stamp;
    if (readable) void refetch();
  }, [stamp, readable, refetch]);
  return { execution, readable };
}
