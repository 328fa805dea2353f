import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { UNATTENDED_HEADER } from "@/lib/http/attendance";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer } from "@/lib/officers/register";
import { currentOfficer, currentSessionId, describeSession, requireOfficer } from "./session";
import { endSession, findSession, openSession } from "./sessions";
import { ANA } from "@/lib/testing/browser.testing";

/** The request that is being answered, as Next tells of it. */
const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => ({ value: request.cookies.get(name) }) }),
  headers: async () => request.headers,
}));

setUpTestDatabase();

const ana = { id: "", role: "analyst" as const };
let sessionId = "";

beforeAll(async () => {
  ana.id = await registerOfficer(getDb(), ANA, "x");
});

beforeEach(async () => {
  sessionId = await openSession(ana, undefined);
  const token = await encode({ token: { sid: sessionId }, secret: getEnv().NEXTAUTH_SECRET });
  request.cookies = new Map([["countersign.session", token]]);
  request.headers = new Headers();
});

async function age(milliseconds: number): Promise<void> {
  const lastSeenAt = new Date(Date.now() - milliseconds);
  await getDb().update(sessions).set({ lastSeenAt }).where(eq(sessions.id, sessionId));
}

async function secondsSinceSeen(): Promise<number> {
  const [row] = await getDb().select().from(sessions).where(eq(sessions.id, sessionId));
  return Math.round((Date.now() - (row?.lastSeenAt.getTime() ?? 0)) / 1000);
}

describe("the officer of a request", () => {
  it("is who the session's row names", async () => {
    expect(await currentOfficer()).toEqual({ id: ana.id, ...ANA, singleKeys: true, hasPassword: true });
    expect(await currentSessionId()).toBe(sessionId);
    expect(await requireOfficer()).toMatchObject({ id: ana.id });
  });

  it("is nobody without a cookie, and a route then answers 401", async () => {
    request.cookies.clear();
    expect([await currentOfficer(), await currentSessionId()]).toEqual([undefined, undefined]);
    await expect(requireOfficer()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("is told why they are signed out", async () => {
    await age(31 * 60_000);
    await expect(requireOfficer()).rejects.toThrow("30 minutes without activity");
    await endSession(sessionId);
    await expect(requireOfficer()).rejects.toThrow("has ended");
  });
});

describe("a request", () => {
  it("counts as activity, written at most once a minute", async () => {
    await age(50_000);
    await currentOfficer();
    expect(await secondsSinceSeen()).toBe(50);
    await age(20 * 60_000);
    expect(await describeSession()).toMatchObject({ idleEndsIn: 1800 });
    expect(await secondsSinceSeen()).toBeLessThan(5);
  });

  it("that no person caused does not", async () => {
    await age(20 * 60_000);
    request.headers.set(UNATTENDED_HEADER, "1");
    expect((await describeSession()).idleEndsIn).toBeLessThanOrEqual(600);
    expect(await secondsSinceSeen()).toBe(1200);
  });
});

describe("instances whose clocks differ", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  it.each([40, -40])("by %i minutes sign nobody out: the database's clock counts", async (minutes) => {
    const real = Date.now();
    vi.setSystemTime(real + minutes * 60_000);
    const opened = await openSession(ana, undefined);
    const there = await findSession(opened);
    vi.setSystemTime(real);
    const here = await findSession(opened);
    expect([there.standing, here.standing]).toEqual(["active", "active"]);
    expect((await describeSession()).idleEndsIn).toBeGreaterThan(1_780);
  });
});
