import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { chosen, LEAD, setUpPlans } from "@/lib/testing/bulkReassign.testing";
import { sweepNames } from "@/lib/bulkReassign/sweep";

const { road, cookies, made, act, planOf, confirmed, read, rows, ended } = setUpPlans();

const three = chosen("sanctionsReview", "pepReview", "needsApproval");
const target = { kind: "person", name: "Ben Okafor" } as const;
const moveThree = { source: { kind: "rows", rows: three }, target } as const;

describe("after a plan", () => {
  test("what failed is planned anew, and only that", async () => {
    const { id } = await made(moveThree);
    await road.outsideWrite(three[1]!, { reviewer: "Somebody Else" });
    await confirmed(id);
    await ended(id);
    const again = await planOf(await act("retry", id));
    expect(again).toMatchObject({ kind: "retry", originId: id, counts: { "will-change": 1 } });
    await confirmed(again.id);
    expect((await ended(again.id)).progress.results).toEqual({ confirmed: 1 });
  });

  test("what it did is given back by another plan, but not over somebody else's change", async () => {
    const held = chosen("passWithFailedIdv", "monitoringUrgent", "needsApproval");
    const first = await made({
      source: { kind: "rows", rows: held },
      target: { kind: "person", name: "Chloe Martin" },
    });
    await confirmed(first.id);
    await ended(first.id);
    const before = await rows(first.id);
    const moved = before.filter(({ result }) => result === "confirmed");
    expect(moved.length).toBeGreaterThan(0);
    const { entityId, serviceName } = moved[0]!;
    await road.outsideWrite({ entityId, serviceName }, { assignee: "Dev Patel" });
    const back = await planOf(await act("undo", first.id));
    expect(back).toMatchObject({ kind: "undo", originId: first.id });
    const [changed, ...rest] = await rows(back.id);
    expect(changed?.verdict).toBe("changed-since-loaded");
    for (const row of rest) {
      const was = moved.find(({ entityId }) => entityId === row.entityId)?.from;
      expect([row.to, row.verdict]).toEqual([was, was ? "will-change" : "not-allowed"]);
    }
  });

  test("nothing follows one that has not ended", async () => {
    const { id } = await made(moveThree);
    expect((await act("undo", id)).status).toBe(409);
    expect((await act("retry", id)).status).toBe(409);
  });
});

test("names of cases are forgotten a month after the plan was made", async () => {
  const { id } = await made(moveThree);
  await sweepNames(Date.now() + 29 * 86_400_000);
  expect((await rows(id)).every(({ name }) => name !== undefined)).toBe(true);
  await sweepNames(Date.now() + 31 * 86_400_000);
  expect((await rows(id)).every(({ name }) => name === undefined)).toBe(true);
});

test("whose scope is limited sees no plan but their own", async () => {
  const theirs = await made(moveThree, { cookie: cookies.other });
  const limit = (services: string[] | null) =>
    getDb().update(officers).set({ services }).where(eq(officers.email, LEAD.email));
  await limit(["KYC"]);
  expect((await act("pause", theirs.id)).status).toBe(404);
  const own = await made(moveThree);
  expect((await read(own.id)).title).toBe(own.title);
  await limit(null);
  expect((await read(theirs.id)).title).toBe(theirs.title);
});

test("an analyst sees no plan", async () => {
  const { id } = await made(moveThree);
  expect((await act("pause", id, { cookie: cookies.analyst })).status).toBe(403);
});
