import { beforeEach, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client";
import { authenticators, recoveryCodes } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import { registerOfficer } from "@/lib/officers/register";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { digestOfCode, encryptSecret } from "./encryptedSecret";
import { renewSecrets } from "./renewSecrets";
import { checkSecondFactor, passwordsOf } from "./secondFactor";
import { readToken } from "./token";

// Settings are read once a process; here they change as at another start.
vi.mock("@/lib/env", async (importOriginal) => {
  const original = await importOriginal<{ parseEnvironment: (from: NodeJS.ProcessEnv) => object }>();
  return { ...original, getEnv: () => original.parseEnvironment(process.env) };
});

setUpTestDatabase();

const [OLD, NEW] = ["the old secret, long enough to be one", "the new secret, long enough to be one"];
const APP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const RECOVERY = "abcdefghjk";
let id: string;

const settings = (now: string, before = "") =>
  void Object.assign(process.env, { NEXTAUTH_SECRET: now, NEXTAUTH_SECRET_PREVIOUS: before });

beforeEach(async () => {
  settings(OLD);
  for (const table of [recoveryCodes, authenticators, sessions, officers]) await getDb().delete(table);
  id = await registerOfficer(getDb(), ANA, PASSWORD);
  await getDb()
    .insert(authenticators)
    .values({ officerId: id, secret: encryptSecret(APP, id), confirmedAt: new Date(), lastStep: 0 });
  await getDb()
    .insert(recoveryCodes)
    .values({ officerId: id, digest: digestOfCode(RECOVERY, id) });
});

/** A code of the app is right once: each judgement is of its own moment. */
let minutes = 0;
function judged(): ReturnType<typeof checkSecondFactor> {
  const now = new Date(Date.now() + (minutes += 5) * 60_000);
  return checkSecondFactor(id, passwordsOf(APP, "x").generate({ timestamp: now.getTime() }), now);
}

it("a secret that is replaced with the old one beside it signs nobody out and takes no second factor away", async () => {
  const browser = new Browser();
  settings(OLD);
  await getDb().delete(authenticators);
  await browser.signIn();
  const cookie = browser.sessionCookie;
  await getDb()
    .insert(authenticators)
    .values({ officerId: id, secret: encryptSecret(APP, id), confirmedAt: new Date(), lastStep: 0 });
  settings(NEW, OLD);
  expect(await readToken(cookie)).toBeDefined();
  expect(await judged()).toBe("proved");
  expect(await checkSecondFactor(id, RECOVERY, new Date())).toBe("proved");
  expect(await checkSecondFactor(id, RECOVERY, new Date())).toBe("wrong");
});

it("what a start has encrypted anew holds without the old secret, and the old secret opens it no more", async () => {
  settings(NEW, OLD);
  expect(await renewSecrets()).toBe(1);
  expect(await renewSecrets()).toBe(0);
  settings(NEW);
  expect(await judged()).toBe("proved");
  settings(OLD);
  expect(await judged()).toBe("wrong");
});

it("without the old secret nothing of before counts", async () => {
  settings(NEW);
  expect(await renewSecrets()).toBe(0);
  expect(await judged()).toBe("wrong");
});

it("the two must differ", () => {
  settings(NEW, NEW);
  expect(() => digestOfCode(RECOVERY, id)).toThrow("NEXTAUTH_SECRET_PREVIOUS must not be the same");
});
