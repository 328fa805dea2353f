import { eq } from "drizzle-orm";
import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { drafts, presences, visits } from "@/lib/db/deskSchema";
import { officers, operations } from "@/lib/db/schema";
import { seedDemoOfficers } from "@/lib/officers/seed";
import { listOfficers } from "@/lib/officers/service";
import { eraseCommand } from "./eraseCommand";
import { appendRows, setUpLedger } from "@/lib/testing/ledger.testing";
import { readLedger } from "./read";
import { verifyStored } from "./verifyStored";

const { database, forge } = setUpLedger();
const LEAD = "chloe.martin@countersign.example";
const WHY = ["--by", LEAD, "--reason", "erasure-request", "--reference", "DPO-17"];

const erase = (...args: string[]) => eraseCommand(args, database.ownerUrl);
const comments = async () =>
  (await readLedger(getDb(), { limit: 200 })).rows
    .reverse()
    .map(({ detail, erased }) => (erased ? "erased" : detail?.comment));

beforeEach(async () => {
  await getDb().delete(operations);
  await seedDemoOfficers(getDb());
  await appendRows(2);
  await appendRows(1, { target: { entityId: "another" }, operationId: "01JZ0000000000000000000002" });
});

async function operation(state: { settled: boolean }) {
  const [officer] = await listOfficers();
  await forge(
    `insert into operations (id, officer_id, idempotency_key, fingerprint, action, target, changes, baseline_etag, state, settled_at)
    values ('01JZ0000000000000000000000', $1, gen_random_uuid(), 'f', 'reassign', '{"entityId":"entity-of-a-test"}',
    '[{"field":"assignee","to":"Ana Silva"}]', 'e', 'UNKNOWN', $2)`,
    [officer?.id, state.settled ? new Date() : null],
  );
}

describe("erasing details by law", () => {
  it.each([
    ["--entity", "entity-of-a-test"],
    ["--operation", "01JZ0000000000000000000000"],
  ])("%s: the details are gone, the chain is whole, and a row tells who and why", async (...what) => {
    await operation({ settled: true });
    expect(await erase(...what, ...WHY, "--yes")).toMatchObject({ code: 0, text: expect.stringContaining("2 rows") });
    expect(await comments()).toEqual(["erased", "erased", "Mine now", undefined]);
    expect(await verifyStored(getDb())).toMatchObject({ rows: 4, faultCount: 0 });
    const [told] = (await readLedger(getDb(), { limit: 1 })).rows;
    expect(told).toMatchObject({
      action: "erase-details",
      actorName: "Chloe Martin",
      detail: { reason: "erasure-request", reference: "DPO-17", erased: 2 },
    });
    expect((await getDb().select().from(operations))[0]?.changes).toEqual([]);
  });

  it("an entity is also forgotten by who looked at it, even where the ledger holds nothing about it", async () => {
    const [officer] = await listOfficers();
    const place = { officerId: officer?.id ?? "", serviceName: "KYC" };
    for (const entityId of ["looked-at", "kept"]) {
      await getDb()
        .insert(visits)
        .values({ ...place, entityId, at: new Date(), digests: {} });
      await getDb()
        .insert(presences)
        .values({ ...place, entityId, seenAt: new Date() });
    }
    await erase("--entity", "Looked-At", ...WHY, "--yes");
    expect(await getDb().select({ entityId: visits.entityId }).from(visits)).toEqual([{ entityId: "kept" }]);
    expect(await getDb().select({ entityId: presences.entityId }).from(presences)).toEqual([{ entityId: "kept" }]);
    expect(await verifyStored(getDb())).toMatchObject({ faultCount: 0 });
  });

  it("finds an entity in whatever case its id was written, in the ledger and beside it", async () => {
    const [officer] = await listOfficers();
    await operation({ settled: true });
    await forge(`update operations set target = '{"entityId":"Entity-OF-a-test"}'`);
    await appendRows(1, { target: { entityId: "ENTITY-OF-A-TEST" }, operationId: "01JZ0000000000000000000003" });
    const times = { updatedAt: new Date(), expiresAt: new Date(Date.now() + 1_000_000) };
    const draft = { serviceName: "KYC", form: "reassign", baselineEtag: "e", values: {}, ...times };
    await getDb()
      .insert(drafts)
      .values({ officerId: officer?.id ?? "", entityId: "ENTITY-of-a-test", ...draft });
    expect(await erase("--entity", "Entity-of-a-Test", ...WHY, "--yes")).toMatchObject({
      text: expect.stringContaining("3 rows"),
    });
    expect(await comments()).toEqual(["erased", "erased", "Mine now", "erased", undefined]);
    expect(await getDb().select().from(drafts)).toEqual([]);
    expect((await getDb().select().from(operations))[0]?.changes).toEqual([]);
    expect(await verifyStored(getDb())).toMatchObject({ rows: 5, faultCount: 0 });
    const about = await readLedger(getDb(), { entityId: "entity-of-a-test", limit: 200 });
    expect(about.rows).toHaveLength(4);
  });

  it("takes along the drafts about the entity, also where nothing else is left of it", async () => {
    const [officer] = await listOfficers();
    const times = { updatedAt: new Date(), expiresAt: new Date(Date.now() + 1_000_000) };
    const about = { officerId: officer?.id ?? "", serviceName: "KYC", form: "reassign", baselineEtag: "e", ...times };
    const values = { fields: { comment: "Half a thought about a person" } };
    await getDb()
      .insert(drafts)
      .values(["nothing-else", "somebody-else"].map((entityId) => ({ ...about, entityId, values })));
    await erase("--entity", "nothing-else", ...WHY, "--yes");
    expect((await getDb().select().from(drafts)).map(({ entityId }) => entityId)).toEqual(["somebody-else"]);
    expect(await verifyStored(getDb())).toMatchObject({ rows: 4, faultCount: 0 });
    const [told] = (await readLedger(getDb(), { limit: 1 })).rows;
    expect(told).toMatchObject({ action: "erase-details", detail: { erased: 0, drafts: 1 } });
  });

  it("never erases what tells of an earlier erasing", async () => {
    await erase("--entity", "entity-of-a-test", ...WHY, "--yes");
    await expect(erase("--entity", "entity-of-a-test", ...WHY, "--yes")).rejects.toThrow("Nothing was erased");
    expect(await verifyStored(getDb())).toMatchObject({ rows: 4, faultCount: 0 });
  });

  it("only says what it would do until it is told to do it", async () => {
    expect(await erase("--entity", "entity-of-a-test", ...WHY)).toMatchObject({
      code: 1,
      text: expect.stringContaining("2 rows"),
    });
    expect(await comments()).toEqual(["Mine now", "Mine now", "Mine now"]);
  });

  it("regression: nothing is erased in the name of a lead who does not see everything", async () => {
    try {
      await getDb()
        .update(officers)
        .set({ services: ["AML"] })
        .where(eq(officers.email, LEAD));
      await expect(erase("--entity", "another", ...WHY, "--yes")).rejects.toThrow("does not see every account");
      expect(await comments()).toEqual(["Mine now", "Mine now", "Mine now"]);
    } finally {
      await getDb().update(officers).set({ services: null }).where(eq(officers.email, LEAD));
    }
  });

  it.each([
    ["an operation that is still open", ["--entity", "entity-of-a-test", ...WHY], "not settled"],
    [
      "somebody who is no lead",
      ["--entity", "another", "--by", "ana.silva@countersign.example", ...WHY.slice(2)],
      "team lead",
    ],
    ["a reason of one's own", ["--entity", "another", "--by", LEAD, "--reason", "because"], "--reason"],
    ["a reference with a name in it", ["--entity", "another", ...WHY.slice(0, 5), "Jane Doe"], "--reference"],
    ["an open operation whose entity was written in capitals", ["--entity", "ENTITY-OF-A-TEST", ...WHY], "not settled"],
    ["both an entity and an operation", ["--entity", "a", "--operation", "b", ...WHY], "Usage"],
    ["nothing at all", WHY, "Usage"],
  ])("is refused for %s, and nothing changes", async (_, args, words) => {
    await operation({ settled: false });
    await expect(erase(...args, "--yes")).rejects.toThrow(words);
    expect(await comments()).toEqual(["Mine now", "Mine now", "Mine now"]);
  });

  it("is impossible for the app's own role", async () => {
    await expect(eraseCommand(["--entity", "another", ...WHY, "--yes"], database.url)).rejects.toThrow();
    await expect(eraseCommand(["--entity", "another", ...WHY, "--yes"], undefined)).rejects.toThrow(
      "DATABASE_MIGRATION_URL",
    );
    const app = new Client({ connectionString: database.url });
    await app.connect();
    await expect(app.query("delete from ledger_details")).rejects.toThrow("permission denied");
    await app.end();
  });
});
