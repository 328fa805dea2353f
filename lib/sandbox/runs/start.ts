import type { Run } from "../cases/blueprint";
import type { Mutation } from "../state/account";
import { eventOf, type Stamp, updatedBy } from "../state/events";
import type { VendorCase } from "../state/vendorCase";
import type { GoingRun } from "./finish";

/** A run as it begins. In: its id, and how and when it will end. */
export function startedRun(workflowExecutionId: string, workflowName: string, stamp: Stamp, plan: GoingRun["plan"]) {
  return {
    workflowExecutionId,
    workflowName,
    requestId: stamp.requestId,
    startedAt: Date.parse(stamp.at),
    tookMs: 0,
    state: "IN_PROGRESS",
    result: "IN_PROGRESS",
    findings: [],
    reached: 1,
    plan,
  } satisfies GoingRun;
}

/** What the start of a run does to its case: the run is there, and the audit tells who started it and why (handbook 1.24). */
export function startOf(vendorCase: VendorCase, run: Run, stamp: Stamp): Mutation {
  const { workflowExecutionId, workflowName } = run;
  const event = eventOf(vendorCase, stamp, {
    type: "WORKFLOW_EVENT",
    level: 2,
    eventStatus: "INFO",
    description: `Workflow ${workflowName} started`,
    workflowName,
    workflowExecutionId,
  });
  const changes = { runs: { [workflowExecutionId]: run }, profile: updatedBy(stamp) };
  return { row: vendorCase.row, changes, events: [event] };
}
