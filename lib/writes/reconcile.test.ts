import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { officers, operations } from "@/lib/db/schema";
import { HARBOUR_LENDING, TASMAN_PAY } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Operation } from "./contract";
import { findOperation } from "./operations";
import { reconcile } from "./reconcile";
import { change, outcomes, setUpRoad } from "@/lib/testing/road.testing";

const road = setUpRoad();
const target: (typeof STORY)[keyof typeof STORY] = STORY.sanctionsReview;
const MINUTE = 60_000;

/** Takes the case while the vendor misbehaves. Out: the id of an operation whose outcome is unknown. */
async function takeUnder(fault: string, options: object = {}, of: typeof target = target): Promise<string> {
  await road.fault(fault, options);
  const reply = await change(road.officer("Ana Silva"), of, { serviceProfile: { assignee: "Ana Silva" } });
  const { operation } = reply.body as { operation: Operation };
  expect(operation.outcome).toBe("UNKNOWN");
  return operation.id;
}

async function stateOf(id: string) {
  const row = await findOperation(id);
  return { state: row?.state, proof: row?.proof };
}

/** Lets time pass in steps of a minute, with the reconciler running. */
async function pass(minutes: number, from = Date.now()): Promise<void> {
  for (let minute = 1; minute <= minutes; minute += 1) await reconcile(new Date(from + minute * MINUTE));
}

describe("an unknown outcome", () => {
  it.each(["reset-after-apply", "500-after-apply", "truncated-json"])(
    "after %s is found applied, by our reference or request id",
    async (fault) => {
      const id = await takeUnder(fault);
      await pass(1);
      expect((await stateOf(id)).state).toBe("CONFIRMED");
      expect(await road.vendorWrites()).toHaveLength(1);
    },
  );

  it.each(["reset-before-apply", "503", "500-before"])(
    "after %s stays unknown through the quiet period and is then 'not applied'",
    async (fault) => {
      const id = await takeUnder(fault);
      await pass(5);
      expect((await stateOf(id)).state).toBe("UNKNOWN");
      await pass(45);
      expect((await stateOf(id)).state).toBe("NOT_APPLIED");
    },
  );

  it("is never called 'not applied' when the write lands late", async () => {
    const id = await takeUnder("apply-late", { amount: 300 });
    await pass(2);
    expect((await stateOf(id)).state).toBe("UNKNOWN");
    await expect.poll(async () => (await road.vendorWrites())[0]?.applied, { timeout: 15_000 }).toBe(true);
    await pass(45);
    expect((await stateOf(id)).state).toBe("CONFIRMED");
  });

  it("is looked for in the account it was written in, when its officer works in another one by now", async () => {
    const isAnas = eq(officers.canonicalName, "Ana Silva");
    const workIn = (childAccount: string | null) => getDb().update(officers).set({ childAccount }).where(isAnas);
    try {
      await workIn(HARBOUR_LENDING.childId);
      const id = await takeUnder("reset-after-apply", {}, STORY.childReview);
      await workIn(TASMAN_PAY.childId);
      await pass(1);
      expect((await stateOf(id)).state).toBe("CONFIRMED");
    } finally {
      await workIn(null);
    }
  });

  it("applied and then changed by somebody else is superseded, not lost", async () => {
    const id = await takeUnder("reset-after-apply");
    await road.outsideWrite({ entityId: target.entityId, serviceName: target.serviceName }, { assignee: "M. Torres" });
    await pass(1);
    expect(await stateOf(id)).toEqual({ state: "SUPERSEDED", proof: "audit" });
  });

  it("goes to a person when the vendor said yes and shows nothing", async () => {
    const id = await takeUnder("200-without-apply");
    await pass(50);
    expect((await stateOf(id)).state).toBe("NEEDS_HUMAN");
  });
});

/** Puts an operation where a process that stopped would have left it. */
async function pretend(id: string, left: { state: "INTENT" | "SENT"; leaseUntil: Date }): Promise<void> {
  await getDb()
    .update(operations)
    .set({ ...left, nextLookAt: null })
    .where(eq(operations.id, id));
}

describe("what a stopped process left behind", () => {
  async function leaveBehind(state: "INTENT" | "SENT"): Promise<string> {
    const id = await takeUnder("reset-after-apply");
    await getDb()
      .update(operations)
      .set({ state, nextLookAt: null, leaseUntil: new Date(Date.now() - 1) });
    return id;
  }

  it("in INTENT was never sent", async () => {
    const id = await leaveBehind("INTENT");
    await pass(1);
    expect((await stateOf(id)).state).toBe("NOT_SENT");
  });

  it("in SENT is unknown until the vendor's audit tells", async () => {
    const id = await leaveBehind("SENT");
    await pass(1);
    expect((await stateOf(id)).state).toBe("CONFIRMED");
    expect((await outcomes()).slice(-2)).toEqual(["UNKNOWN", "CONFIRMED"]);
  });

  it("is left alone while its lease runs: the process may be alive", async () => {
    const id = await takeUnder("reset-after-apply");
    const leaseUntil = new Date(Date.now() + 10 * MINUTE);
    await pretend(id, { state: "SENT", leaseUntil });
    await pass(5);
    expect((await stateOf(id)).state).toBe("SENT");
  });
});

it("several reconcilers at once look at an operation once", async () => {
  await takeUnder("reset-after-apply");
  const later = new Date(Date.now() + MINUTE);
  const looked = await Promise.all(Array.from({ length: 5 }, () => reconcile(later)));
  expect(looked.reduce((sum, each) => sum + each, 0)).toBe(1);
});
