import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "./client";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer } from "@/lib/officers/register";
import { endSession, findSession, openSession, touchSession } from "@/lib/auth/sessions";
import { ANA, Browser, PASSWORD, standing } from "@/lib/testing/browser.testing";

const urls = setUpTestDatabase();

beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  await registerOfficer(getDb(), ANA, PASSWORD);
});

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

const broken: string[] = [];
async function breakTable(name: string): Promise<void> {
  await asOwner(`alter table ${name} rename to ${name}_gone`);
  broken.push(name);
}

afterEach(async () => {
  for (const name of broken.splice(0)) await asOwner(`alter table ${name}_gone rename to ${name}`);
});

const unavailable = { code: "DATABASE_UNAVAILABLE" };

describe("A-08: a database that cannot say who somebody is lets nobody in", () => {
  it("at any question about a session", async () => {
    const id = randomUUID();
    const officer = { id, role: "lead" as const };
    const live = { standing: "active", sessionId: id, officer: { ...ANA, id }, createdAt: new Date(0) } as const;
    await breakTable("sessions");
    await expect(findSession(id)).rejects.toMatchObject(unavailable);
    await expect(openSession(officer, undefined)).rejects.toMatchObject(unavailable);
    await expect(endSession(id)).rejects.toMatchObject(unavailable);
    await expect(touchSession({ ...live, lastSeenAt: new Date(0), now: new Date() })).rejects.toMatchObject(
      unavailable,
    );
  });

  it.each(["sessions", "officers", "sign_in_attempts", "ledger_rows"])(
    "when signing in, without %s: 503 and no cookie",
    async (table) => {
      await breakTable(table);
      const browser = new Browser();
      const answer = await browser.signIn();
      expect([answer.status, await answer.json()]).toMatchObject([503, unavailable]);
      expect(browser.sessionCookie).toBeUndefined();
    },
  );

  it("when signing out: 503, and the officer is still signed in, not half", async () => {
    const browser = new Browser();
    await browser.signIn();
    const cookie = browser.sessionCookie;
    await breakTable("ledger_rows");
    const status = (await browser.signOut()).status;
    await asOwner("alter table ledger_rows_gone rename to ledger_rows");
    broken.length = 0;
    expect([status, browser.sessionCookie, await standing(cookie)]).toEqual([503, cookie, "active"]);
  });
});

it("an officer whose row is damaged is nobody, not somebody without a role", async () => {
  const browser = new Browser();
  await browser.signIn();
  await asOwner("update officers set role = 'owner'");
  const found = await standing(browser.sessionCookie);
  await asOwner("update officers set role = 'analyst'");
  expect(found).toBe("ended");
});
