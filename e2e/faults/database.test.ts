import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCase } from "@/lib/cases/read";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { roleOf, withClient } from "@/lib/launch/postgres/roles";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Operation } from "@/lib/writes/contract";
import { findOperation } from "@/lib/writes/operations";
import { reconcile } from "@/lib/writes/reconcile";
import { change, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import { layLine, type Line } from "../support/line";
import { judge } from "./oracle";
import { recordsIn } from "./records";

/* No record, no write: whatever befalls the database, nothing is sent without its row, and nothing sent is forgotten. */

let line: Line;
const road = setUpRoad({
  reachDatabase: async (url) => {
    line = await layLine(url);
    return line.url;
  },
});
const target = { entityId: STORY.sanctionsReview.entityId, serviceName: STORY.sanctionsReview.serviceName };
const ana = () => road.officer("Ana Silva");
const takeIt = { serviceProfile: { assignee: "Ana Silva" } };
const UNREACHABLE = { code: "DATABASE_UNAVAILABLE", facts: { sent: "no" } };
const UNRECORDABLE = { code: "AUDIT_UNAVAILABLE", facts: { sent: "no" } };
const MINUTE = 60_000;

beforeEach(() => getDb().delete(operations));
afterEach(() => line.mend());
afterAll(() => line.close());

const idOf = (reply: { body: unknown }) => (reply.body as { operation: Operation }).operation.id;
const codeOf = (error: { code?: string }) => error.code;
const stateOf = async (id: string) => (await findOperation(id))?.state;

async function expectHonest(): Promise<void> {
  const record = { calls: await road.vendorCalls(), ...(await recordsIn(getDb())), answered: [], outside: [] };
  expect(judge(record).violations).toEqual([]);
  expect((await verifyStored(getDb())).faultCount).toBe(0);
}

describe("regression: a database that stands still", () => {
  it("is waited for some seconds, and nothing is sent", { timeout: 25_000 }, async () => {
    const version = await versionOf(ana(), target);
    line.freeze();
    await expect(change(ana(), target, takeIt, { version })).rejects.toMatchObject(UNREACHABLE);
    line.mend();
    expect(await road.vendorWrites()).toEqual([]);
    expect((await readCase(ana(), target)).etag).toBe(version);
  });

  it("in the middle of a write, before it is on record, keeps it from being sent", { timeout: 40_000 }, async () => {
    const version = await versionOf(ana(), target);
    road.whenVendorIsCalled(() => line.freeze());
    await expect(change(ana(), target, takeIt, { version })).rejects.toMatchObject(UNREACHABLE);
    line.mend();
    expect(await road.vendorWrites()).toEqual([]);
    await expectHonest();
  });
});

describe("a database that is down before a write begins", () => {
  it("stops 100 of 100 writes before anything is sent, and reads for nobody whose rights it cannot know", async () => {
    const version = await versionOf(ana(), target);
    line.cut();
    for (let turn = 0; turn < 100; turn += 1)
      await expect(change(ana(), target, takeIt, { version })).rejects.toMatchObject(UNREACHABLE);
    expect(await road.vendorWrites()).toEqual([]);
    await expect(readCase(ana(), target)).rejects.toMatchObject(UNREACHABLE);
    line.mend();
    expect((await readCase(ana(), target)).etag).toBe(version);
  });

  it("is used again as soon as it is back", async () => {
    const version = await versionOf(ana(), target);
    line.cut();
    await expect(change(ana(), target, takeIt, { version })).rejects.toMatchObject(UNREACHABLE);
    line.mend();
    // A connection that was being made while the line was cut may still end; it is the only thing lost.
    const again = () => change(ana(), target, takeIt, { version }).then(({ status = 200 }) => status, codeOf);
    await expect.poll(again, { timeout: 5_000 }).toBe(200);
  });
});

describe("a database that dies while the vendor is at work", () => {
  it("leaves the write in SENT: its officer is told 'sent, not yet confirmed', and it is found confirmed later", async () => {
    road.whenVendorIsCalled(({ method }) => void (method === "PATCH" && line.cut()));
    const reply = await change(ana(), target, takeIt);
    expect(reply).toMatchObject({ status: 202, body: { operation: { outcome: "SENT" } } });
    line.mend();
    expect(await stateOf(idOf(reply))).toBe("SENT");
    for (const minutes of [3, 5]) await reconcile(new Date(Date.now() + minutes * MINUTE));
    expect(await stateOf(idOf(reply))).toBe("CONFIRMED");
    expect(await road.vendorWrites()).toHaveLength(1);
    await expectHonest();
  });

  it("a hundred times over costs the desk not one of its connections", async () => {
    let assignee = "";
    for (let turn = 0; turn < 100; turn += 1) {
      assignee = assignee === "Ana Silva" ? "Ben Okafor" : "Ana Silva";
      const version = await versionOf(ana(), target);
      road.whenVendorIsCalled(({ method }) => void (method === "PATCH" && line.cut()));
      const body = { serviceProfile: { assignee }, comment: { text: "Shift plan" } };
      expect((await change(road.officer("Chloe Martin"), target, body, { version })).status).toBe(202);
      line.mend();
      await reconcile(new Date(Date.now() + 3 * MINUTE));
      await reconcile(new Date(Date.now() + 5 * MINUTE));
    }
    for (const minutes of [3, 5, 10, 30, 60, 120]) await reconcile(new Date(Date.now() + minutes * MINUTE));
    await expectHonest();
  });
});

describe("a ledger that cannot be written", () => {
  const asOwner = (statement: string) => withClient(road.database.ownerUrl, (owner) => owner.query(statement));
  const app = () => roleOf(road.database.url);
  afterEach(() => asOwner(`grant insert on ledger_rows, ledger_details to ${app()}`));

  it("keeps every write from being sent", async () => {
    await asOwner(`revoke insert on ledger_rows from ${app()}`);
    await expect(change(ana(), target, takeIt)).rejects.toMatchObject(UNRECORDABLE);
    expect(await road.vendorWrites()).toEqual([]);
    expect(await getDb().select().from(operations)).toEqual([]);
  });

  it("from the moment of sending on leaves the write in SENT, to be found out about later", async () => {
    road.whenVendorIsCalled(async ({ method }) => {
      if (method === "PATCH") await asOwner(`revoke insert on ledger_rows from ${app()}`);
    });
    const reply = await change(ana(), target, takeIt);
    expect(reply).toMatchObject({ status: 202, body: { operation: { outcome: "SENT" } } });
    await reconcile(new Date(Date.now() + 3 * MINUTE));
    expect(await stateOf(idOf(reply))).toBe("SENT");
    await asOwner(`grant insert on ledger_rows, ledger_details to ${app()}`);
    for (const minutes of [5, 7]) await reconcile(new Date(Date.now() + minutes * MINUTE));
    expect(await stateOf(idOf(reply))).toBe("CONFIRMED");
    await expectHonest();
  });
});
