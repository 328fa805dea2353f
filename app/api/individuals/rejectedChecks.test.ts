import { describe, expect, it } from "vitest";
import { approveProposal } from "@/lib/approvals/service";
import { hitsIn } from "@/lib/executions/hits";
import { readExecution } from "@/lib/executions/read";
import type { DecideHits } from "@/lib/hits/contract";
import { readHits } from "@/lib/hits/read";
import { decideHits } from "@/lib/hits/service";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { mutationHeaders, setUpRoad } from "@/lib/testing/road.testing";
import type { Operation } from "@/lib/writes/contract";
import type { Proposal } from "@/lib/writes/proposalContract";

/* The vendor takes a person's decision on a document or a face whatever its own engine has said of it (handbook 1.18). */

const road = setUpRoad();
const lead = () => road.officer("Chloe Martin");

const placeOf = (handle: StoryHandle) => {
  const { entityId, serviceName } = STORY[handle];
  return { entityId, serviceName };
};

/** The latest run of a case of the story. */
async function runOf(handle: StoryHandle) {
  const { workflowName, workflowExecutionId } = STORY[handle];
  const params = { ...placeOf(handle), workflowName, workflowExecutionId };
  return (await readExecution(lead(), params, {})).workflowResult;
}

const idsOf = (results: readonly { processResultId?: string }[]) =>
  results.flatMap(({ processResultId }) => processResultId ?? []);
const versionOf = async (handle: StoryHandle, processResults: string[]) =>
  (await readHits(lead(), placeOf(handle), { processResults })).etag;

async function decide(handle: StoryHandle, processResults: string[], decision: Pick<DecideHits, "manualStatus">) {
  const reasonCode = "OTHER";
  const body = { processResults, reasonCode, comment: { text: "I have the document before me" }, ...decision };
  const params = { ...placeOf(handle), resultKind: "idv" } as const;
  return decideHits({
    officer: lead(),
    headers: mutationHeaders(await versionOf(handle, processResults)),
    params,
    body,
  });
}

const proposalOf = ({ body }: { body: unknown }) => (body as { proposal: Proposal }).proposal;

describe("a document that the engine has rejected", () => {
  it("is open, and is accepted by two people", async () => {
    const hits = idsOf(hitsIn(await runOf("idvRejected")));
    expect(hits).toHaveLength(1);
    const { id, why } = proposalOf(await decide("idvRejected", hits, { manualStatus: "CLEAR" }));
    expect(why).toEqual(["It accepts a check that the engine has rejected."]);
    expect(await road.vendorWrites()).toEqual([]);
    const headers = mutationHeaders(await versionOf("idvRejected", hits));
    const body = { comment: { text: "I see it the same" } };
    const reply = await approveProposal({ officer: road.officer("Dev Patel"), headers, id, body });
    expect((reply.body as { operation: Operation }).operation).toMatchObject({ outcome: "CONFIRMED" });
    const [write, ...more] = await road.vendorWrites();
    expect(more).toEqual([]);
    expect(write?.path).toBe(`/v2/individuals/${STORY.idvRejected.entityId}/results/idv`);
  });

  it("is confirmed as rejected by two people too", async () => {
    const hits = idsOf(hitsIn(await runOf("livenessFailed")).filter((hit) => hit.class === "IDV"));
    const { why } = proposalOf(await decide("livenessFailed", hits, { manualStatus: "REJECTED" }));
    expect(why).toEqual(["It rejects a check of a document or a face."]);
  });
});

it("a check that passed by itself needs no decision: refused in words, nothing sent", async () => {
  const { workflowStepResults } = await runOf("idvToldApart");
  const results = workflowStepResults.flatMap(({ processResults }) => processResults);
  const passed = results.filter((one) => one.class === "IDV" && one.result === "CLEAR").slice(0, 1);
  expect(passed).toHaveLength(1);
  await expect(decide("idvToldApart", idsOf(passed), { manualStatus: "REJECTED" })).rejects.toMatchObject({
    ...{ code: "NOT_POSSIBLE", facts: { detail: expect.stringContaining("needs no decision"), sent: "no" } },
  });
  expect(await road.vendorWrites()).toEqual([]);
});
