import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { readLedger } from "@/lib/ledger/read";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Operation, ResolveOperation } from "./contract";
import { findOperation } from "./operations";
import { reconcile } from "./reconcile";
import { resolveOperation } from "./resolve";
import { change, outcomes, setUpRoad } from "@/lib/testing/road.testing";
import { countWaiting, listOperations } from "./service";

const road = setUpRoad();
const target = { entityId: STORY.sanctionsReview.entityId, serviceName: STORY.sanctionsReview.serviceName };
const LOOKS = [10, 130, 215, 280, 600, 2_450].map((seconds) => seconds * 1_000);

/** An operation nobody but a person can settle: the vendor said yes and shows nothing. */
async function needy(): Promise<string> {
  await road.fault("200-without-apply");
  const reply = await change(road.officer("Ana Silva"), target, { serviceProfile: { assignee: "Ana Silva" } });
  const from = Date.now();
  for (const later of LOOKS) await reconcile(new Date(from + later));
  return (reply.body as { operation: Operation }).operation.id;
}

let id: string;
beforeEach(async () => {
  id = await needy();
});

const found: ResolveOperation = { outcome: "NOT_APPLIED", comment: { text: "The portal shows no trace of it" } };
const headers = (key: string = randomUUID()) => new Headers({ "idempotency-key": key });
const settle = (who: Parameters<typeof road.officer>[0], body = found, given = headers()) =>
  resolveOperation({ officer: road.officer(who), headers: given, id, body });

describe("settling an operation that needs a person", () => {
  it("takes a lead's word, puts it on record with the reason, and sends nothing", async () => {
    const calls = (await road.vendorCalls()).length;
    const settled = await settle("Chloe Martin");
    expect(settled).toMatchObject({
      ...{ id, outcome: "NOT_APPLIED", proof: "human" },
      ...{ officerName: "Ana Silva", settledBy: "Chloe Martin" },
    });
    expect((await findOperation(id))?.state).toBe("NOT_APPLIED");
    expect(await road.vendorCalls()).toHaveLength(calls);
    const [row] = (await readLedger(getDb(), { limit: 1 })).rows;
    expect(row).toMatchObject({
      ...{ action: "resolve-operation", outcome: "NOT_APPLIED", operationId: id, actorRole: "lead" },
      detail: { comment: found.comment.text, proof: "human" },
    });
  });

  it.each([
    ["Ana Silva", "leads-settle"],
    ["Eva Lindqvist", "auditors-read"],
  ] as const)("is refused to %s, on record", async (who, rule) => {
    await expect(settle(who)).rejects.toMatchObject({ code: "FORBIDDEN", facts: { rule, sent: "no" } });
    expect((await findOperation(id))?.state).toBe("NEEDS_HUMAN");
    expect((await outcomes()).at(-1)).toBe("DENIED");
  });

  it("gives the same request the same answer, and one row in the ledger", async () => {
    const given = headers();
    const first = await settle("Chloe Martin", found, given);
    const rows = (await outcomes()).length;
    expect(await settle("Chloe Martin", found, given)).toEqual(first);
    expect(await outcomes()).toHaveLength(rows);
    const other = { ...found, outcome: "CONFIRMED" as const };
    await expect(settle("Chloe Martin", other, given)).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  it("regression: is not there for a lead who cannot see it, and stays as it is", async () => {
    const chloe = eq(officers.id, road.officer("Chloe Martin").id);
    try {
      await getDb()
        .update(officers)
        .set({ services: ["AML"] })
        .where(chloe);
      const rows = (await outcomes()).length;
      await expect(settle("Chloe Martin")).rejects.toMatchObject({ code: "NOT_FOUND", facts: { sent: "no" } });
      expect(await findOperation(id)).toMatchObject({ state: "NEEDS_HUMAN", resolution: null });
      expect(await outcomes()).toHaveLength(rows);
    } finally {
      await getDb().update(officers).set({ services: null }).where(chloe);
    }
  });

  it("lets exactly one of two leads settle it, whatever they found", async () => {
    const both = await Promise.allSettled([
      settle("Chloe Martin"),
      settle("Dev Patel", { ...found, outcome: "CONFIRMED" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "NOT_POSSIBLE" } });
  });

  it("must carry a key of its own", async () => {
    await expect(settle("Chloe Martin", found, new Headers())).rejects.toMatchObject({
      code: "IDEMPOTENCY_KEY_REQUIRED",
    });
  });

  it("is for operations that need a person only", async () => {
    await settle("Chloe Martin");
    await expect(settle("Dev Patel")).rejects.toMatchObject({ code: "NOT_POSSIBLE", facts: { sent: "no" } });
    const nobodys = resolveOperation({
      ...{ officer: road.officer("Dev Patel"), headers: headers(), body: found },
      id: "01KBR00000000000000000AAAA",
    });
    await expect(nobodys).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what waits", () => {
  it("is counted for whose it is, and for the leads who can settle it", async () => {
    const of = (who: Parameters<typeof road.officer>[0]) => countWaiting(road.officer(who));
    const before = await of("Chloe Martin");
    expect((await of("Ben Okafor")).needsHuman).toBe(0);
    expect((await of("Ana Silva")).needsHuman).toBeGreaterThan(0);
    await settle("Chloe Martin");
    expect((await of("Chloe Martin")).needsHuman).toBe(before.needsHuman - 1);
  });

  it("is listed with the name of its officer, to leads and auditors everybody's, to analysts their own", async () => {
    const listed = async (who: Parameters<typeof road.officer>[0]) =>
      (await listOperations(road.officer(who), { needsHuman: true })).map((each) => [each.id, each.officerName]);
    for (const who of ["Chloe Martin", "Eva Lindqvist", "Ana Silva"] as const)
      expect(await listed(who)).toContainEqual([id, "Ana Silva"]);
    expect(await listed("Ben Okafor")).toEqual([]);
  });
});
