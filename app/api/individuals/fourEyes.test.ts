import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { Browser } from "@/lib/testing/browser.testing";
import { ownersOf } from "@/lib/profiles/owners";
import { getDb } from "@/lib/db/client";
import { clashes } from "@/lib/db/approvalsSchema";
import { officers } from "@/lib/db/schema";
import { getProfile } from "@/lib/frankieone/client";
import { call } from "@/lib/testing/route.testing";
import { readLedger } from "@/lib/ledger/read";
import { searchAnswer } from "@/lib/worklist/contract";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { change, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import { POST as search } from "../search/serviceprofiles/route";
import { GET, PATCH } from "./[entityId]/serviceprofiles/[serviceName]/route";

const road = setUpRoad();
const comment = { text: "Moved" };

beforeEach(async () => {
  await getDb().delete(clashes);
  await getDb().update(officers).set({ personKey: null });
});

const placeOf = (handle: StoryHandle) => {
  const { entityId, serviceName } = STORY[handle];
  return { entityId, serviceName };
};
const free = placeOf("mediaReview");

async function cookieOf(name: "Chloe Martin" | "Dev Patel"): Promise<string> {
  const browser = new Browser();
  await browser.signIn(road.officer(name).email, DEMO_PASSWORD);
  return `countersign.session=${browser.sessionCookie ?? ""}`;
}

const violations = async () =>
  (await readLedger(getDb(), { action: "policy-violation-observed", limit: 50 })).rows.map(({ detail }) => detail);

/**
 * Sends one change as often as somebody else comes first, or the desk has no connection free for it, each time against the version of
 * then: only the rule can stop it.
 */
async function insist(cookie: string, params: ReturnType<typeof placeOf>, serviceProfile: object): Promise<number> {
  for (let tries = 0; tries < 6; tries += 1) {
    const headers = { "if-match": await versionOf(road.officer("Eva Lindqvist"), params) };
    const { status } = await call(PATCH, {
      method: "PATCH",
      cookie,
      params,
      body: { serviceProfile, comment },
      headers,
    });
    if (status !== 412 && status !== 503) return status;
  }
  return 412;
}

describe("Z-06: many pairs race to make one person both", () => {
  const CASES: StoryHandle[] = [
    ...(["mediaReview", "kycNotFoundReview", "watchlistUrgent", "longName", "arabicName"] as const),
    ...(["monitoringClear", "passedFitzroy", "passedLeeds", "passedAustin", "spacedWorkflow"] as const),
  ];

  test("50 parallel pairs, five on each of ten cases, and each insists: never both", async () => {
    const [chloe, dev] = [await cookieOf("Chloe Martin"), await cookieOf("Dev Patel")];
    const people = ["Ana Silva", "Ben Okafor", "Chloe Martin", "Dev Patel", "Ana Silva"];
    const pairs = CASES.flatMap((handle) => people.map((name) => ({ params: placeOf(handle), name })));
    expect(pairs).toHaveLength(50);
    const ended = await Promise.all(
      pairs.flatMap(({ params, name }) => [
        insist(chloe, params, { assignee: name }),
        insist(dev, params, { reviewer: name }),
      ]),
    );
    expect(ended.filter((status) => status === 409).length).toBeGreaterThan(0);
    expect(ended.filter((status) => status >= 500)).toEqual([]);
    // The vendor's own log, played from the start: at no moment did a case show one person in both roles.
    const shown = new Map<string, { assignee?: string; reviewer?: string }>();
    for (const { path, body } of await road.vendorWrites()) {
      const now = { ...shown.get(path), ...(JSON.parse(body ?? "") as { serviceProfile: object }).serviceProfile };
      expect(ownersOf(now).samePerson).toBe(false);
      shown.set(path, now);
    }
    expect(shown.size).toBe(CASES.length);
    for (const handle of CASES) {
      const { serviceProfile } = await getProfile(
        { username: road.officer("Eva Lindqvist").email, fresh: true },
        placeOf(handle),
      );
      expect(ownersOf(serviceProfile).samePerson).toBe(false);
    }
    expect(await violations()).toEqual([]);
  });
});

describe("Z-05: nobody reviews their own work", () => {
  test.each([
    ["the same name", "Ana Silva"],
    ["in another case, which is no name of the desk", "ana silva"],
    ["with a no-break space", "Ana\u00a0Silva"],
    ["with Cyrillic letters", "Аnа Silvа"],
    ["with a zero-width space", "Ana\u200b Silva"],
    ["with a dot at the end", "Ana Silva."],
  ])("%s", async (_, reviewer) => {
    const [, lead] = [
      await change(road.officer("Ana Silva"), free, { serviceProfile: { assignee: "Ana Silva" } }),
      road.officer("Dev Patel"),
    ];
    const writes = (await road.vendorWrites()).length;
    const again = change(lead, free, { serviceProfile: { reviewer }, comment });
    await expect(again).rejects.toMatchObject({ code: "FOUR_EYES", facts: { sent: "no" } });
    expect(await road.vendorWrites()).toHaveLength(writes);
  });

  test("nor by a second account that the directory puts down to the same person", async () => {
    await change(road.officer("Chloe Martin"), free, { serviceProfile: { assignee: "Chloe Martin" } });
    for (const name of ["Chloe Martin", "Ben Okafor"])
      await getDb().update(officers).set({ personKey: "employee 9" }).where(eq(officers.canonicalName, name));
    const twice = change(road.officer("Dev Patel"), free, { serviceProfile: { reviewer: "Ben Okafor" } });
    await expect(twice).rejects.toMatchObject({ code: "FOUR_EYES" });
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});

describe("Z-07: a clash made elsewhere", () => {
  const read = async () => {
    const cookie = await cookieOf("Chloe Martin");
    return call(GET, { cookie, params: free });
  };

  const inTheList = async () => {
    const path = "/api/search/serviceprofiles?page=1&limit=50&sort=desc&sortFields=updatedAt";
    const body = { filters: { entityIds: [free.entityId] } };
    const reply = await call(search, { method: "POST", cookie: await cookieOf("Chloe Martin"), path, body });
    return searchAnswer.parse(await reply.json()).matches.find(({ entityId }) => entityId === free.entityId);
  };

  test("is seen at the next read and put on record once; once it is over, the next one is told again", async () => {
    const both = { assignee: "M. Torres", reviewer: "m. torres" };
    const before = (await violations()).length;
    await road.outsideWrite(free, both);
    await read();
    await read();
    const found = await violations();
    expect(found).toHaveLength(before + 1);
    expect(found[0]).toMatchObject({ rule: "assignee-is-reviewer", ...both });
    await road.outsideWrite(free, { reviewer: "Dev Patel" });
    await read();
    await road.outsideWrite(free, { reviewer: "m. torres" });
    await read();
    expect(await violations()).toHaveLength(before + 2);
  });

  test("is shown for what it is where two accounts are one person's by the directory's word alone", async () => {
    for (const name of ["Chloe Martin", "Ben Okafor"])
      await getDb().update(officers).set({ personKey: "employee 9" }).where(eq(officers.canonicalName, name));
    await road.outsideWrite(free, { assignee: "Chloe Martin", reviewer: "Ben Okafor" });
    expect(await (await read()).json()).toMatchObject({ samePerson: true });
    expect(await inTheList()).toMatchObject({ reviewer: "Ben Okafor", samePerson: true });
    await road.outsideWrite(free, { reviewer: "Dev Patel" });
    expect(await (await read()).json()).toMatchObject({ samePerson: false });
    expect(await inTheList()).toMatchObject({ reviewer: "Dev Patel", samePerson: false });
  });

  test("in the moment between our read and our write is found by the read-back, and the write told as it is", async () => {
    const before = (await violations()).length;
    road.whenVendorIsCalled(async ({ method }) => {
      if (method === "PATCH") await road.outsideWrite(free, { reviewer: "Ana Silva" });
    });
    const reply = await change(road.officer("Ana Silva"), free, { serviceProfile: { assignee: "Ana Silva" } });
    expect(reply.body).toMatchObject({ operation: { outcome: "CONFIRMED", race: { fields: ["reviewer"] } } });
    expect(await violations()).toHaveLength(before + 1);
  });
});
