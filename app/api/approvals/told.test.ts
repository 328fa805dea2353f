import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { POST as names } from "@/app/api/search/names/route";
import { GET as waiting } from "@/app/api/operations/waiting/route";
import { GET as escalated } from "@/app/api/worklist/escalated/route";
import { type Name, params, SEEN, setUpApprovals } from "@/lib/testing/approvals.testing";
import { call, type Handler } from "@/lib/testing/route.testing";
import { STORY } from "@/lib/sandbox/story/handles";
import { keepScopes } from "@/lib/accounts/scope";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { expireProposals } from "@/lib/writes/proposals";
import { POST as reject } from "./[id]/rejection/route";
import { POST as withdraw } from "./[id]/withdrawal/route";
import { GET as list } from "./route";
import { POST as see } from "./seen/route";

const { road, as, ask, proposed, approving, post } = setUpApprovals();
const { entityId, serviceName } = params;

const get = async (handler: Handler, name: Name) =>
  (await (await call(handler, { cookie: await as(name) })).json()) as Record<string, unknown>;
const ofCase = new URLSearchParams({ entityId, serviceName }).toString();
const listed = async (name: Name, query: string) => {
  const response = await call(list, { cookie: await as(name), path: `/api/approvals?${query}` });
  return ((await response.json()) as { proposals: object[] }).proposals;
};
const decidedFor = async (name: Name) => (await get(waiting, name)).decided;

describe("whoever proposed is told how it ended", () => {
  test.each([
    ["approved", async () => void (await approving("Chloe Martin", await proposed()))],
    ["rejected", async () => void (await post(reject, "Chloe Martin", await proposed(), SEEN))],
    ["expired", async () => void (await proposed(), await expireProposals(new Date(Date.now() + 73 * 3_600_000)))],
  ])("when it is %s, until they have looked, and nobody else is", async (_, end) => {
    expect(await decidedFor("Ana Silva")).toBe(0);
    await end();
    expect([await decidedFor("Ana Silva"), await decidedFor("Chloe Martin")]).toEqual([1, 0]);
    const seen = await call(see, { method: "POST", cookie: await as("Ana Silva"), body: {} });
    expect(await seen.json()).toEqual({ decided: 0 });
    expect(await decidedFor("Ana Silva")).toBe(0);
  });

  test("in their list and on the case, with who decided and why, until they have seen this one", async () => {
    const made = await proposed();
    const { id } = made;
    await post(reject, "Chloe Martin", made, SEEN);
    const told = { id, isNews: true, state: "rejected", decidedBy: "Chloe Martin", decisionComment: SEEN.comment.text };
    for (const query of ["view=mine", ofCase]) expect(await listed("Ana Silva", query)).toMatchObject([told]);
    // To others it is no news: their list of what is decided has it, and the case is as it was.
    expect(await listed("Chloe Martin", "view=decided")).toMatchObject([{ id, state: "rejected" }]);
    expect((await listed("Chloe Martin", "view=decided"))[0]).not.toHaveProperty("isNews");
    expect(await listed("Chloe Martin", ofCase)).toEqual([]);
    const other = { id: "01J00000000000000000000000" };
    for (const [body, left] of [
      [other, 1],
      [{ id }, 0],
    ] as const) {
      const seen = await call(see, { method: "POST", cookie: await as("Ana Silva"), body });
      expect(await seen.json()).toEqual({ decided: left });
    }
    expect(await listed("Ana Silva", ofCase)).toEqual([]);
    expect((await listed("Ana Silva", "view=mine"))[0]).not.toHaveProperty("isNews");
  });

  test("not of what they withdrew themselves, and nobody else's look counts", async () => {
    await post(withdraw, "Ana Silva", await proposed(), {});
    expect(await decidedFor("Ana Silva")).toBe(0);
    await post(reject, "Chloe Martin", await proposed(), SEEN);
    await call(see, { method: "POST", cookie: await as("Chloe Martin"), body: {} });
    expect(await decidedFor("Ana Silva")).toBe(1);
  });
});

test("a case that needs approval is told to leads and to its reviewer, by name and with one search, and to nobody else", async () => {
  const of = async (name: Name) => ((await get(escalated, name)).escalated as { total: number } | null)?.total;
  await road.outsideWrite({ entityId, serviceName }, { reviewer: "Ben Okafor" });
  const names: Name[] = ["Chloe Martin", "Dev Patel", "Ben Okafor", "Ana Silva"];
  const before = await Promise.all(names.map(of));
  const needed = { status: "NEEDS_APPROVAL", reasonCode: "NEEDS_FURTHER_REVIEW", comment: { text: "Please look" } };
  expect((await ask("Ana Silva", needed)).status).toBe(200);
  const after = await Promise.all(names.map(of));
  expect(names.map((_, at) => (after[at] ?? 0) - (before[at] ?? 0))).toEqual([1, 1, 1, 0]);
  expect(await of("Eva Lindqvist")).toBeUndefined();

  const calls = (await road.vendorCalls()).length;
  const { escalated: count, cases } = (await get(escalated, "Ben Okafor")) as { escalated: object; cases: object[] };
  expect(await road.vendorCalls()).toHaveLength(calls + 1);
  const toDecide = expect.objectContaining({ label: "PEP match, level 2" }) as object;
  expect(cases).toContainEqual(expect.objectContaining({ entityId, serviceName, waits: true, toDecide }));
  expect(count).toEqual({ total: cases.length });
  expect((await get(escalated, "Eva Lindqvist")).cases).toEqual([]);
});

describe("the names of cases that are known by their ids", () => {
  const asked = async (name: Name, entityIds: string[]) =>
    (await (await call(names, { method: "POST", cookie: await as(name), body: { entityIds } })).json()) as {
      names: { entityId: string; name: string }[];
    };

  test("are looked up with one search, in any case of the id", async () => {
    const two = [STORY.pepReview, STORY.passedFitzroy] as const;
    const before = (await road.vendorCalls()).length;
    const found = await asked("Ana Silva", [two[0].entityId.toUpperCase(), two[1].entityId]);
    expect(new Map(found.names.map(({ entityId, name }) => [entityId, name]))).toEqual(
      new Map(two.map(({ entityId, entityName }) => [entityId, entityName])),
    );
    expect(await road.vendorCalls()).toHaveLength(before + 1);
  });

  test("stay away from whoever does not see their service, and what nobody knows is left out", async () => {
    await getDb()
      .update(officers)
      .set({ services: ["KYB"] })
      .where(eq(officers.canonicalName, "Ana Silva"));
    keepScopes();
    expect(await asked("Ana Silva", [entityId])).toEqual({ names: [] });
    await getDb().update(officers).set({ services: null });
    keepScopes();
    expect(await asked("Ana Silva", [randomUUID()])).toEqual({ names: [] });
  });

  test("are asked for fifty at most, by their ids alone", async () => {
    const many = Array.from({ length: 51 }, () => randomUUID());
    for (const entityIds of [many, [], ["Vera"]]) {
      const response = await call(names, { method: "POST", cookie: await as("Ana Silva"), body: { entityIds } });
      expect(response.status).toBe(400);
    }
  });
});
