import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { officers, operations } from "@/lib/db/schema";
import { readLedger } from "@/lib/ledger/read";
import type { PlanSource } from "@/lib/bulkReassign/contract";
import { chosen, COMMENT, LEAD, setUpPlans } from "@/lib/testing/bulkReassign.testing";
import { runSlice } from "@/lib/bulkReassign/run";

const { road, cookies, post, made, act, planOf, confirmed, read, rows, ended, role } = setUpPlans();

const toBen = { kind: "person", name: "Ben Okafor" } as const;
const three = chosen("sanctionsReview", "pepReview", "needsApproval");
const moveThree = { source: { kind: "rows", rows: three }, target: toBen } as const;
const told = async () =>
  (await readLedger(getDb(), { limit: 200 })).rows.filter(({ action }) => action.startsWith("plan-"));
const results = async (id: string) => (await rows(id)).map(({ result }) => result);

describe("making a plan", () => {
  test("of nothing is not possible, which is known only after a look; half of a character is refused before one", async () => {
    const nobody = await post({ source: { kind: "holder", name: "Nobody Here" }, target: toBen });
    expect(await nobody.json()).toMatchObject({ code: "NOT_POSSIBLE", sent: "no" });
    expect(await road.vendorCalls()).toHaveLength(1);
    const half = await post({ source: { kind: "holder", name: "Half \ud800" }, target: toBen });
    expect(await half.json()).toMatchObject({ code: "VALIDATION", sent: "no" });
    expect(await road.vendorCalls()).toHaveLength(1);
  });

  test("judges every case, seals the whole, puts it on record and sends nothing", async () => {
    const [first, ...rest] = chosen("sanctionsReview", "soleTrader", "pepReview");
    const missing = { entityId: randomUUID(), serviceName: "KYC" };
    const asked = [{ ...first!, touchedAt: "2020-01-01T00:00:00Z" }, ...rest, missing];
    const plan = await made({ source: { kind: "rows", rows: asked }, target: toBen });
    expect((await rows(plan.id)).map(({ verdict }) => verdict)).toEqual([
      ...["changed-since-loaded", "organisation", "will-change", "not-found"],
    ]);
    expect(plan).toMatchObject({
      state: "sealed",
      expired: false,
      title: "1 of 4 cases to Ben Okafor",
      progress: { results: {} },
    });
    expect(plan.digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await told())[0]).toMatchObject({ action: "plan-made", detail: { planId: plan.id, digest: plan.digest } });
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("that arrives twice makes one plan", async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([made(moveThree, { key }), made(moveThree, { key })]);
    expect([one.id, other.id]).toEqual([key, key]);
    expect(await getDb().$count(plans)).toBe(1);
    expect(await getDb().$count(planRows)).toBe(3);
  });

  test("is a lead's; the attempt of anybody else is on record", async () => {
    expect((await post(moveThree, { cookie: cookies.analyst })).status).toBe(403);
    const [last] = (await readLedger(getDb(), { limit: 1 })).rows;
    expect(last).toMatchObject({ action: "plan-moves", outcome: "DENIED", actorName: "Anton Analyst" });
    expect(await road.vendorCalls()).toEqual([]);
  });

  test("takes all that match a filter, and everything of one person", async () => {
    const everything: PlanSource = {
      kind: "filter",
      request: { filters: { states: ["ACTIVE"], workflowExecutionScope: "LAST" } },
    };
    const all = await made({ source: everything, target: toBen });
    const total = Object.values(all.counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(20);
    expect(all.counts.organisation).toBeGreaterThan(0);
    const ofAna = await made({ source: { kind: "holder", name: "Ana Silva" }, target: { kind: "spread" } });
    const given = await rows(ofAna.id);
    expect(given.length).toBeGreaterThan(0);
    expect(new Set(given.map(({ from }) => from))).toEqual(new Set(["Ana Silva"]));
    expect(given.map(({ to }) => to)).not.toContain("Ana Silva");
  });

  test.each<[string, object]>([
    ["somebody the desk does not know", { target: { kind: "person", name: "Nobody" } }],
    ["an auditor", { target: { kind: "person", name: "Eva Lindqvist" } }],
  ])("for %s is refused", async (_, more) => {
    expect((await post({ ...moveThree, ...more } as never)).status).toBe(400);
    expect(await getDb().$count(plans)).toBe(0);
    expect(await road.vendorCalls()).toEqual([]);
  });
});

describe("somebody who is away", () => {
  const ben = eq(officers.canonicalName, "Ben Okafor");
  const away = (awayUntil: Date | null) => getDb().update(officers).set({ awayUntil }).where(ben);

  test("is given no cases by a plan, and the plan is refused before it is made", async () => {
    await away(new Date(Date.now() + 86_400_000));
    try {
      const among = ["Ana Silva", "Ben Okafor"];
      for (const target of [toBen, { kind: "spread" as const, among }]) {
        const answer = await post({ ...moveThree, target });
        expect([answer.status, await answer.text()]).toEqual([
          400,
          expect.stringContaining("Ben Okafor cannot be given"),
        ]);
      }
      expect(await getDb().$count(plans)).toBe(0);
    } finally {
      await away(null);
    }
    expect((await post(moveThree)).status).toBe(200);
  });
});

describe("running a plan", () => {
  test("moves each case once, in three calls of the vendor, and each by an operation of its own", async () => {
    const { id } = await made(moveThree);
    const before = (await road.vendorCalls()).length;
    await confirmed(id);
    const plan = await ended(id);
    expect(plan).toMatchObject({ state: "finished", progress: { results: { confirmed: 3 } }, reason: COMMENT.text });
    expect((await road.vendorCalls()).length - before).toBe(9);
    expect((await road.vendorWrites()).map(({ applied }) => applied)).toEqual([true, true, true]);
    const own = await getDb().select().from(operations);
    expect(own.filter(({ state, raceCheckAt }) => state === "CONFIRMED" && raceCheckAt === null)).toHaveLength(3);
    const story = (await told()).filter(({ detail }) => detail?.planId === id).map(({ action }) => action);
    expect(story).toEqual(["plan-finished", "plan-confirmed", "plan-made"]);
  });

  test("is allowed once, and only to who made it", async () => {
    const { id } = await made(moveThree);
    expect((await act("confirmation", id, { cookie: cookies.other, body: { comment: COMMENT } })).status).toBe(409);
    await confirmed(id);
    await ended(id);
    expect((await confirmed(id)).state).toBe("finished");
    expect((await act("confirmation", id, { body: { comment: { text: "Another reason" } } })).status).toBe(409);
    expect(await road.vendorWrites()).toHaveLength(3);
  });

  test("is refused after fifteen minutes, and where a row is not as it was sealed", async () => {
    const late = await made(moveThree);
    await getDb()
      .update(plans)
      .set({ expiresAt: new Date(Date.now() - 1) });
    expect(await read(late.id)).toMatchObject({ expired: true });
    expect((await act("confirmation", late.id, { body: { comment: COMMENT } })).status).toBe(409);
    const touched = await made(moveThree);
    await getDb().update(planRows).set({ toName: "Dev Patel" }).where(eq(planRows.ordinal, 2));
    expect((await act("confirmation", touched.id, { body: { comment: COMMENT } })).status).toBe(409);
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("leaves a case alone that changed after the plan was made", async () => {
    const { id } = await made(moveThree);
    await road.outsideWrite(three[1]!, { reviewer: "Somebody Else" });
    await confirmed(id);
    await ended(id);
    expect(await results(id)).toEqual(["confirmed", "changed", "confirmed"]);
  });

  test("that two leads made over the same cases moves each once: the second finds them changed", async () => {
    const one = await made(moveThree);
    const other = await made(
      { ...moveThree, target: { kind: "person", name: "Dev Patel" } },
      { cookie: cookies.other },
    );
    await confirmed(one.id);
    await ended(one.id);
    await confirmed(other.id, { cookie: cookies.other });
    expect(await ended(other.id)).toMatchObject({ progress: { results: { changed: 3 } } });
    expect(await road.vendorWrites()).toHaveLength(3);
  });

  test("stops when whoever confirmed it is no lead any more", async () => {
    const many = chosen(
      ...(["sanctionsReview", "pepReview", "needsApproval", "monitoringUrgent", "overriddenByNobody"] as const),
      ...(["passWithFailedIdv", "outdatedRisk", "twoProfilesKyc", "nonRfcId", "spacedWorkflow"] as const),
    );
    const { id, counts } = await made({ ...moveThree, source: { kind: "rows", rows: many } });
    road.whenVendorIsCalled(({ method }) => (method === "PATCH" ? role("analyst") : undefined));
    await getDb().update(plans).set({ state: "running", reason: COMMENT.text, runsSince: new Date() });
    await runSlice({ planId: id, slice: 0 });
    await role("lead");
    const plan = await read(id);
    expect(plan.state).toBe("stopped");
    // A row that was begun as a lead and not yet on record is refused: its rights are read again there.
    const { left = 0, refused = 0 } = plan.progress.results;
    expect(left).toBeGreaterThan(0);
    expect((await road.vendorWrites()).length + left + refused).toBe(counts["will-change"]);
    expect((await told())[0]).toMatchObject({
      action: "plan-stopped",
      outcome: "DENIED",
      detail: { rule: "leads-plan" },
    });
  });

  test("does nothing twice when it is run again from what a killed process left", async () => {
    const { id } = await made(moveThree);
    await confirmed(id);
    await ended(id);
    // As if the process had died after each write and before it could note it.
    await getDb().update(planRows).set({ outcome: null, operationId: null, endedAt: null });
    await getDb().update(plans).set({ state: "running" });
    await Promise.all([runSlice({ planId: id, slice: 0 }), runSlice({ planId: id, slice: 0 })]);
    expect(await results(id)).toEqual(["confirmed", "confirmed", "confirmed"]);
    expect(await road.vendorWrites()).toHaveLength(3);
  });

  test("tries again what was certainly not sent, under another key", async () => {
    const { id } = await made({ ...moveThree, source: { kind: "rows", rows: three.slice(0, 1) } });
    await road.fault("429");
    await confirmed(id);
    const isDue = () =>
      getDb()
        .update(planRows)
        .set({ notBefore: new Date(0) });
    await expect.poll(async () => (await getDb().select().from(planRows))[0]?.tries, { timeout: 8_000 }).toBe(1);
    await isDue();
    await runSlice({ planId: id, slice: 0 });
    expect((await ended(id)).progress.results).toEqual({ confirmed: 1 });
    expect((await getDb().select().from(operations).where(eq(operations.state, "NOT_SENT"))).length).toBe(1);
  });

  test("shows what nobody knows yet as open, and as confirmed once it is", async () => {
    const { id } = await made({ ...moveThree, source: { kind: "rows", rows: three.slice(0, 1) } });
    await road.fault("reset-after-apply");
    await confirmed(id);
    expect((await ended(id)).progress.results).toEqual({ open: 1 });
  });
});

describe("a plan at rest", () => {
  test("is paused, resumed and cancelled by any lead, on record; what is left stays as it is", async () => {
    const { id } = await made(moveThree);
    await getDb().update(plans).set({ state: "running", reason: COMMENT.text, confirmedAt: new Date() });
    expect(await planOf(await act("pause", id, { cookie: cookies.other }))).toMatchObject({ state: "paused" });
    await runSlice({ planId: id, slice: 0 });
    expect(await road.vendorWrites()).toEqual([]);
    expect(await planOf(await act("cancellation", id))).toMatchObject({ state: "cancelled" });
    expect(await results(id)).toEqual(["left", "left", "left"]);
    expect((await act("resumption", id)).status).toBe(409);
    expect((await told())[0]).toMatchObject({ action: "plan-cancelled", actorName: LEAD.name });
  });

  test("goes on when it is resumed", async () => {
    const { id } = await made(moveThree);
    await getDb().update(plans).set({ state: "paused", reason: COMMENT.text, confirmedAt: new Date() });
    await planOf(await act("resumption", id));
    expect((await ended(id)).progress.results).toEqual({ confirmed: 3 });
  });
});
