import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { POST as setAbsence } from "@/app/api/availability/[id]/route";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";
import { addDays, dayAt } from "@/lib/days";
import { getDb } from "@/lib/db/client";
import { accountHands, invitations } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import type { DirectoryAnswer, InvitationAnswer } from "@/lib/directory/contract";
import type { Problem } from "@/lib/http/problem";
import { call, type Handler } from "@/lib/testing/route.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { setUpVendor } from "@/lib/testing/vendor.testing";
import { readLedger } from "@/lib/ledger/read";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { registerOfficer } from "@/lib/officers/register";
import { POST as resetSecondFactor } from "./[id]/authenticator-reset/route";
import { POST as inviteAgain } from "./[id]/invitation/route";
import { PATCH } from "./[id]/route";
import { GET, POST } from "./directory/route";

setUpTestDatabase();
setUpVendor();

const LENA: NewOfficer = { email: "lena@desk.example", name: "Lena Lead", role: "lead" };
const LARS: NewOfficer = { email: "lars@desk.example", name: "Lars Lead", role: "lead" };
const LUC: NewOfficer = { email: "luc@desk.example", name: "Luc Lead", role: "lead" };
const KIM: NewOfficer = { email: "kim@desk.example", name: "Kim Kyc", role: "analyst" };
const PEOPLE = [LENA, LARS, LUC, KIM, ANA];

const ids: Record<string, string> = {};
let lena: string;
let lars: string;

async function arrive({ email }: NewOfficer, password = PASSWORD): Promise<string> {
  const browser = new Browser();
  await browser.signIn(email, password);
  return `countersign.session=${browser.sessionCookie ?? ""}`;
}
const set = (name: string, values: Partial<typeof officers.$inferInsert>) =>
  getDb().update(officers).set(values).where(eq(officers.canonicalName, name));

beforeEach(async () => {
  for (const table of [accountHands, invitations, sessions, officers]) await getDb().delete(table);
  for (const officer of PEOPLE) ids[officer.name] = await registerOfficer(getDb(), officer, PASSWORD);
  [lena, lars] = [await arrive(LENA), await arrive(LARS)];
});

const send = (handler: Handler, cookie: string, name: string, body: object, method = "POST") =>
  call(handler, { method, cookie, params: { id: ids[name] ?? "" }, body });
const change = (cookie: string, name: string, body: object) => send(PATCH as Handler, cookie, name, body, "PATCH");
const ruleOf = async (response: Response) => [response.status, ((await response.json()) as Problem).rule];
const listed = async (cookie: string) => ((await (await call(GET, { cookie })).json()) as DirectoryAnswer).officers;
const rowOf = async (name: string) =>
  (await getDb().select().from(officers).where(eq(officers.canonicalName, name)))[0];
const scopeOf = (services: string[] | null, childAccounts: string[] | null = null) => ({
  scope: { services, childAccounts },
});

describe("a lead who sees the service KYC alone", () => {
  const beyond = [403, "within-ones-own-limit"];
  const tomorrow = { until: addDays(dayAt(Date.now(), "UTC"), 1) };
  beforeEach(async () => {
    await set(LENA.name, { services: ["KYC"] });
    await set(KIM.name, { services: ["KYC"] });
  });

  test("makes nobody who sees more: whoever they invite sees KYC alone, also once signed in", async () => {
    const body = { email: "nora@desk.example", name: "Nora New", role: "lead" };
    const answer = await call(POST, { method: "POST", cookie: lena, body });
    const { invitation } = (await answer.json()) as InvitationAnswer;
    expect(await rowOf("Nora New")).toMatchObject({ services: ["KYC"], childAccounts: null });
    expect((await readLedger(getDb(), { limit: 1 })).rows[0]?.detail).toMatchObject({ scope: { services: ["KYC"] } });
    const password = "seven blue kettles sing";
    await new Browser().send("invitation", { token: invitation.token, password });
    const nora = await arrive(body as NewOfficer, password);
    expect(await ruleOf(await change(nora, LENA.name, scopeOf(null)))).toEqual(beyond);
    expect(await ruleOf(await change(nora, KIM.name, scopeOf(null)))).toEqual(beyond);
  });

  test.each<[string, (name: string) => Promise<Response>]>([
    ["role", (name) => change(lena, name, { role: "auditor" })],
    ["account", (name) => change(lena, name, { disabled: true })],
    ["scope", (name) => change(lena, name, scopeOf(["KYC"]))],
    ["person", (name) => change(lena, name, { samePersonAs: ids[KIM.name] })],
    ["link", (name) => send(inviteAgain as Handler, lena, name, {})],
    ["second factor", (name) => send(resetSecondFactor as Handler, lena, name, {})],
    ["absence", (name) => send(setAbsence as Handler, lena, name, tomorrow)],
  ])("changes the %s of nobody who sees more, or something else", async (_what, act) => {
    const before = await getDb().select().from(officers).orderBy(officers.id);
    await set(LARS.name, { services: ["AML"] });
    expect(await ruleOf(await act(LARS.name))).toEqual(beyond);
    await set(LARS.name, { services: ["KYC"], childAccounts: ["c-1"], childAccount: "c-1" });
    expect(await ruleOf(await act(LARS.name))).toEqual(beyond);
    await set(LARS.name, { services: null, childAccounts: null, childAccount: null });
    expect(await ruleOf(await act(LARS.name))).toEqual(beyond);
    expect(await getDb().select().from(officers).orderBy(officers.id)).toEqual(before);
  });

  test("changes those within it, and gives them nothing outside of it", async () => {
    for (const given of [scopeOf(null), scopeOf(["KYC", "AML"]), scopeOf(["KYC"], ["c-1"])])
      expect(await ruleOf(await change(lena, KIM.name, given))).toEqual(beyond);
    expect(await ruleOf(await change(lena, KIM.name, { samePersonAs: ids[ANA.name] }))).toEqual(beyond);
    expect((await change(lena, KIM.name, scopeOf(["kyc"]))).status).toBe(200);
    expect((await change(lena, KIM.name, { role: "lead" })).status).toBe(200);
    expect((await send(inviteAgain as Handler, lena, KIM.name, {})).status).toBe(200);
    expect((await send(setAbsence as Handler, lena, KIM.name, tomorrow)).status).toBe(200);
  });

  test("sees those within it and themselves in the directory, and nobody else", async () => {
    expect((await listed(lena)).map(({ name }) => name)).toEqual([KIM.name, LENA.name]);
    expect(await listed(lars)).toHaveLength(PEOPLE.length);
  });

  test("is limited by a child account in the same way", async () => {
    await set(LENA.name, { services: null, childAccounts: ["c-1"], childAccount: "c-1" });
    expect(await ruleOf(await change(lena, KIM.name, { role: "auditor" }))).toEqual(beyond);
    await set(KIM.name, { services: null, childAccounts: ["c-1"], childAccount: "c-1" });
    expect((await change(lena, KIM.name, { role: "auditor" })).status).toBe(200);
    const body = { email: "nora@desk.example", name: "Nora New", role: "lead" };
    await call(POST, { method: "POST", cookie: lena, body });
    expect(await rowOf("Nora New")).toMatchObject({ childAccounts: ["c-1"], childAccount: "c-1" });
  });
});

describe("S1-6: a marking as one person shields nobody", () => {
  const own = [403, "not-ones-own-person"];
  const mark = (cookie: string, name: string, other: string | null) =>
    change(cookie, name, { samePersonAs: other === null ? null : ids[other] });

  test("nobody marks an account as their own second one, in either direction or by way of a third", async () => {
    expect(await ruleOf(await mark(lena, LARS.name, LENA.name))).toEqual(own);
    expect((await mark(lars, ANA.name, LENA.name)).status).toBe(200);
    expect(await ruleOf(await mark(lena, LARS.name, ANA.name))).toEqual(own);
    expect(await ruleOf(await mark(lena, ANA.name, LARS.name))).toEqual(own);
    expect(await rowOf(LARS.name)).toMatchObject({ personKey: null });
  });

  test("nor takes such a mark away, which somebody else made; a third lead does", async () => {
    await mark(lars, ANA.name, LENA.name);
    expect(await ruleOf(await mark(lena, ANA.name, null))).toEqual(own);
    expect((await mark(lars, ANA.name, null)).status).toBe(200);
  });

  test("two leads whom a third has put down to one person still take rights from each other, and give none", async () => {
    await mark(await arrive(LUC), LENA.name, LARS.name);
    const given = [403, "not-ones-own-rights"];
    expect(await ruleOf(await send(inviteAgain as Handler, lars, LENA.name, {}))).toEqual(given);
    expect(await ruleOf(await send(resetSecondFactor as Handler, lars, LENA.name, {}))).toEqual(given);
    expect((await change(lars, LENA.name, scopeOf(["KYC"]))).status).toBe(200);
    expect(await ruleOf(await change(lars, LENA.name, scopeOf(null)))).toEqual(given);
    expect((await change(lars, LENA.name, { role: "analyst" })).status).toBe(200);
    expect(await ruleOf(await change(lars, LENA.name, { role: "lead" }))).toEqual(given);
    expect((await change(lars, LENA.name, { disabled: true })).status).toBe(200);
    expect(await ruleOf(await change(lars, LENA.name, { disabled: false }))).toEqual(given);
  });
});
