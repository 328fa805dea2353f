import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { approveProposal } from "@/lib/approvals/service";
import { readCase } from "@/lib/cases/read";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import type { RunWorkflow } from "@/lib/executions/contract";
import { runWorkflow } from "@/lib/executions/runService";
import { readLedger } from "@/lib/ledger/read";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { mutationHeaders, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import type { Operation } from "@/lib/writes/contract";
import { findOperation } from "@/lib/writes/operations";
import type { Proposal } from "@/lib/writes/proposalContract";
import { reconcile } from "@/lib/writes/reconcile";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LAG = 2 * MINUTE;

/** How far the vendor's clock is ahead of ours: its audit lags, and its runs take an hour. */
let ahead = 0;
const road = setUpRoad({
  vendor: { clock: () => Date.now() + ahead, auditLagMs: LAG, runs: { tookMs: HOUR } },
});
beforeEach(async () => {
  ahead = 0;
  await getDb()
    .update(operations)
    .set({ createdAt: new Date(0) })
    .where(eq(operations.action, "run-workflow"));
});

const lead = () => road.officer("Chloe Martin");

function paramsOf(handle: StoryHandle) {
  const { entityId, serviceName, workflowName } = STORY[handle];
  return { entityId, serviceName, workflowName };
}

interface Given {
  workflowName?: string;
  key?: string;
  version?: string;
  body?: RunWorkflow;
  as?: ReturnType<typeof lead>;
}

/** Runs the latest workflow of a case of the story again, as a screen would. */
async function runAgain(handle: StoryHandle, { workflowName, key, version, body = {}, as = lead() }: Given = {}) {
  const params = { ...paramsOf(handle), ...(workflowName && { workflowName }) };
  const headers = mutationHeaders(version ?? (await versionOf(as, params)), key);
  return runWorkflow({ officer: as, headers, params, body });
}

const operationOf = ({ body }: { body: unknown }) => (body as { operation: Operation }).operation;
const proposalOf = ({ body }: { body: unknown }) => (body as { proposal: Proposal }).proposal;

async function summariesOf(handle: StoryHandle) {
  return (await readCase(lead(), paramsOf(handle), {})).serviceProfile.workflowSummaries;
}

const executions = async () => (await road.vendorWrites()).filter(({ path }) => path.endsWith("/execute"));
const onExecute = { method: "POST", pathIncludes: "/execute" };

/** Lets time pass in steps of a minute, with the reconciler running; the vendor's audit has caught up. */
async function pass(minutes: number): Promise<void> {
  const from = Date.now();
  ahead += LAG;
  for (let minute = 1; minute <= minutes; minute += 1) await reconcile(new Date(from + minute * MINUTE));
}

const stateOf = async ({ id }: Operation) => {
  const row = await findOperation(id);
  return { state: row?.state, proof: row?.proof };
};

describe("a new run", () => {
  it("is sent once, in the background, and is proved by the run that names our request, however long it takes", async () => {
    const operation = operationOf(await runAgain("pepReview", { body: { comment: { text: "Hits are decided" } } }));
    expect(operation).toMatchObject({ action: "run-workflow", outcome: "CONFIRMED", proof: "request-id" });
    const [write, ...more] = await road.vendorWrites();
    expect(more).toEqual([]);
    expect(write?.headers["x-frankie-background"]).toBe("1");
    expect(write?.requestId).toBe(operation.requestId);
    expect(JSON.parse(write?.body ?? "")).toEqual({
      comment: expect.objectContaining({ text: expect.stringMatching(/^Hits are decided \[ref \w{26}\]$/) }),
    });
    const states = (await summariesOf("pepReview")).map(({ workflowExecutionState }) => workflowExecutionState);
    expect(states.toSorted()).toEqual(["COMPLETED", "IN_PROGRESS"]);
    ahead += HOUR;
    expect((await summariesOf("pepReview")).every((run) => run.workflowExecutionState === "COMPLETED")).toBe(true);
  });

  it("stands in the ledger as its request, its sending and its start", async () => {
    await runAgain("pepReview");
    const { rows } = await readLedger(getDb(), { limit: 3 });
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      ...["run-workflow CONFIRMED", "run-workflow SENT", "run-workflow INTENT"],
    ]);
  });

  it("is one run under one key, also when the request comes twice at once", async () => {
    const [key, version] = [randomUUID(), await versionOf(lead(), paramsOf("pepReview"))];
    const both = await Promise.all([1, 2].map(() => runAgain("pepReview", { key, version })));
    const again = await runAgain("pepReview", { key, version });
    expect(new Set([...both, again].map((reply) => operationOf(reply).id)).size).toBe(1);
    expect(await executions()).toHaveLength(1);
  });
});

describe("an answer that never came", () => {
  it("blocks further runs, is found by the audit alone once that has caught up, and is never sent again", async () => {
    await road.fault("reset-after-apply", onExecute);
    const operation = operationOf(await runAgain("pepReview"));
    expect(operation.outcome).toBe("UNKNOWN");
    await expect(runAgain("pepReview")).rejects.toMatchObject({ code: "OPERATION_OPEN", facts: { sent: "no" } });
    await reconcile(new Date(Date.now() + MINUTE));
    expect((await stateOf(operation)).state).toBe("UNKNOWN");
    await pass(2);
    expect(await stateOf(operation)).toEqual({ state: "CONFIRMED", proof: "audit" });
    expect(await executions()).toHaveLength(1);
  });

  it("with no new run in the list is not started, but only after the whole schedule", async () => {
    await road.fault("reset-before-apply", onExecute);
    const operation = operationOf(await runAgain("pepReview"));
    await pass(5);
    expect((await stateOf(operation)).state).toBe("UNKNOWN");
    await pass(45);
    expect((await stateOf(operation)).state).toBe("NOT_APPLIED");
    expect(await executions()).toHaveLength(1);
    expect(operationOf(await runAgain("pepReview")).outcome).toBe("CONFIRMED");
  });

  it("with a new run that nothing attributes is for a person, who finds it blocked until then", async () => {
    await road.fault("reset-before-apply", onExecute);
    const operation = operationOf(await runAgain("pepReview"));
    await startElsewhere("pepReview", lead().email);
    await pass(50);
    expect((await stateOf(operation)).state).toBe("NEEDS_HUMAN");
    ahead += HOUR;
    await expect(runAgain("pepReview")).rejects.toMatchObject({ code: "OPERATION_OPEN" });
  });

  it("with a new run of somebody else's is not started", async () => {
    await road.fault("reset-before-apply", onExecute);
    const operation = operationOf(await runAgain("pepReview"));
    await startElsewhere("pepReview", "torres@vendor.example");
    await pass(50);
    expect((await stateOf(operation)).state).toBe("NOT_APPLIED");
  });

  it("a step that answers 500 may have started a run: it is found, and has ended in an error", async () => {
    await road.planRuns({ failsAt: "AML" });
    const operation = operationOf(await runAgain("pepReview"));
    expect(operation.outcome).toBe("UNKNOWN");
    await pass(2);
    expect((await stateOf(operation)).state).toBe("CONFIRMED");
    expect((await summariesOf("pepReview")).map((run) => run.workflowExecutionState)).toContain("ERROR");
  });
});

/** Somebody starts a run past the desk. */
async function startElsewhere(handle: StoryHandle, username: string): Promise<void> {
  const { entityId, serviceName, workflowName } = paramsOf(handle);
  const path = `/v2/individuals/${entityId}/serviceprofiles/${serviceName}/workflows/${workflowName}/execute`;
  const headers = {
    api_key: process.env.FRANKIEONE_API_KEY ?? "",
    "X-Frankie-CustomerID": process.env.FRANKIEONE_CUSTOMER_ID ?? "",
    "X-Frankie-Username": username,
    "X-Frankie-Background": "1",
    "content-type": "application/json",
  };
  const url = `${process.env.FRANKIEONE_BASE_URL ?? ""}${path}`;
  const { status } = await fetch(url, { method: "POST", headers, body: "{}" });
  expect(status).toBe(202);
}

describe("what is refused, and nothing is sent", () => {
  it.each(["ours", "somebody else's"])("while a run of the workflow is in progress: %s", async (whose) => {
    if (whose === "ours") await runAgain("pepReview");
    else await startElsewhere("pepReview", "torres@vendor.example");
    const before = (await executions()).length;
    await expect(runAgain("pepReview")).rejects.toMatchObject({
      ...{ code: "NOT_POSSIBLE", facts: { sent: "no", detail: expect.stringMatching(/in progress/) } },
    });
    expect(await executions()).toHaveLength(before);
  });

  it.each([
    ["a workflow that the account does not have", "No-Such-Workflow"],
    ["a workflow of another service", "AML Screening"],
  ])("%s", async (_what, workflowName) => {
    await expect(runAgain("pepReview", { workflowName })).rejects.toMatchObject({ facts: { sent: "no" } });
    expect(await executions()).toEqual([]);
  });

  it.each(["archived", "blocklisted", "duplicateCopy"] as const)("a profile that is closed: %s", async (handle) => {
    const refused = runAgain(handle, { workflowName: "AUS-Basic2V-TwoPlus" });
    await expect(refused).rejects.toMatchObject({ code: "NOT_POSSIBLE", facts: { sent: "no" } });
    expect(await executions()).toEqual([]);
  });

  it("a case that has changed since it was looked at", async () => {
    const version = await versionOf(lead(), paramsOf("pepReview"));
    const { entityId, serviceName } = paramsOf("pepReview");
    await road.outsideWrite({ entityId, serviceName }, { assignee: "Somebody Else" });
    await expect(runAgain("pepReview", { version })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    expect(await executions()).toEqual([]);
  });

  it("an analyst who has nothing to do with the case", async () => {
    const analyst = runAgain("pepReview", { as: road.officer("Ben Okafor") });
    await expect(analyst).rejects.toMatchObject({ code: "FORBIDDEN", facts: { sent: "no" } });
    expect(await executions()).toEqual([]);
  });

  it("FrankieOne's own refusal is told as one: nothing was started", async () => {
    const refused = runAgain("bareRecord", { workflowName: "AUS-Basic2V-TwoPlus" });
    await expect(refused).rejects.toMatchObject({ code: "UPSTREAM_REJECTED", facts: { sent: "yes" } });
    expect(await executions()).toHaveLength(1);
  });
});

describe("how often, by policy", () => {
  /** Runs of the case on record, as if they had been started an hour ago. */
  const startedBefore = (state: "CONFIRMED" | "NOT_APPLIED", count: number) =>
    getDb()
      .insert(operations)
      .values(
        Array.from({ length: count }, (_, place) => ({
          ...{ id: `01KBR0000000000000000${state.length}0${String(place).padStart(3, "0")}`, officerId: lead().id },
          ...{ idempotencyKey: randomUUID(), fingerprint: "-", action: "run-workflow" as const, state },
          ...{ target: paramsOf("pepReview"), changes: [], baselineEtag: "-" },
          ...{ createdAt: new Date(Date.now() - HOUR), settledAt: new Date() },
        })),
      )
      .onConflictDoUpdate({ target: operations.id, set: { createdAt: new Date(Date.now() - HOUR) } });

  it("the third run within a day waits for a second person, who starts it; words are needed for that", async () => {
    await startedBefore("CONFIRMED", 2);
    await expect(runAgain("pepReview")).rejects.toMatchObject({
      ...{ code: "VALIDATION", facts: { fields: { comment: expect.any(String) } } },
    });
    const proposal = proposalOf(await runAgain("pepReview", { body: { comment: { text: "Provider was down" } } }));
    expect(proposal).toMatchObject({ action: "run-workflow", why: [expect.stringMatching(/run 3 /)] });
    expect(await executions()).toEqual([]);
    const officer = road.officer("Dev Patel");
    const headers = mutationHeaders(await versionOf(officer, paramsOf("pepReview")));
    const body = { comment: { text: "Go ahead" } };
    const reply = await approveProposal({ officer, headers, id: proposal.id, body });
    expect(operationOf(reply)).toMatchObject({ action: "run-workflow", outcome: "CONFIRMED" });
    expect(await executions()).toHaveLength(1);
  });

  it("no more than ten; what did not start, and other workflows, do not count", async () => {
    await startedBefore("NOT_APPLIED", 10);
    expect(operationOf(await runAgain("pepReview")).outcome).toBe("CONFIRMED");
    await startedBefore("CONFIRMED", 10);
    ahead += HOUR;
    await expect(runAgain("pepReview")).rejects.toMatchObject({
      ...{ code: "NOT_POSSIBLE", facts: { sent: "no", detail: expect.stringMatching(/at most 10 times/) } },
    });
    expect(operationOf(await runAgain("pepReview", { workflowName: "GLB-AMLMedia" })).outcome).toBe("CONFIRMED");
    expect(await executions()).toHaveLength(2);
  });
});
