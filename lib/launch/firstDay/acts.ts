import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Plan } from "@/lib/bulkReassign/contract";
import type { NewTemplate } from "@/lib/templates/contract";
import type { SavedView } from "@/lib/views/contract";
import type { OverrideAnswer } from "@/lib/executions/contract";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { Handle } from "@/lib/sandbox/story/handles";
import { type DemoOfficer, pathOf } from "./officer";

export interface Decision {
  status: string;
  reasonCode: string;
  comment: string;
}

/** Overrides the latest run of a case, or proposes it where a second person has to approve. Out: the proposal, if it is one. */
export async function decide(officer: DemoOfficer, handle: Handle, decision: Decision): Promise<Proposal | undefined> {
  const { workflowName, workflowExecutionId } = handle;
  const path = `${pathOf(handle)}/workflows/${encodeURIComponent(workflowName)}/executions/${workflowExecutionId}`;
  const { comment, ...rest } = decision;
  const answer = await officer.change<Partial<OverrideAnswer> & { proposal?: Proposal }>(handle, path, {
    ...rest,
    comment: { text: comment },
  });
  return answer.proposal;
}

/** Approves a proposal as its second person. */
export async function approve(officer: DemoOfficer, { id, target }: Proposal, comment: string): Promise<void> {
  await officer.change(target, `/api/approvals/${id}/approval`, { comment: { text: comment } });
}

/** Rejects a proposal; its maker is told under the bell. */
export async function reject(officer: DemoOfficer, { id }: Proposal, comment: string): Promise<void> {
  await officer.ask(`/api/approvals/${id}/rejection`, { method: "POST", body: { comment: { text: comment } } });
}

/** Spreads cases across the team by a plan, confirms it, and waits until it has finished. */
export async function spread(officer: DemoOfficer, cases: readonly Handle[], comment: string): Promise<void> {
  const rows = cases.map(({ entityId, serviceName }) => ({ entityId, serviceName }));
  const post = async (path: string, body: object) => {
    const headers = { "idempotency-key": randomUUID() };
    return (await officer.ask<{ plan: Plan }>(path, { method: "POST", body, headers })).answer.plan;
  };
  const { id } = await post("/api/bulk-reassign", { source: { kind: "rows", rows }, target: { kind: "spread" } });
  let plan = await post(`/api/bulk-reassign/${id}/confirmation`, { comment: { text: comment } });
  while (plan.state === "running") {
    await pause(200);
    plan = (await officer.ask<{ plan: Plan }>(`/api/bulk-reassign/${id}`)).answer.plan;
  }
}

/** Asks for a reviewer. Out: the id of the operation, whatever came of it. */
export async function askReviewer(officer: DemoOfficer, handle: Handle, reviewer: string): Promise<string> {
  const body = { serviceProfile: { reviewer }, comment: { text: "Second pair of eyes for the sanctions list." } };
  const { operation } = await officer.change<{ operation: { id: string } }>(handle, pathOf(handle), body);
  return operation.id;
}

/** Saves a search of the worklist under a name, for the officer or, of a team lead, for all. */
export async function saveView(officer: DemoOfficer, name: string, params: string, isShared = false): Promise<void> {
  const saved = await officer.ask<{ views: SavedView[] }>("/api/views", { method: "POST", body: { name, params } });
  const view = saved.answer.views.find((each) => each.name === name);
  if (isShared && view) await officer.ask(`/api/views/${view.id}/sharing`, { method: "POST", body: { shared: true } });
}

/** Adds a standard text for comments. */
export async function addTemplate(officer: DemoOfficer, template: NewTemplate): Promise<void> {
  await officer.ask("/api/templates", { method: "POST", body: template });
}
