import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { params, PASS, problemOf, setUpApprovals, told } from "@/lib/testing/approvals.testing";
import type { Proposal } from "@/lib/writes/proposalContract";
import { forgetAnalytics, readAnalytics } from "@/lib/analytics/service";
import { joinTimeline } from "@/lib/cases/timeline";
import type { ProposalAnswer } from "@/lib/approvals/contract";
import { getDb } from "@/lib/db/client";
import { proposals } from "@/lib/db/approvalsSchema";
import { call } from "@/lib/testing/route.testing";
import type { Operation } from "@/lib/writes/contract";
import { GET as detail } from "./[id]/route";

const { road, as, ask, proposed, approving } = setUpApprovals();
const { entityId } = params;

describe("an override that needs a second person", () => {
  test("is answered with a proposal; nothing is sent, and the ledger tells of it", async () => {
    const response = await ask("Ana Silva");
    const { proposal } = (await response.json()) as { proposal: Proposal };
    expect([response.status, response.headers.get("location")]).toEqual([202, `/api/approvals/${proposal.id}`]);
    expect(proposal).toMatchObject({
      state: "waiting",
      changes: [{ field: "status", from: "REVIEW", to: "PASS" }],
      why: ["The risk is high."],
      maker: { name: "Ana Silva" },
      comment: "Another person",
    });
    expect(await road.vendorWrites()).toEqual([]);
    expect((await told())[0]).toMatchObject({
      action: "propose-override",
      actorName: "Ana Silva",
      entityId,
      detail: { proposalId: proposal.id, comment: "Another person", reasonCode: "FALSE_POSITIVE_MATCH" },
    });
  });

  test("asked for again under the same key is the same proposal; the key is good for nothing else", async () => {
    const key = randomUUID();
    const [first, second] = [await ask("Ana Silva", PASS, key), await ask("Ana Silva", PASS, key)];
    expect((await second.json()).proposal.id).toBe((await first.json()).proposal.id);
    const other = await ask("Ana Silva", { ...PASS, status: "FAIL", reasonCode: "OTHER" }, key);
    expect((await problemOf(other)).code).toBe("IDEMPOTENCY_KEY_REUSED");
    expect(await getDb().$count(proposals)).toBe(1);
  });

  test("of a run that has one waiting already is refused", async () => {
    await proposed();
    const second = await ask("Chloe Martin");
    expect([second.status, (await problemOf(second)).code]).toEqual([409, "NOT_POSSIBLE"]);
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("is not asked for by somebody who may not override at all", async () => {
    expect((await ask("Ben Okafor")).status).toBe(403);
    expect((await ask("Eva Lindqvist")).status).toBe(403);
    expect(await getDb().$count(proposals)).toBe(0);
  });

  test("one that needs none goes out at once, and then every further one needs one", async () => {
    expect((await ask("Ana Silva", { ...PASS, status: "FAIL", reasonCode: "TRUE_POSITIVE_MATCH" })).status).toBe(200);
    const { why } = await proposed("Ana Silva", { ...PASS, status: "REVIEW", reasonCode: "DECISION_REVERSED" });
    expect(why).toEqual(["This run was overridden by a person before."]);
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});

describe("approved by another officer", () => {
  test("K18: the approval comes before the override it allows, and figures name who proposed beside who approved", async () => {
    const figures = async () => {
      forgetAnalytics();
      const { officers, overrides } = await readAnalytics(road.officer("Chloe Martin"));
      const of = (name: string) => officers.find((each) => each.name === name);
      expect(officers.reduce((sum, { count }) => sum + count, 0)).toBe(overrides);
      return { proposed: of("Ana Silva")?.proposed ?? 0, forOthers: of("Chloe Martin")?.forOthers ?? 0 };
    };
    const before = await figures();
    await approving("Chloe Martin", await proposed());
    const rows = (await told(10)).filter(({ action }) => action !== "sign-in");
    const acts = joinTimeline([], rows, new Map()).map(({ ours }) => ours?.action);
    expect(acts.slice(0, 3)).toEqual(["override", "approve-proposal", "propose-override"]);
    expect(await figures()).toEqual({ proposed: before.proposed + 1, forOthers: before.forOthers + 1 });
  });

  test("it is sent in the approver's name with both names in the comment, proved, and on record", async () => {
    const proposal = await proposed();
    const response = await approving("Chloe Martin", proposal);
    const { operation } = (await response.json()) as { operation: Operation };
    expect([response.status, operation.outcome, operation.proof]).toEqual([200, "CONFIRMED", "request-id"]);
    const [write] = await road.vendorWrites();
    expect(write?.headers["x-frankie-username"]).toBe(road.officer("Chloe Martin").email);
    expect(JSON.parse(write?.body ?? "")).toMatchObject({
      status: "PASS",
      comment: {
        text:
          "FALSE_POSITIVE_MATCH: Another person (proposed by Ana Silva; approved by Chloe Martin: " +
          `I compared the birth years) [ref ${operation.id}]`,
      },
    });
    const rows = (await told(4)).reverse();
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      "approve-proposal DONE",
      "override INTENT",
      "override SENT",
      "override CONFIRMED",
    ]);
    expect(rows[0]).toMatchObject({ actorName: "Chloe Martin", detail: { carriedOutBy: operation.id } });
    const answer = (await (
      await call(detail, { cookie: await as("Ana Silva"), params: { id: proposal.id } })
    ).json()) as ProposalAnswer;
    expect(answer.proposal).toMatchObject({
      state: "approved",
      decidedBy: "Chloe Martin",
      operation: { outcome: "CONFIRMED" },
    });
  });

  test("the same request again replays, another approval comes too late: one write", async () => {
    const proposal = await proposed();
    const key = randomUUID();
    await approving("Chloe Martin", proposal, key);
    expect((await approving("Chloe Martin", proposal, key)).status).toBe(200);
    const late = await approving("Dev Patel", proposal);
    expect([late.status, (await problemOf(late)).code]).toEqual([409, "NOT_POSSIBLE"]);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  test("by two people at the same moment it is sent once", async () => {
    const proposal = await proposed();
    const both = await Promise.all([approving("Chloe Martin", proposal), approving("Dev Patel", proposal)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  test("with words that are not accepted any more is refused in words, and nothing is sent", async () => {
    const proposal = await proposed();
    // As a proposal stands that was stored before such words were refused.
    await getDb().update(proposals).set({ comment: "Another person [ref 01ARZ3NDEKTSV4RRFFQ69G5FAV]" });
    const refused = await approving("Chloe Martin", proposal);
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "NOT_POSSIBLE", sent: "no" });
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("whose write certainly changed nothing it can be approved again; one whose end nobody knows cannot", async () => {
    const proposal = await proposed();
    await road.fault("429");
    expect((await approving("Chloe Martin", proposal)).status).toBe(503);
    await road.fault("reset-after-apply");
    expect((await approving("Chloe Martin", proposal)).status).toBe(202);
    const again = await approving("Dev Patel", proposal);
    expect(again.status).toBe(409);
    expect(await road.vendorWrites()).toHaveLength(2);
  });
});
