import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import type { OperationState } from "@/lib/domain/operationStates";
import { findDraft, saveDraft } from "@/lib/drafts/service";
import { STORY } from "@/lib/sandbox/story/handles";
import { change, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import type { Operation } from "./contract";

const road = setUpRoad();
const { entityId, serviceName } = STORY.sanctionsReview;
const target = { entityId, serviceName };
const elsewhere = { entityId: STORY.blockedByMatchlist.entityId, serviceName: STORY.blockedByMatchlist.serviceName };
const take = { serviceProfile: { assignee: "Ana Silva" } };
const REPEATED = {
  code: "OPERATION_OPEN",
  facts: { sent: "no", detail: expect.stringContaining("An earlier change of this kind") },
};

/** Takes the case so that nobody knows whether it was applied. Out: the operation's id. */
async function takeUnclearly(): Promise<string> {
  await road.fault("200-without-apply");
  const { operation } = (await change(road.officer("Ana Silva"), target, take)).body as { operation: Operation };
  return operation.id;
}

const move = (id: string, state: OperationState) =>
  getDb().update(operations).set({ state }).where(eq(operations.id, id));

describe("regression: what was sent and is not settled", () => {
  it.each<OperationState>(["INTENT", "SENT", "UNKNOWN", "NEEDS_HUMAN"])(
    "in %s is repeated by nobody",
    async (state) => {
      await move(await takeUnclearly(), state);
      for (const who of ["Ana Silva", "Chloe Martin"] as const)
        await expect(change(road.officer(who), target, take)).rejects.toMatchObject(REPEATED);
      expect(await road.vendorWrites()).toHaveLength(1);
    },
  );

  it.each<OperationState>(["NOT_APPLIED", "REJECTED", "NOT_SENT", "SUPERSEDED"])(
    "can be done again once it is %s",
    async (state) => {
      await move(await takeUnclearly(), state);
      const reply = await change(road.officer("Ana Silva"), target, take);
      expect((reply.body as { operation: Operation }).operation.outcome).toBe("CONFIRMED");
    },
  );

  it("stands in the way of no other case, and of no other kind of change", async () => {
    await takeUnclearly();
    const ended = [
      await change(road.officer("Ana Silva"), elsewhere, take),
      await change(road.officer("Chloe Martin"), target, {
        serviceProfile: { currentWorkflowName: "AUS-Basic2V-TwoPlusID" },
      }),
    ].map(({ body }) => (body as { operation: Operation }).operation.outcome);
    expect(ended).toEqual(["CONFIRMED", "CONFIRMED"]);
  });
});

describe("regression: the draft of a form that was sent", () => {
  it("is not offered while nobody knows, and is there again once nothing came of it", async () => {
    const ana = road.officer("Ana Silva");
    const place = { form: "reassign" as const, officerId: ana.id, ...target };
    const writer = "7b1f4f52-0c0e-4b3a-9d0b-0a4a2f0e7b12";
    const fields = { assignee: "Ana Silva", comment: "Mine" };
    await saveDraft(ana, { ...place, writer, edit: 1, baselineEtag: await versionOf(ana, target), fields });
    const id = await takeUnclearly();
    expect(await findDraft(ana, place)).toBeUndefined();
    await move(id, "NEEDS_HUMAN");
    expect(await findDraft(ana, place)).toBeUndefined();
    await move(id, "NOT_APPLIED");
    expect(await findDraft(ana, place)).toMatchObject({ fields });
  });
});
