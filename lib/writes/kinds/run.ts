import "server-only";
import { getProfile, getResults } from "@/lib/frankieone/client";
import { executeWorkflow } from "@/lib/frankieone/writes";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import { startedWithinDay } from "../startedRuns";
import type { ActKind, Observation, ReadBack, Wanted } from "./kind";
import { PROFILE } from "./profile";

const pathOf = ({ target }: Pick<Wanted, "target">) => ({ ...target, workflowName: target.workflowName ?? "" });

/** The runs that are newer than the newest there was before: everything, where there was none or it is not listed any more. */
function newSince({ changes }: Pick<Wanted, "changes">, runs: readonly WorkflowResult[]): readonly WorkflowResult[] {
  const from = changes.find(({ field }) => field === "run")?.from;
  const place = runs.findIndex(({ workflowExecutionId }) => from !== undefined && workflowExecutionId === from);
  return place < 0 ? runs : runs.slice(0, place);
}

/**
 * A new run of a workflow (handbook 1.21). What is proved is that it has started: a run names the request that started
 * it (1.12), and the answer names the run. How it ends is reported by the vendor, perhaps days later, and is no part of the
 * operation. Where no answer came, only the audit can tell whose a new run is.
 */
export const RUN: ActKind = {
  read: async (caller, wanted) => {
    const [profile, runs, started] = await Promise.all([
      getProfile(caller, wanted.target),
      getResults(caller, pathOf(wanted)),
      startedWithinDay(wanted.target),
    ]);
    return { ...profile, runs, startedWithinDay: started };
  },
  readBack: async (caller, wanted) => ({ runs: await getResults(caller, pathOf(wanted)) }),
  versionOf: PROFILE.versionOf,
  conflictOf: PROFILE.conflictOf,
  partOf: ({ runs = [] }) => ({ value: runs[0]?.workflowExecutionId, at: runs[0]?.startedAt }),
  observe: (wanted, { runs = [] }: ReadBack, accepted): Observation => {
    const { requestId, workflowExecutionId } = accepted ?? {};
    const ours =
      runs.find((run) => requestId !== undefined && run.requestId === requestId) ??
      runs.find((run) => workflowExecutionId !== undefined && run.workflowExecutionId === workflowExecutionId);
    // A run that names no request was named by the answer to ours.
    if (ours) return { shows: true, requestId: ours.requestId ?? requestId };
    return { shows: false, requestId: runs[0]?.requestId, newcomers: newSince(wanted, runs) };
  },
  send: (caller, act, comment) => executeWorkflow(caller, pathOf(act), { comment }),
  isNamedBy: ({ target }, { type, workflowName, eventStatus }) =>
    (type === "WORKFLOW_EVENT" || type === "WORKFLOW_COMPLETE") &&
    workflowName === target.workflowName &&
    eventStatus !== "ERROR",
  isLasting: true,
  isRaceChecked: false,
};
