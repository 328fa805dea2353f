import "server-only";
import { getProfile, getResults } from "@/lib/frankieone/client";
import { executeWorkflow } from "@/lib/frankieone/writes";
import type { ActKind, Wanted } from "./kind";
import { PROFILE } from "./profile";

const pathOf = ({ target }: Pick<Wanted, "target">) => ({ ...target, workflowName: target.workflowName ?? "" });

/**
 * A new run of a workflow (handbook 1.21). What is proved is that it has started: a run names the request that started
 * it (1.12). How it ends is reported by the vendor, perhaps days later, and is no part of the operation.
 */
export const RUN: ActKind = {
  read: async (caller, wanted) => {
    const [profile, runs] = await Promise.all([getProfile(caller, wanted.target), getResults(caller, pathOf(wanted))]);
    return { ...profile, runs };
  },
  readBack: async (caller, wanted) => ({ runs: await getResults(caller, pathOf(wanted)) }),
  versionOf: PROFILE.versionOf,
  conflictOf: PROFILE.conflictOf,
  partOf: ({ runs = [] }) => ({ value: runs[0]?.workflowExecutionId, at: runs[0]?.startedAt }),
  observe: (_wanted, { runs = [] }, requestId) => ({
    shows: requestId !== undefined && runs.some((run) => run.requestId === requestId),
    requestId: runs.some((run) => run.requestId === requestId) ? requestId : runs[0]?.requestId,
  }),
  send: (caller, act, comment) => executeWorkflow(caller, pathOf(act), { comment }),
  isRaceChecked: false,
};
