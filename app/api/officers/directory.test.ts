import { beforeEach, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { GET as sessionRoute } from "@/app/api/session/route";
import { ANA, Browser, PASSWORD, standing } from "@/lib/testing/browser.testing";
import { getDb } from "@/lib/db/client";
import { accountHands, invitations } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import type { DirectoryAnswer, DirectoryOfficer, InvitationAnswer } from "@/lib/directory/contract";
import type { Problem } from "@/lib/http/problem";
import { call } from "@/lib/testing/route.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { setUpVendor } from "@/lib/testing/vendor.testing";
import { readLedger } from "@/lib/ledger/read";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { registerOfficer } from "@/lib/officers/register";
import { POST as inviteAgain } from "./[id]/invitation/route";
import { PATCH } from "./[id]/route";
import { GET, POST } from "./directory/route";

setUpTestDatabase();
setUpVendor();

const LENA: NewOfficer = { email: "lena@desk.example", name: "Lena Lead", role: "lead" };
const LARS: NewOfficer = { email: "lars@desk.example", name: "Lars Lead", role: "lead" };
const RITA: NewOfficer = { email: "rita@desk.example", name: "Rita Reads", role: "auditor" };
const NEW = { email: "nora@desk.example", name: "Nora New", role: "analyst" };

let lena: string;
let browser: Browser;
const cookieOf = (of: Browser) => `countersign.session=${of.sessionCookie ?? ""}`;
async function arrive(officer: NewOfficer): Promise<Browser> {
  const arrived = new Browser();
  await arrived.signIn(officer.email);
  return arrived;
}

beforeEach(async () => {
  for (const table of [accountHands, invitations, sessions, officers]) await getDb().delete(table);
  for (const officer of [LENA, LARS, RITA, ANA]) await registerOfficer(getDb(), officer, PASSWORD);
  browser = await arrive(LENA);
  lena = cookieOf(browser);
});

const list = async () => ((await (await call(GET, { cookie: lena })).json()) as DirectoryAnswer).officers;
const named = async (name: string) => (await list()).find((each) => each.name === name) as DirectoryOfficer;
const invite = (body: object, cookie = lena) => call(POST, { method: "POST", cookie, body });
async function change(name: string, body: object, cookie = lena): Promise<Response> {
  return call(PATCH, { method: "PATCH", cookie, params: { id: (await named(name)).id }, body });
}
const told = async () => (await readLedger(getDb(), { limit: 1 })).rows[0];
const ruleOf = async (response: Response) => [response.status, ((await response.json()) as Problem).rule];

describe("the directory", () => {
  test("is read by leads and auditors, kept by leads", async () => {
    const rita = cookieOf(await arrive(RITA));
    const ana = cookieOf(await arrive(ANA));
    expect((await call(GET, { cookie: rita })).status).toBe(200);
    expect(await ruleOf(await call(GET, { cookie: ana }))).toEqual([403, "officers-for-leads-and-auditors"]);
    for (const cookie of [rita, ana]) {
      expect((await invite(NEW, cookie)).status).toBe(403);
      expect((await change("Lars Lead", { role: "analyst" }, cookie)).status).toBe(403);
    }
    expect((await named("Lena Lead")).lastSeenAt).toEqual(expect.any(String));
    expect(await named("Lars Lead")).toMatchObject({
      role: "lead",
      disabled: false,
      waysIn: ["password"],
      services: null,
    });
  });

  test("says nothing of passwords, links or sessions", async () => {
    await invite(NEW);
    const text = JSON.stringify(await list());
    expect(text).not.toMatch(/argon|hash|digest|token/i);
  });
});

describe("an invitation", () => {
  const accept = (token: string, password = "seven blue kettles sing") =>
    new Browser().send("invitation", { token, password });

  test("gives the lead a link once, with which the person sets a password and signs in", async () => {
    const { invitation } = (await (await invite(NEW)).json()) as InvitationAnswer;
    expect(await told()).toMatchObject({
      action: "officer-created",
      actorName: "Lena Lead",
      detail: { officer: "Nora New" },
    });
    expect(await named("Nora New")).toMatchObject({ waysIn: [], invitedUntil: invitation.until });
    expect((await new Browser().signIn(NEW.email, "seven blue kettles sing")).status).toBe(401);
    expect((await accept(invitation.token)).status).toBe(204);
    expect(await told()).toMatchObject({ action: "officer-password-set", actorName: "Nora New" });
    expect((await new Browser().signIn(NEW.email, "seven blue kettles sing")).status).toBe(204);
    expect((await accept(invitation.token, "another long password")).status).toBe(404);
  });

  test("keeps only the digest of the token", async () => {
    const { invitation } = (await (await invite(NEW)).json()) as InvitationAnswer;
    expect(JSON.stringify(await getDb().select().from(invitations))).not.toContain(invitation.token);
  });

  test("ends after 72 hours, and when a newer one is made", async () => {
    const first = ((await (await invite(NEW)).json()) as InvitationAnswer).invitation;
    const again = await call(inviteAgain, {
      ...{ method: "POST", cookie: lena, body: {} },
      params: { id: (await named("Nora New")).id },
    });
    const second = ((await again.json()) as InvitationAnswer).invitation;
    expect((await accept(first.token)).status).toBe(404);
    await getDb().update(invitations).set({ expiresAt: new Date() });
    expect((await accept(second.token)).status).toBe(404);
  });

  test("takes no weak password, and the link still works then", async () => {
    const { invitation } = (await (await invite(NEW)).json()) as InvitationAnswer;
    for (const weak of ["short", "countersign-demo", "nora-nora-nora-nora"])
      expect([weak, (await accept(invitation.token, weak)).status]).toEqual([weak, 400]);
    expect((await accept(invitation.token)).status).toBe(204);
  });

  test.each([
    ["an e-mail that is taken", { email: "LENA@desk.example" }, "email"],
    ["a name that reads the same (A-14)", { name: "Lеna  lead." }, "name"],
    ["a name with a line break (H-03)", { name: "Nora\r\nX: 1" }, "name"],
    ["an e-mail with a homoglyph @ (A-14)", { email: "nora\uff20desk.example" }, "email"],
    ["a role nobody knows", { role: "boss" }, "role"],
  ])("is refused for %s", async (_what, more, field) => {
    const before = await list();
    const response = await invite({ ...NEW, ...more });
    expect([response.status, Object.keys(((await response.json()) as Problem).fields ?? {})]).toEqual([400, [field]]);
    expect(await list()).toEqual(before);
  });
});

describe("A-02: rights change", () => {
  test("for the session that is open, at its next request", async () => {
    const lars = await arrive(LARS);
    expect((await call(GET, { cookie: cookieOf(lars) })).status).toBe(200);
    expect((await change("Lars Lead", { role: "analyst" })).status).toBe(200);
    expect(await told()).toMatchObject({
      action: "officer-role-set",
      detail: { officer: "Lars Lead", from: "lead", to: "analyst" },
    });
    expect((await call(GET, { cookie: cookieOf(lars) })).status).toBe(403);
  });

  test("disabling ends every session at once, enabling brings none back", async () => {
    const ana = await arrive(ANA);
    expect((await change("Ana Silva", { disabled: true })).status).toBe(200);
    expect(await told()).toMatchObject({ action: "officer-disabled", detail: { officer: "Ana Silva" } });
    expect((await call(sessionRoute, { cookie: cookieOf(ana) })).status).toBe(401);
    await change("Ana Silva", { disabled: false });
    expect(await standing(ana.sessionCookie)).toBe("ended");
  });

  test("never one's own", async () => {
    const own = [403, "not-ones-own-rights"];
    expect(await ruleOf(await change("Lena Lead", { role: "analyst" }))).toEqual(own);
    expect(await ruleOf(await change("Lena Lead", { disabled: true }))).toEqual(own);
  });

  test("two leads who demote each other at the same moment leave one lead, ten times over", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = [cookieOf(await arrive(LENA)), cookieOf(await arrive(LARS))];
      const [idA, idB] = [(await named("Lena Lead")).id, (await named("Lars Lead")).id];
      const demote = (cookie: string, id: string) =>
        call(PATCH, { method: "PATCH", cookie, params: { id }, body: { role: "analyst" } });
      const done = await Promise.all([demote(a, idB), demote(b, idA)]);
      expect(done.map(({ status }) => status).toSorted()).toEqual([200, 403]);
      await getDb().update(officers).set({ role: "lead" }).where(eq(officers.email, LENA.email));
      await getDb().update(officers).set({ role: "lead" }).where(eq(officers.email, LARS.email));
    }
  });

  test("a password stays where the desk has no other way in", async () => {
    const answer = await change("Ana Silva", { password: null });
    expect([answer.status, ((await answer.json()) as Problem).detail]).toEqual([
      409,
      expect.stringContaining("Single sign-on is not set up"),
    ]);
    expect(await named("Ana Silva")).toMatchObject({ waysIn: ["password"] });
  });

  test("the scope is on record, and an unchanged role is no row", async () => {
    const before = await told();
    await change("Ana Silva", { role: "analyst" });
    expect(await told()).toEqual(before);
    const scope = { services: ["KYC"], childAccounts: ["c1f0a8e2-63d4-4b9a-8f17-2e5d90b7c6a1"] };
    expect((await change("Ana Silva", { scope })).status).toBe(200);
    expect(await told()).toMatchObject({ action: "officer-scope-set", detail: { to: scope } });
    expect(await named("Ana Silva")).toMatchObject(scope);
  });

  test.each([
    [["KYK"], "KYK"],
    [["KYC", "no such service"], "no such service"],
    [["KYC "], "KYC "],
  ])("K19: a limit to services that do not exist is refused, with those there are: %j", async (services, strange) => {
    const refused = await change("Ana Silva", { scope: { services, childAccounts: null } });
    const problem = (await refused.json()) as Problem;
    expect([refused.status, problem.fields?.["scope.services"]]).toEqual([400, expect.stringContaining(strange)]);
    expect(problem.fields?.["scope.services"]).toMatch(/Available: .*KYC/);
    expect(await named("Ana Silva")).toMatchObject({ services: null });
  });

  test("K19: a service is known in whatever case it is written", async () => {
    expect((await change("Ana Silva", { scope: { services: ["kyc"], childAccounts: null } })).status).toBe(200);
  });

  test.each([
    ["two changes at once", { role: "lead", disabled: false }],
    ["no change", {}],
    ["a child account with a line break", { scope: { services: null, childAccounts: ["a\r\nb"] } }],
    ["an empty list, which would be nothing and everything", { scope: { services: [], childAccounts: null } }],
    ["the account itself", { samePersonAs: "self" }],
  ])("refuses %s", async (_what, body) => {
    const given = "samePersonAs" in body ? { samePersonAs: (await named("Ana Silva")).id } : body;
    expect((await change("Ana Silva", given)).status).toBe(400);
  });
});

describe("somebody without rights", () => {
  test("is signed in and gets nothing but the words why, until a lead grants a role", async () => {
    await getDb().update(officers).set({ role: null }).where(eq(officers.email, ANA.email));
    const ana = await arrive(ANA);
    expect(await standing(ana.sessionCookie)).toBe("waiting");
    expect(await ruleOf(await call(sessionRoute, { cookie: cookieOf(ana) }))).toEqual([403, "no-rights-yet"]);
    expect(await named("Ana Silva")).toMatchObject({ role: null });
    await change("Ana Silva", { role: "analyst" });
    expect((await call(sessionRoute, { cookie: cookieOf(ana) })).status).toBe(200);
  });
});
