import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { settleLeftBehind } from "@/lib/bulkReassign/leftBehind";
import { pollEvery } from "@/lib/bulkReassign/queries";
import { runSlice } from "@/lib/bulkReassign/run";
import { doneOf, wordOfVerdict } from "@/lib/bulkReassign/words";
import { chosen, COMMENT, setUpPlans } from "@/lib/testing/bulkReassign.testing";

const { road, made, read, act, planOf, rows } = setUpPlans();
const target = { kind: "person", name: "Ben Okafor" } as const;
const moveThree = {
  source: { kind: "rows", rows: chosen("sanctionsReview", "pepReview", "needsApproval") },
  target,
} as const;

const running = async () => {
  const { id } = await made(moveThree);
  const set = { state: "running" as const, reason: COMMENT.text, confirmedAt: new Date(), runsSince: new Date() };
  await getDb().update(plans).set(set).where(eq(plans.id, id));
  return id;
};

describe("K18: a plan that is cancelled while rows are under way", () => {
  test("never calls a row left as it was that is being reassigned, and is looked at until none is", async () => {
    const id = await running();
    let seen: Awaited<ReturnType<typeof read>> | undefined;
    road.whenVendorIsCalled(async ({ method }) => {
      if (method !== "PATCH" || seen) return;
      seen = await planOf(await act("cancellation", id));
    });
    await runSlice({ planId: id, slice: 0 });
    const [underWay = 0, left = 0] = [seen?.progress.results["under-way"], seen?.progress.results.left];
    expect(seen?.state).toBe("cancelled");
    expect(underWay).toBeGreaterThan(0);
    expect(pollEvery(seen)).toBe(1_000);
    expect(doneOf(seen!).done).toBe(3 - underWay - left);

    const after = await read(id);
    const { confirmed = 0, open = 0, left: leftAfter = 0, ...others } = after.progress.results;
    expect(others).toEqual({});
    // What is sent may wait for its proof; what was called left stays so.
    expect([confirmed + open, leftAfter]).toEqual([3 - left, left]);
    expect(pollEvery(after)).toBe(open > 0 ? 10_000 : false);
  });

  test("tells a row whose process has died by its operation, or as left where nothing of it was begun", async () => {
    const id = await running();
    await runSlice({ planId: id, slice: 0 });
    const long = new Date(Date.now() - 600_000);
    // As a process leaves them that has died: two before their end was written, one of these before anything was begun.
    const died = { outcome: null, operationId: null, endedAt: null, begunAt: long };
    await getDb().update(planRows).set(died).where(eq(planRows.planId, id));
    await getDb()
      .update(planRows)
      .set({ tries: 4, operationId: "01J000000000000000000UNSENT" })
      .where(eq(planRows.ordinal, 3));
    await getDb().update(plans).set({ state: "cancelled" }).where(eq(plans.id, id));
    expect((await read(id)).progress.results).toEqual({ "under-way": 3 });
    await settleLeftBehind();
    expect((await read(id)).progress.results).toEqual({ confirmed: 2, left: 1 });
  });

  test("does not settle what somebody is still at", async () => {
    const id = await running();
    await getDb().update(planRows).set({ begunAt: new Date() }).where(eq(planRows.planId, id));
    await getDb().update(plans).set({ state: "stopped" }).where(eq(plans.id, id));
    await settleLeftBehind();
    expect((await read(id)).progress.results).toEqual({ "under-way": 3 });
  });
});

test("K18: the title counts what is reassigned", async () => {
  const plan = await made({ source: { kind: "rows", rows: chosen("pepReview", "soleTrader") }, target });
  expect(plan.title).toBe("1 of 2 cases to Ben Okafor");
  expect((await rows(plan.id)).filter(({ verdict }) => verdict === "will-change")).toHaveLength(1);
});

test("K18: the way back says of a case that nobody had why it stays", () => {
  expect(wordOfVerdict("not-allowed", "undo").label).toBe("Was unassigned");
  expect(wordOfVerdict("not-allowed", "move").label).toBe("No eligible person");
});
