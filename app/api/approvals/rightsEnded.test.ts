import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Client } from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { PATCH as changeCase } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/route";
import { type Name, problemOf, setUpApprovals, stateOf, told } from "@/lib/testing/approvals.testing";
import { getDb } from "@/lib/db/client";
import { officers, operations, sessions } from "@/lib/db/schema";
import { call } from "@/lib/testing/route.testing";
import { createPlan } from "@/lib/bulkReassign/service";
import { STORY } from "@/lib/sandbox/story/handles";
import { resolveOperation } from "@/lib/writes/resolve";
import { mutationHeaders, versionOf } from "@/lib/testing/road.testing";
import { POST as withdraw } from "./[id]/withdrawal/route";

const { road, as, ask, proposed, approving, post } = setUpApprovals();
const free = STORY.sanctionsReview;
const place = { entityId: free.entityId, serviceName: free.serviceName };

const set = (who: Name, changed: Partial<typeof officers.$inferInsert>) =>
  getDb()
    .update(officers)
    .set(changed)
    .where(eq(officers.id, road.officer(who).id));
const signOut = (who: Name) =>
  getDb()
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(eq(sessions.officerId, road.officer(who).id));

/**
 * What a request is answered when something happens while it reads the case: on its way, and nothing on record. The read
 * before that is the page's own. Nothing may reach the vendor.
 */
async function during(request: () => Promise<Response>, act: () => Promise<unknown>): Promise<Response> {
  const writes = (await road.vendorWrites()).length;
  let reads = 0;
  road.whenVendorIsCalled(async ({ method }) => {
    if (method === "GET" && (reads += 1) === 2) await act();
  });
  const response = await request();
  road.whenVendorIsCalled(() => undefined);
  expect(await road.vendorWrites()).toHaveLength(writes);
  return response;
}

async function moving(): Promise<Response> {
  const who = "Chloe Martin";
  const headers = { "if-match": await versionOf(road.officer(who), place), "idempotency-key": randomUUID() };
  const body = { serviceProfile: { assignee: "Ben Okafor" } };
  return call(changeCase, { method: "PATCH", cookie: await as(who), params: place, body, headers });
}

afterEach(async () => {
  const back = { disabled: false, services: null, childAccounts: null, childAccount: null };
  await getDb().update(officers).set(back);
  await set("Ana Silva", { role: "analyst" });
  await set("Chloe Martin", { role: "lead" });
  await getDb().update(sessions).set({ endedAt: null });
});

describe("regression: rights that end in the middle of a request", () => {
  test.each<[string, string, number, () => Promise<unknown>]>([
    ["disabled", "officer-disabled", 403, () => set("Chloe Martin", { disabled: true })],
    ["given another role", "role-changed", 403, () => set("Chloe Martin", { role: "analyst" })],
    ["limited to other services", "scope-changed", 403, () => set("Chloe Martin", { services: ["AML"] })],
    ["moved to another account", "scope-changed", 403, () => set("Chloe Martin", { childAccount: "c" })],
    ["signed out", "session-ended", 401, () => signOut("Chloe Martin")],
  ])("send nothing: %s", async (_how, rule, status, act) => {
    const answered = await during(() => moving(), act);
    const problem = await problemOf(answered);
    expect([answered.status, problem.sent]).toEqual([status, "no"]);
    expect(problem.sent).toBe("no");
    expect((await told())[0]).toMatchObject({ outcome: "DENIED", detail: { rule } });
  });

  test("make no proposal and approve none", async () => {
    const proposing = await during(
      () => ask("Ana Silva"),
      () => set("Ana Silva", { disabled: true }),
    );
    expect(proposing.status).toBe(403);
    await set("Ana Silva", { disabled: false });
    const proposal = await proposed();
    const approved = await during(
      () => approving("Chloe Martin", proposal),
      () => set("Chloe Martin", { role: "analyst" }),
    );
    expect([approved.status, await stateOf(proposal)]).toEqual([403, "waiting"]);
  });

  test("settle no operation, and make no plan", async () => {
    const chloe = road.officer("Chloe Martin");
    await moving();
    const [row] = await getDb().update(operations).set({ state: "NEEDS_HUMAN", proof: null }).returning();
    await set("Chloe Martin", { role: "analyst" });
    const body = { outcome: "NOT_APPLIED", comment: { text: "No trace of it" } } as const;
    const headers = mutationHeaders("", randomUUID());
    const settling = resolveOperation({ officer: chloe, headers, id: row?.id ?? "", body });
    await expect(settling).rejects.toMatchObject({ code: "FORBIDDEN", facts: { rule: "role-changed" } });
    const rows = [{ ...place }];
    const asked = {
      role: "assignee",
      source: { kind: "rows", rows },
      target: { kind: "person", name: "Ben Okafor" },
    } as const;
    const planning = createPlan(chloe, headers, asked);
    await expect(planning).rejects.toMatchObject({ code: "FORBIDDEN", facts: { rule: "role-changed" } });
    await getDb().delete(operations);
  });
});

describe("regression: approving against withdrawing", () => {
  test("never wait for each other for ever: one is done, the other told that it came too late", async () => {
    const proposal = await proposed();
    const ledger = new Client({ connectionString: process.env.DATABASE_URL });
    await ledger.connect();
    try {
      await ledger.query("begin");
      await ledger.query("select pg_advisory_xact_lock(hashtextextended('ledger', 0))");
      const waiting = () => ledger.query("select 1 from pg_locks where not granted");
      const both = [approving("Chloe Martin", proposal)];
      await expect.poll(async () => (await waiting()).rowCount, { timeout: 10_000 }).toBe(1);
      both.push(post(withdraw, "Ana Silva", proposal, {}));
      await expect.poll(async () => (await waiting()).rowCount, { timeout: 10_000 }).toBe(2);
      await ledger.query("commit");
      expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 409]);
    } finally {
      await ledger.end();
    }
    expect(await stateOf(proposal)).toBe("approved");
  });
});
