import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { runWorkflow } from "@/lib/executions/runService";
import { STORY } from "@/lib/sandbox/story/handles";
import { mutationHeaders, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import type { Proposal } from "@/lib/writes/proposalContract";

const road = setUpRoad();
const lead = () => road.officer("Chloe Martin");
const { entityId, serviceName, workflowName } = STORY.pepReview;
const params = { entityId, serviceName, workflowName };

/** Two runs of a workflow today, so that the next one waits for a second person. */
const ranTwice = (ofWorkflow: string) =>
  getDb()
    .insert(operations)
    .values(
      [1, 2].map((place) => ({
        ...{ id: `01KBR${place}${ofWorkflow.replace(/\W/g, "").toUpperCase()}`, officerId: lead().id },
        ...{ idempotencyKey: randomUUID(), fingerprint: "-", action: "run-workflow" as const, changes: [] },
        ...{ state: "CONFIRMED" as const, baselineEtag: "-", target: { ...params, workflowName: ofWorkflow } },
        ...{ createdAt: new Date(), settledAt: new Date() },
      })),
    );

async function runAgain(ofWorkflow: string) {
  const headers = mutationHeaders(await versionOf(lead(), params));
  const body = { comment: { text: "Provider was down" } };
  return runWorkflow({ officer: lead(), headers, params: { ...params, workflowName: ofWorkflow }, body });
}

const proposalOf = ({ body }: { body: unknown }) => (body as { proposal: Proposal }).proposal;

describe("runs that wait for a second person", () => {
  it("wait one for each workflow of a case, and never two for one", async () => {
    const other = "GLB-AMLMedia";
    await ranTwice(workflowName);
    await ranTwice(other);
    const first = proposalOf(await runAgain(workflowName));
    await expect(runAgain(workflowName)).rejects.toMatchObject({
      ...{ code: "NOT_POSSIBLE", facts: { sent: "no", detail: expect.stringContaining("already pending approval") } },
    });
    const second = proposalOf(await runAgain(other));
    expect(second.target.workflowName).toBe(other);
    expect(second.id).not.toBe(first.id);
    expect(await road.vendorWrites()).toEqual([]);
  });
});

it("a run of an organisation's profile is refused in words, and nothing is sent", async () => {
  const organization = STORY.organizationReview;
  const place = { entityId: organization.entityId, serviceName: organization.serviceName };
  const given = { officer: lead(), headers: mutationHeaders(await versionOf(lead(), params)), body: {} };
  const refused = runWorkflow({ ...given, params: { ...place, workflowName: organization.workflowName } });
  await expect(refused).rejects.toMatchObject({
    ...{ code: "NOT_POSSIBLE", facts: { sent: "no", detail: expect.stringContaining("Organisations are read-only") } },
  });
  expect(await road.vendorWrites()).toEqual([]);
});
