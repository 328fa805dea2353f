import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { waitOf } from "@/lib/profiles/waiting";
import { closeVendor } from "@/lib/frankieone/transport";
import { serviceProfile, type ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { call, type Handler, signedIn } from "@/lib/testing/route.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { foldName } from "@/lib/foldName";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { type TeamLoad, teamLoad } from "@/lib/team/contract";
import { agedView } from "@/lib/team/loadViews";
import { mostSearches } from "@/lib/team/rules";
import { forgetTotals } from "@/lib/worklist/totals";
import { requestOf } from "@/lib/worklist/viewRequest";
import { GET } from "./load/route";

setUpTestDatabase();

const MINUTE = 60_000;
const OPEN = ["INIT", "AUTO", "ACTIVE"];
let sandbox: RunningSandbox;
const who = { ana: "", chloe: "", eva: "" };

beforeAll(async () => {
  sandbox = await start();
  const { url: FRANKIEONE_BASE_URL } = sandbox;
  const vendor = { FRANKIEONE_API_KEY: DEFAULT_API_KEY, FRANKIEONE_CUSTOMER_ID: DEFAULT_CUSTOMER_ID };
  // The rate is the business of its own tests.
  Object.assign(process.env, vendor, { FRANKIEONE_BASE_URL, FRANKIEONE_RATE_PER_SECOND: "10000" });
  const [ana, ben, chloe, , eva] = DEMO_OFFICERS as [NewOfficer, NewOfficer, NewOfficer, NewOfficer, NewOfficer];
  who.ana = await signedIn(ana);
  await signedIn(ben);
  who.chloe = await signedIn(chloe);
  who.eva = await signedIn(eva);
});
beforeEach(() => {
  forgetTotals();
  sandbox.reset();
});
afterAll(async () => {
  vi.useRealTimers();
  await closeVendor();
  await sandbox.close();
});

const ask = (cookie: string, page = 1) => call(GET as Handler, { cookie, path: `/api/team/load?page=${page}` });
async function load(cookie = who.chloe, page = 1): Promise<TeamLoad> {
  const response = await ask(cookie, page);
  expect(response.status).toBe(200);
  return teamLoad.strict().parse(await response.json());
}
async function searches(): Promise<number> {
  const log = (await (await fetch(`${sandbox.url}/__control/log`)).json()) as { path: string }[];
  return log.filter(({ path }) => path.includes("/search/")).length;
}

/** Every profile of the vendor, read past the desk. */
async function profiles(): Promise<ServiceProfile[]> {
  const found: ServiceProfile[] = [];
  for (let page = 1; ; page++) {
    const headers = {
      "content-type": "application/json",
      api_key: DEFAULT_API_KEY,
      "x-frankie-customerid": DEFAULT_CUSTOMER_ID,
      "x-frankie-channel": "api",
    };
    const url = `${sandbox.url}/v2/search/serviceprofiles?limit=100&page=${page}`;
    const { matches } = (await (await fetch(url, { method: "POST", headers, body: "{}" })).json()) as {
      matches: { serviceProfile: unknown }[][];
    };
    const flat = matches.flat();
    found.push(...flat.map((match) => serviceProfile.parse(match.serviceProfile)));
    if (flat.length < 100) return found;
  }
}

/** As a row of the worklist says of itself. */
const isWaiting = (profile: ServiceProfile) => waitOf(profile) !== undefined;
const isOverridden = ({ workflowSummaries }: ServiceProfile) => Boolean(workflowSummaries[0]?.statusOverrideRequestId);

describe("the load of the team", () => {
  it("is what counting every case by hand gives, for each officer, for the whole, by age, and for nobody", async () => {
    const open = (await profiles()).filter(({ state }) => OPEN.includes(state ?? ""));
    const answer = await load();
    expect(answer.team).toEqual({
      open: open.length,
      attention: open.filter(isWaiting).length,
      overridden: open.filter(isOverridden).length,
    });
    for (const name of ["Ana Silva", "Ben Okafor", "Chloe Martin"]) {
      const own = open.filter(({ assignee }) => assignee === name);
      const oldest = own
        .filter(isWaiting)
        .map(({ createdAt }) => createdAt)
        .toSorted()[0];
      const counted = {
        open: own.length,
        attention: own.filter(isWaiting).length,
        overridden: own.filter(isOverridden).length,
      };
      const row = answer.officers.find((officer) => officer.name === name);
      expect(row).toMatchObject(counted);
      expect(row?.oldest).toBe(oldest);
    }
    expect(answer.officers.some(({ open: has, attention }) => has && attention)).toBe(true);
    const known = new Set(answer.officers.map(({ name }) => name));
    const others = open.filter(({ assignee }) => !known.has(assignee ?? ""));
    expect(answer.others).toEqual({ open: others.length, attention: others.filter(isWaiting).length });
    expect(answer.unassigned).toMatchObject({
      open: open.filter(({ assignee }) => !assignee).length,
      extent: { complete: true },
    });
    expect(answer.others.open).toBeGreaterThan(answer.unassigned?.open ?? Infinity);
    expect(answer.unassigned?.open).toBeGreaterThan(answer.unassigned?.total ?? Infinity);
  });

  it("puts every case that waits into one bucket of ages, by the day it came to be where the officer lives", async () => {
    const waiting = (await profiles()).filter((profile) => OPEN.includes(profile.state ?? "") && isWaiting(profile));
    const { ageing } = await load();
    for (const { count, ...bucket } of ageing) {
      const { createdAtAfter: from = "", createdAtBefore: to = "9" } = requestOf(agedView(bucket), { name: "" }).request
        .filters;
      expect(count).toBe(waiting.filter(({ createdAt = "" }) => createdAt >= from && createdAt <= to).length);
    }
    expect(ageing.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(waiting.length);
    expect(ageing.filter(({ count }) => count).length).toBeGreaterThan(1);
  });

  it("K18: moving cases and deciding none makes neither the backlog nor anybody's oldest case young", async () => {
    const before = await load();
    const moved = (await profiles()).filter((each) => isWaiting(each) && each.assignee === "Ana Silva");
    expect(moved.length).toBeGreaterThan(3);
    for (const { entityId, serviceName } of moved) {
      const body = JSON.stringify({ entityId, serviceName, changes: { assignee: "Ben Okafor" } });
      const headers = { "content-type": "application/json" };
      expect((await fetch(`${sandbox.url}/__control/write`, { method: "POST", headers, body })).ok).toBe(true);
    }
    forgetTotals();
    const after = await load();
    expect(after.ageing).toEqual(before.ageing);
    const oldest = ({ officers: rows }: TeamLoad) =>
      ["Ana Silva", "Ben Okafor"]
        .flatMap((name) => rows.find((each) => each.name === name)?.oldest ?? [])
        .toSorted()[0];
    expect(oldest(after)).toBe(oldest(before));
  });

  it("lists an auditor only while they hold cases, and the busiest first", async () => {
    const { officers: rows } = await load();
    expect(rows.map(({ name }) => name)).not.toContain("Eva Lindqvist");
    const counts = rows.map(({ open }) => open ?? 0);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  });

  it("is for leads and auditors: an analyst is refused with the rule, and the vendor is not asked", async () => {
    expect((await ask(who.eva)).status).toBe(200);
    const before = await searches();
    const refused = await ask(who.ana);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: "FORBIDDEN", rule: "team-for-leads-and-auditors" });
    expect(await searches()).toBe(before);
    expect((await ask(who.chloe, 0)).status).toBe(400);
  });
});

describe("whoever does not see every account and service", () => {
  it("is refused the figures of the whole, and the vendor is not asked", async () => {
    const limit = (services: string[] | null) =>
      getDb().update(officers).set({ services }).where(eq(officers.email, "chloe.martin@countersign.example"));
    await limit(["KYC"]);
    const before = await searches();
    const refused = await ask(who.chloe);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: "FORBIDDEN", rule: "whole-scope" });
    expect(await searches()).toBe(before);
    await limit(null);
    expect((await ask(who.chloe)).status).toBe(200);
  });
});

describe("what the load costs", () => {
  it("stays under its stated bound however many look at once, and nothing more within the minute", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    try {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => load(index % 2 ? who.eva : who.chloe)),
      );
      const cost = await searches();
      expect(cost).toBeLessThanOrEqual(answers[0]?.mostSearches ?? 0);
      expect(cost).toBeGreaterThan(10);
      vi.setSystemTime(Date.now() + MINUTE - 5_000);
      const later = await load(who.eva);
      expect(await searches()).toBe(cost);
      expect(later.asOf).toBe(answers[0]?.asOf);
      vi.setSystemTime(Date.now() + 10_000);
      expect((await load()).asOf > later.asOf).toBe(true);
      expect(await searches()).toBe(cost * 2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is bounded by the page for 200 officers, and every one of them is on some page", async () => {
    const crowd = Array.from({ length: 196 }, (_, index) => `Crowd ${String(index).padStart(3, "0")} Ng`);
    await getDb()
      .insert(officers)
      .values(
        crowd.map((name, index) => ({
          id: crypto.randomUUID(),
          email: `crowd${index}@desk.example`,
          canonicalName: name,
          foldedName: foldName(name),
          role: "analyst" as const,
        })),
      );
    const first = await load();
    expect(first).toMatchObject({ page: 1, pages: 10, officersInAll: 200 });
    expect(await searches()).toBeLessThanOrEqual(mostSearches(200));
    expect(mostSearches(200)).toBe(87);
    const pages = await Promise.all(Array.from({ length: 9 }, (_, index) => load(who.chloe, index + 2)));
    const names = [first, ...pages].flatMap(({ officers: rows }) => rows.map(({ name }) => name));
    expect(new Set(names).size).toBe(199);
    await getDb().delete(officers).where(like(officers.email, "crowd%"));
  });
});
