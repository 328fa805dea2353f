import "server-only";
import { overrideWorkflowExecutionResult } from "@/lib/frankieone/writes";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import type { ActKind, ReadBack, Wanted } from "./kind";
import { payloadOf } from "./payload";
import { PROFILE } from "./profile";

function summaryIn({ serviceProfile }: ReadBack, { target }: Wanted): WorkflowSummary | undefined {
  return serviceProfile?.workflowSummaries.find((each) => each.workflowExecutionId === target.workflowExecutionId);
}

/** Overrides: one shows in the summary of its execution under `statusOverrideRequestId` (handbook 1.6, 1.11). */
export const OVERRIDE: ActKind = {
  ...PROFILE,
  partOf: (read, wanted) => {
    const summary = summaryIn(read, wanted);
    return summary && { value: summary.status, at: summary.statusOverrideAt, by: summary.statusOverrideBy };
  },
  observe: (wanted, read) => {
    const summary = summaryIn(read, wanted);
    const shows = wanted.changes.every(({ field, to }) => field !== "status" || summary?.status === to);
    return { shows: summary !== undefined && shows, requestId: summary?.statusOverrideRequestId };
  },
  send: (caller, { payload, target }, comment) => {
    const { workflowName = "", workflowExecutionId = "" } = target;
    const path = { ...target, workflowName, workflowExecutionId };
    return overrideWorkflowExecutionResult(caller, path, { status: payloadOf(payload, "override").status, comment });
  },
};
