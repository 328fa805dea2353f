import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { PATCH as changeCase } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/route";
import { proposals } from "@/lib/db/approvalsSchema";
import { getDb } from "@/lib/db/client";
import { STORY } from "@/lib/sandbox/story/handles";
import { type Name, params, problemOf, setUpApprovals, told } from "@/lib/testing/approvals.testing";
import { type Target, versionOf } from "@/lib/testing/road.testing";
import { call } from "@/lib/testing/route.testing";
import type { Operation } from "@/lib/writes/contract";
import type { Proposal } from "@/lib/writes/proposalContract";

const { road, as, proposed, approving } = setUpApprovals();
/** Ana's case; its risk is HIGH. */
const grave = { entityId: params.entityId, serviceName: params.serviceName };
const { entityId, serviceName } = STORY.passedFitzroy;
const harmless = { entityId, serviceName };
const comment = { text: "No longer our customer" };
const archive = { serviceProfile: { state: "ARCHIVED" }, comment };

/** Changes a case over its route, as the form does. */
async function change(name: Name, target: Target, body: object = archive, key: string = randomUUID()) {
  const headers = { "if-match": await versionOf(road.officer(name), target), "idempotency-key": key };
  return call(changeCase, { method: "PATCH", cookie: await as(name), params: { ...target }, body, headers });
}

async function proposedChange(name: Name, body: object = archive): Promise<Proposal> {
  const response = await change(name, grave, body);
  expect(response.status).toBe(202);
  return ((await response.json()) as { proposal: Proposal }).proposal;
}

describe("a case at a grave risk is put aside by two", () => {
  test.each<Name>(["Ana Silva", "Chloe Martin"])(
    "archiving by %s alone is a proposal, and nothing is sent",
    async (name) => {
      const proposal = await proposedChange(name);
      expect(proposal).toMatchObject({
        ...{
          state: "waiting",
          changes: [{ field: "state", from: "ACTIVE", to: "ARCHIVED" }],
          why: ["The risk is high."],
        },
        comment: comment.text,
      });
      expect(await road.vendorWrites()).toEqual([]);
      expect((await told())[0]).toMatchObject({
        ...{ action: "propose-change-state", actorName: name, entityId: grave.entityId },
        detail: { proposalId: proposal.id, comment: comment.text },
      });
    },
  );

  test("it is sent once another officer approves it, in their name and with both names, and proved", async () => {
    const response = await approving("Chloe Martin", await proposedChange("Ana Silva"));
    const { operation } = (await response.json()) as { operation: Operation };
    expect([response.status, operation.action, operation.outcome]).toEqual([200, "change-state", "CONFIRMED"]);
    const [write, ...more] = await road.vendorWrites();
    expect([more, write?.headers["x-frankie-username"]]).toEqual([[], road.officer("Chloe Martin").email]);
    expect(JSON.parse(write?.body ?? "")).toMatchObject({
      serviceProfile: { state: "ARCHIVED" },
      comment: {
        text: expect.stringContaining("(proposed by Ana Silva; approved by Chloe Martin: I compared the birth years)"),
      },
    });
  });

  test("its maker does not approve it, and making it inactive afterwards needs two again", async () => {
    const proposal = await proposedChange("Chloe Martin");
    expect((await problemOf(await approving("Chloe Martin", proposal))).rule).toBe("never-the-maker");
    expect((await approving("Dev Patel", proposal)).status).toBe(200);
    await proposedChange("Chloe Martin", { serviceProfile: { state: "INACTIVE" }, comment });
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  test("asked for again under its key it is the same proposal; another for the same case is refused while one waits", async () => {
    const key = randomUUID();
    await change("Ana Silva", grave, archive, key);
    expect((await change("Ana Silva", grave, archive, key)).status).toBe(202);
    const second = await change("Chloe Martin", grave);
    expect([second.status, (await problemOf(second)).code]).toEqual([409, "NOT_POSSIBLE"]);
    expect(await getDb().$count(proposals)).toBe(1);
  });

  test("a proposal is approved as what it is: one of a state carries no override, and none of another case", async () => {
    const ofState = await proposedChange("Ana Silva");
    const ofRun = await proposed("Ana Silva");
    expect((await approving("Dev Patel", ofState)).status).toBe(200);
    const late = await approving("Dev Patel", ofRun);
    expect([late.status, (await problemOf(late)).detail]).toEqual([409, expect.stringContaining("void")]);
    const writes = (await road.vendorWrites()).map(({ body }) => JSON.parse(body) as object);
    expect(writes).toMatchObject([{ serviceProfile: { state: "ARCHIVED" } }]);
  });

  test("with words that are not accepted any more it is refused in words", async () => {
    const proposal = await proposedChange("Ana Silva");
    await getDb()
      .update(proposals)
      .set({ comment: "Gone [ref 01ARZ3NDEKTSV4RRFFQ69G5FAV]" })
      .where(eq(proposals.id, proposal.id));
    expect(await problemOf(await approving("Dev Patel", proposal))).toMatchObject({ code: "NOT_POSSIBLE", sent: "no" });
    expect(await road.vendorWrites()).toEqual([]);
  });
});

describe("one person is enough", () => {
  test("to archive where the risk is not grave", async () => {
    expect((await change("Chloe Martin", harmless)).status).toBe(200);
  });

  test("for the label of the current workflow: it says nothing of risk, result or state", async () => {
    const label = { serviceProfile: { currentWorkflowName: "AUS-Basic2V-TwoPlusID" } };
    expect((await change("Ana Silva", grave, label)).status).toBe(200);
  });
});
