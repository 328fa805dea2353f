import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startIdentityProvider } from "@/e2e/support/identityProvider";
import { changeOfficer } from "@/lib/directory/service";
import { getDb } from "@/lib/db/client";
import { accountHands, identities } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import { type Environment, getEnv } from "@/lib/env";
import { freePort } from "@/lib/launch/ports";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { readLedger } from "@/lib/ledger/read";
import { registerOfficer } from "@/lib/officers/register";
import { begin, comeBack, signInThere, signInThrough } from "@/lib/testing/oidc.testing";
import { ANA, Browser, PASSWORD, standing } from "@/lib/testing/browser.testing";

setUpTestDatabase();

const PEOPLE = {
  ana: { email: ANA.email, email_verified: true, name: "Ana Silva", groups: ["kyc"] },
  unsure: { email: "unsure@desk.example", email_verified: false, name: "Una Sure" },
  silent: { email: "silent@desk.example", name: "Sil Ent" },
  lead: { email: "lead@desk.example", email_verified: true, name: "Lea Der", groups: ["other", "kyc-leads"] },
  twin: { email: "twin@desk.example", email_verified: true, name: "Ana  SILVA." },
  nobody: { name: "No Mail" },
};

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
const MAP = { OIDC_ROLE_CLAIM: "groups", OIDC_ROLE_MAP: "kyc-leads=lead,kyc=analyst" };
const set = (settings: Partial<Environment>) => Object.assign(getEnv(), settings);

beforeAll(async () => {
  provider = await startIdentityProvider({
    port: await freePort(),
    deskUrl: "http://localhost:3000",
    people: PEOPLE,
  });
});
afterAll(() => provider.stop());
beforeEach(async () => {
  set({ OIDC_ROLE_CLAIM: undefined, OIDC_ROLE_MAP: undefined, LOCAL_ACCOUNTS: "on", ...provider.settings });
  for (const table of [accountHands, identities, sessions, officers]) await getDb().delete(table);
});

const pathOf = (response: Response) => new URL(response.headers.get("location") ?? "").pathname;
const reasonOf = (response: Response) => new URL(response.headers.get("location") ?? "").searchParams.get("reason");
const people = async () => getDb().select().from(officers);
const told = async (limit = 1) =>
  (await readLedger(getDb(), { limit })).rows.map(({ action, outcome }) => `${action} ${outcome}`);

describe("the first sign-in through the organisation", () => {
  test("makes an officer without rights, who waits", async () => {
    const browser = new Browser();
    const response = await signInThrough(browser, "ana", "/ledger?page=2");
    expect([response.status, response.headers.get("location")]).toEqual([303, "http://localhost:3000/ledger?page=2"]);
    expect(await standing(browser.sessionCookie)).toBe("waiting");
    expect(await people()).toMatchObject([
      { email: ANA.email, canonicalName: "Ana Silva", role: null, passwordHash: null },
    ]);
    expect(await told(2)).toEqual(["sign-in DONE", "officer-provisioned DONE"]);
  });

  test("gives the role the claim says, where one is configured; the first of the map counts", async () => {
    set(MAP);
    const browser = new Browser();
    await signInThrough(browser, "lead");
    expect(await standing(browser.sessionCookie)).toBe("active");
    expect(await people()).toMatchObject([{ role: "lead" }]);
    expect(await told(3)).toContain("officer-role-set DONE");
  });

  test("links an account that a lead has made for this e-mail and that has no password, if the e-mail is verified", async () => {
    await registerOfficer(getDb(), ANA, undefined);
    const browser = new Browser();
    await signInThrough(browser, "ana");
    expect(await standing(browser.sessionCookie)).toBe("active");
    expect(await people()).toHaveLength(1);
    expect(await told(2)).toContain("officer-linked DONE");
  });

  test("never takes over an account with a password, and says so on record", async () => {
    await registerOfficer(getDb(), ANA, PASSWORD);
    const browser = new Browser();
    expect(reasonOf(await signInThrough(browser, "ana"))).toBe("sso-refused");
    expect(browser.sessionCookie).toBeUndefined();
    expect(await getDb().select().from(identities)).toEqual([]);
    await expect.poll(() => told()).toEqual(["sign-in DENIED"]);
  });

  test("opens an account whose password a lead has taken away, who signs nobody in with it any more", async () => {
    await registerOfficer(getDb(), ANA, PASSWORD);
    const lea = { email: "lea@desk.example", name: "Lea Der", role: "lead" } as const;
    const lead = { id: await registerOfficer(getDb(), lea, PASSWORD), ...lea };
    const before = new Browser();
    await before.signIn(ANA.email);
    const [ana] = await getDb().select().from(officers).where(eq(officers.email, ANA.email));
    await changeOfficer(lead, ana?.id ?? "", { password: null });
    expect(await told()).toEqual(["officer-password-removed DONE"]);
    expect(await standing(before.sessionCookie)).toBe("ended");
    const again = new Browser();
    await again.signIn(ANA.email);
    expect(again.sessionCookie).toBeUndefined();
    await signInThrough(again, "ana");
    expect(await standing(again.sessionCookie)).toBe("active");
    expect(await getDb().select().from(identities)).toMatchObject([{ officerId: ana?.id }]);
  });

  test.each(["unsure", "silent"])("never links by an e-mail nobody vouches for (%s)", async (login) => {
    await registerOfficer(getDb(), { ...ANA, email: PEOPLE[login as "unsure"].email }, undefined);
    expect(reasonOf(await signInThrough(new Browser(), login))).toBe("sso-refused");
    expect(await getDb().select().from(identities)).toEqual([]);
  });

  test.each(["unsure", "nobody"])("makes nobody without an e-mail of their own (%s)", async (login) => {
    expect(reasonOf(await signInThrough(new Browser(), login))).toBe("sso-refused");
    expect(await people()).toEqual([]);
  });

  test("gives a name that reads the same as another's an addition (A-14)", async () => {
    await registerOfficer(getDb(), ANA, PASSWORD);
    await signInThrough(new Browser(), "twin");
    expect((await people()).map((each) => each.canonicalName)).toContain("Ana SILVA. (twin)");
  });

  test("of one person in two browsers at the same moment makes one officer", async () => {
    await Promise.all([signInThrough(new Browser(), "ana"), signInThrough(new Browser(), "ana")]);
    expect(await people()).toHaveLength(1);
  });
});

describe("later sign-ins", () => {
  test("know the person by issuer and subject, whatever the e-mail has become", async () => {
    await signInThrough(new Browser(), "ana");
    await getDb().update(officers).set({ email: "before@desk.example" });
    await signInThrough(new Browser(), "ana");
    expect(await people()).toMatchObject([{ email: "before@desk.example" }]);
  });

  test("take back the role that the claim no longer gives, and leave one that a lead has granted", async () => {
    set(MAP);
    await signInThrough(new Browser(), "lead");
    set({ OIDC_ROLE_MAP: "kyc-admins=lead" });
    const browser = new Browser();
    await signInThrough(browser, "lead");
    expect(await standing(browser.sessionCookie)).toBe("waiting");
    await getDb().update(officers).set({ role: "auditor" });
    await signInThrough(new Browser(), "lead");
    expect(await people()).toMatchObject([{ role: "auditor" }]);
  });

  test("are refused while the account is disabled", async () => {
    await signInThrough(new Browser(), "ana");
    await getDb().update(officers).set({ disabled: true }).where(eq(officers.email, ANA.email));
    const browser = new Browser();
    expect(reasonOf(await signInThrough(browser, "ana"))).toBe("sso-refused");
    expect(browser.sessionCookie).toBeUndefined();
  });

  test("end the session the browser had before (A-05)", async () => {
    const browser = new Browser();
    await signInThrough(browser, "ana");
    const first = browser.sessionCookie;
    await signInThrough(browser, "ana");
    expect(await standing(first)).toBe("ended");
  });
});

describe("what comes back", () => {
  test("counts only in the browser that began (state, PKCE, nonce)", async () => {
    const [mine, other] = [new Browser(), new Browser()];
    const { start } = await begin(mine);
    const back = await signInThere(start, "ana");
    expect(reasonOf(await comeBack(other, back))).toBe("sso-failed");
    await begin(other);
    expect(reasonOf(await comeBack(other, back))).toBe("sso-failed");
    expect(await people()).toEqual([]);
  });

  test("counts once", async () => {
    const browser = new Browser();
    const back = await signInThere((await begin(browser)).start, "ana");
    expect(pathOf(await comeBack(browser, back))).toBe("/");
    expect(reasonOf(await comeBack(new Browser(), back))).toBe("sso-failed");
    expect(reasonOf(await comeBack(browser, back))).toBe("sso-failed");
  });

  test.each([
    "?error=access_denied&state=x",
    "?code=x",
    "?code=x&state=y",
    "",
    `?code=${"x".repeat(5_000)}`,
    "?code=a&code=b&state=%00",
    "?error=%3Cscript%3E",
  ])("as %s leads to the sign-in page, never to a failure of ours", async (search) => {
    const browser = new Browser();
    await begin(browser);
    const response = await browser.send(`callback/oidc${search}`);
    expect([response.status, pathOf(response), reasonOf(response)]).toEqual([303, "/sign-in", "sso-failed"]);
    expect(browser.sessionCookie).toBeUndefined();
  });

  test.each(["https://evil.example", "//evil.example", "/\\evil.example", "/api/session", "javascript:alert(1)", "x"])(
    "A-12: goes to an own path only, not to %s",
    async (callbackUrl) => {
      expect((await signInThrough(new Browser(), "ana", callbackUrl)).headers.get("location")).toBe(
        "http://localhost:3000/",
      );
    },
  );
});

describe("beginning", () => {
  test("asks for PKCE, state and nonce, under the desk's own address", async () => {
    const { searchParams } = new URL((await begin(new Browser())).start);
    expect(searchParams.get("redirect_uri")).toBe("http://localhost:3000/api/auth/callback/oidc");
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect(searchParams.get(name)).toMatch(/^[\w-]{20,}$/);
  });

  test("is refused from another site, without the form's token, and where there is no provider", async () => {
    const browser = new Browser();
    const csrfToken = await browser.token();
    expect((await browser.send("signin/oidc", { csrfToken }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await browser.send("signin/oidc", { csrfToken: "0".repeat(64) })).status).toBe(403);
    set({ OIDC_ISSUER: undefined });
    expect((await browser.send("signin/oidc", { csrfToken })).status).toBe(404);
    expect((await browser.send("callback/oidc?code=x")).status).toBe(404);
  });

  test("says so when the provider is not there", async () => {
    set({ OIDC_ISSUER: "http://localhost:9" });
    const browser = new Browser();
    expect((await browser.send("signin/oidc", { csrfToken: await browser.token() })).status).toBe(503);
  });
});

describe("signing out", () => {
  test("ends the session here and names where to end the one there", async () => {
    const browser = new Browser();
    await signInThrough(browser, "ana");
    const cookie = browser.sessionCookie;
    const answer = await browser.signOut();
    const { endSession } = (await answer.json()) as { endSession: string };
    expect(endSession).toContain(`${provider.issuer}/session/end?client_id=countersign&post_logout_redirect_uri=`);
    expect(await standing(cookie)).toBe("ended");
  });

  test("names nothing for a session that a password opened", async () => {
    await registerOfficer(getDb(), ANA, PASSWORD);
    const browser = new Browser();
    await browser.signIn();
    expect((await browser.signOut()).status).toBe(204);
  });
});

test("local accounts switched off: no password opens anything", async () => {
  await registerOfficer(getDb(), ANA, PASSWORD);
  set({ LOCAL_ACCOUNTS: "off" });
  const browser = new Browser();
  expect((await browser.signIn()).status).toBe(404);
  expect(browser.sessionCookie).toBeUndefined();
});

test("a provider that cannot be reached is named as the cause, not a crowd", async () => {
  const issuer = getEnv().OIDC_ISSUER;
  set({ OIDC_ISSUER: "http://127.0.0.1:9" });
  const browser = new Browser();
  const answer = await browser.send("signin/oidc", { csrfToken: await browser.token() });
  set({ OIDC_ISSUER: issuer });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: "SIGN_ON_UNAVAILABLE", sent: "no" });
});
