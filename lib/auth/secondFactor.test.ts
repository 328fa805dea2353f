import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as reset } from "@/app/api/officers/[id]/authenticator-reset/route";
import { POST as confirm } from "@/app/api/sessions/authenticator/confirmation/route";
import { POST as remove } from "@/app/api/sessions/authenticator/removal/route";
import { GET as describeIt, POST as begin } from "@/app/api/sessions/authenticator/route";
import { getDb } from "@/lib/db/client";
import { accountHands, authenticators, identities, recoveryCodes } from "@/lib/db/directorySchema";
import { officers, sessions, signInAttempts } from "@/lib/db/schema";
import { call } from "@/lib/testing/route.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { readLedger } from "@/lib/ledger/read";
import { registerOfficer } from "@/lib/officers/register";
import type { Problem } from "@/lib/http/problem";
import type { Enrolment, RecoveryCodes } from "./contract";
import { checkCredentials } from "./credentials";
import { decryptSecret, encryptSecret } from "./encryptedSecret";
import { passwordsOf } from "./secondFactor";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";

setUpTestDatabase();

const STEP_MS = 30_000;
let browser: Browser;
let cookie: string;

beforeEach(async () => {
  // The middle of a step: a code made here is judged in the step it is of, however slow the machine.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / STEP_MS) * STEP_MS + STEP_MS / 2 });
  for (const table of [accountHands, recoveryCodes, authenticators, identities, sessions, signInAttempts, officers])
    await getDb().delete(table);
  await registerOfficer(getDb(), ANA, PASSWORD);
  browser = new Browser();
  await browser.signIn();
  cookie = `countersign.session=${browser.sessionCookie ?? ""}`;
});

afterEach(() => void vi.useRealTimers());

const post = (handler: typeof begin, body: object, as = cookie) => call(handler, { method: "POST", cookie: as, body });
const codeAt = (secret: string, at = Date.now()) => passwordsOf(secret, "x").generate({ timestamp: at });
const told = async () => (await readLedger(getDb(), { limit: 1 })).rows[0]?.action;

/** Enrols with the code of the step before, so that the present one is unused. */
async function enrol() {
  const { secret } = (await (await post(begin, { password: PASSWORD })).json()) as Enrolment;
  const answer = await post(confirm, { code: codeAt(secret, Date.now() - STEP_MS) });
  expect(answer.status).toBe(200);
  return { secret, ...((await answer.json()) as RecoveryCodes) };
}
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];
const signIn = (code?: string, password = PASSWORD) => new Browser().signIn(ANA.email, password, code);

describe("enrolling", () => {
  test("shows the secret once, counts only once a code has been given, and gives ten recovery codes", async () => {
    const { secret, qr } = (await (await post(begin, { password: PASSWORD })).json()) as Enrolment;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(qr).toMatch(/^data:image\/svg\+xml;base64,/);
    expect((await signIn()).status).toBe(204);
    expect((await post(confirm, { code: "000000" })).status).toBe(400);
    const answer = await post(confirm, { code: codeAt(secret) });
    expect(((await answer.json()) as RecoveryCodes).recoveryCodes).toHaveLength(10);
    expect(await told()).toBe("authenticator-enrolled");
    expect(await codeOf(await signIn())).toEqual([401, "SECOND_FACTOR"]);
    expect((await post(begin, { password: PASSWORD })).status).toBe(409);
  });

  test("S2-6: confirmations and new beginnings at the same moment never leave nothing behind a 200", async () => {
    for (let round = 0; round < 12; round += 1) {
      for (const table of [recoveryCodes, authenticators, signInAttempts]) await getDb().delete(table);
      const { secret } = (await (await post(begin, { password: PASSWORD })).json()) as Enrolment;
      const confirming = () => post(confirm, { code: codeAt(secret) });
      const beginning = () => post(begin, { password: PASSWORD });
      const [first, , second] = await Promise.all([confirming(), beginning(), confirming(), beginning()]);
      const done = [first, second].filter(({ status }) => status === 200);
      expect(done.length).toBeLessThanOrEqual(1);
      const [kept] = await getDb().select().from(authenticators);
      expect([round, kept?.confirmedAt instanceof Date]).toEqual([round, done.length === 1]);
      expect(await getDb().select().from(recoveryCodes)).toHaveLength(done.length * 10);
      if (!done[0]) continue;
      const { recoveryCodes: codes } = (await done[0].json()) as RecoveryCodes;
      expect((await signIn(codes[0])).status).toBe(204);
      expect((await signIn(codeAt(secret))).status).toBe(401);
    }
  });

  test("S2-6: asks for the password again, and makes guesses at it wait: an open session alone changes nothing", async () => {
    expect((await post(begin, {})).status).toBe(400);
    const blamed = async (answer: Response) => Object.keys(((await answer.json()) as Problem).fields ?? {});
    expect(await blamed(await post(begin, { password: "wrong" }))).toEqual(["password"]);
    const { secret } = await enrol();
    const code = codeAt(secret);
    for (const body of [{ code }, { code, password: "wrong" }]) expect((await post(remove, body)).status).toBe(400);
    expect(await (await call(describeIt, { cookie })).json()).toMatchObject({ enrolled: true });
    for (let guess = 0; guess < 5; guess += 1) await post(remove, { code, password: "wrong" });
    expect((await post(remove, { code, password: PASSWORD })).status).toBe(400);
  });

  test("keeps neither the secret nor a recovery code in the clear", async () => {
    const { secret, recoveryCodes: codes } = await enrol();
    const kept = JSON.stringify([
      await getDb().select().from(authenticators),
      await getDb().select().from(recoveryCodes),
    ]);
    expect(kept).not.toContain(secret);
    for (const code of codes) expect(kept).not.toContain(code.replace("-", ""));
  });

  test("is offered to accounts with a password only", async () => {
    await getDb().update(officers).set({ passwordHash: null });
    expect(await (await call(describeIt, { cookie })).json()).toMatchObject({ offered: false, enrolled: false });
    expect((await post(begin, { password: PASSWORD })).status).toBe(409);
  });
});

describe("signing in", () => {
  test("needs a code of now, which counts once", async () => {
    const { secret } = await enrol();
    const code = codeAt(secret);
    expect((await signIn(code)).status).toBe(204);
    expect(await codeOf(await signIn(code))).toEqual([401, "SECOND_FACTOR"]);
    await expect.poll(told).toBe("sign-in");
  });

  test("lets the same code in one of two browsers, not both", async () => {
    const { secret } = await enrol();
    const code = codeAt(secret);
    const done = await Promise.all([signIn(code), signIn(code)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual([204, 401]);
  });

  test("takes a recovery code once, however it is typed", async () => {
    const { recoveryCodes: codes } = await enrol();
    const typed = ` ${codes[0]?.toUpperCase().replace("-", " ")} `;
    expect((await signIn(typed)).status).toBe(204);
    expect((await signIn(typed)).status).toBe(401);
    expect(await (await call(describeIt, { cookie })).json()).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test("tells nobody without the password that a code is due", async () => {
    await enrol();
    const { secret } = { secret: "JBSWY3DPEHPK3PXP" };
    expect(await codeOf(await signIn(undefined, "wrong"))).toEqual([401, "SIGN_IN_REFUSED"]);
    expect(await codeOf(await signIn(codeAt(secret), "wrong"))).toEqual([401, "SIGN_IN_REFUSED"]);
  });

  test.each(["000000", "12345", "abcdefghjk", "abcde-fghjk", "０００００１", "1 2 3", "'--"])(
    "refuses %j",
    async (code) => {
      await enrol();
      expect((await signIn(code)).status).toBe(401);
    },
  );

  test("makes guesses at the code wait, also when the password alone is sent between them", async () => {
    const { secret } = await enrol();
    await getDb().delete(signInAttempts);
    const now = new Date();
    const attempt = (code?: string) =>
      checkCredentials({ email: ANA.email, password: PASSWORD, code, address: "198.51.100.4" }, now);
    const refusals = [];
    for (const code of ["000001", undefined, "000002", undefined, "000003", "000004"])
      refusals.push(((await attempt(code)) as { refusal: string }).refusal);
    expect(refusals).toEqual(["wrong-code", "code-missing", "wrong-code", "code-missing", "wrong-code", "throttled"]);
    expect(await attempt(codeAt(secret))).toMatchObject({ refusal: "throttled" });
  });

  test("a code of two steps ago is too old, one of the step before is not", async () => {
    const { secret } = await enrol();
    await getDb().update(authenticators).set({ lastStep: 0 });
    const at = (steps: number) => signIn(codeAt(secret, Date.now() - steps * STEP_MS));
    expect((await at(3)).status).toBe(401);
    expect((await at(1)).status).toBe(204);
  });
});

describe("taking it away", () => {
  test("needs a code, and is on record", async () => {
    const { secret } = await enrol();
    expect((await post(remove, { password: PASSWORD, code: "000000" })).status).toBe(400);
    expect((await post(remove, { password: PASSWORD, code: codeAt(secret) })).status).toBe(200);
    expect(await told()).toBe("authenticator-removed");
    expect((await signIn()).status).toBe(204);
  });

  test("is done by a lead for somebody who has lost it, never for oneself; the sessions end", async () => {
    await enrol();
    const lead = new Browser();
    await registerOfficer(getDb(), { email: "lena@desk.example", name: "Lena Lead", role: "lead" }, PASSWORD);
    await lead.signIn("lena@desk.example");
    const as = `countersign.session=${lead.sessionCookie ?? ""}`;
    const idOf = async (email: string) =>
      (await getDb().select().from(officers)).find((each) => each.email === email)?.id ?? "";
    const resetOf = async (email: string, whose = as) =>
      call(reset, { method: "POST", cookie: whose, params: { id: await idOf(email) }, body: {} });
    expect((await resetOf(ANA.email, cookie)).status).toBe(403);
    expect((await resetOf("lena@desk.example")).status).toBe(403);
    expect((await resetOf(ANA.email)).status).toBe(200);
    expect(await told()).toBe("authenticator-reset");
    expect((await call(describeIt, { cookie })).status).toBe(401);
    expect((await signIn()).status).toBe(204);
  });
});

test("what is sealed for one opens for nobody else, and not when it was changed", () => {
  const sealed = encryptSecret("JBSWY3DPEHPK3PXP", "ana");
  expect(decryptSecret(sealed, "ana")).toBe("JBSWY3DPEHPK3PXP");
  expect(decryptSecret(sealed, "ben")).toBeUndefined();
  expect(decryptSecret(`${sealed.slice(0, -2)}AA`, "ana")).toBeUndefined();
  expect(decryptSecret("", "ana")).toBeUndefined();
});
