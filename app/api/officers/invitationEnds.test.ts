import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { accountHands, identities, invitations } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import { inviteAgain, inviteOfficer } from "@/lib/directory/invitations";
import { changeOfficer } from "@/lib/directory/service";
import type { Officer } from "@/lib/domain/officer";
import { getEnv } from "@/lib/env";
import { OFFICER_COMMANDS } from "@/lib/officers/commands";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { registerOfficer } from "@/lib/officers/register";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";

setUpTestDatabase();

const LENA: NewOfficer = { email: "lena@desk.example", name: "Lena Lead", role: "lead" };
const LARS: NewOfficer = { email: "lars@desk.example", name: "Lars Lead", role: "lead" };
const NEW: NewOfficer = { email: "nora@desk.example", name: "Nora New", role: "analyst" };
let lena: Officer;
let lars: Officer;

beforeEach(async () => {
  for (const table of [accountHands, identities, invitations, sessions, officers]) await getDb().delete(table);
  lena = { ...LENA, id: await registerOfficer(getDb(), LENA, PASSWORD) };
  lars = { ...LARS, id: await registerOfficer(getDb(), LARS, PASSWORD) };
  await registerOfficer(getDb(), ANA, PASSWORD);
});

const idOf = async ({ email }: { email: string }) =>
  (await getDb().select().from(officers).where(eq(officers.email, email)))[0]?.id ?? "";
const accept = async ({ token }: { token: string }) =>
  (await new Browser().send("invitation", { token, password: "seven blue kettles sing" })).status;
const set = (who: { email: string }, values: Partial<typeof officers.$inferInsert>) =>
  getDb().update(officers).set(values).where(eq(officers.email, who.email));
const link = (officerId: string) =>
  getDb().insert(identities).values({ issuer: "https://id.example", subject: "1", officerId });

describe("S2-5: a link of an invitation ends", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["when the account is linked to single sign-on", async () => link(await idOf(NEW))],
    ["when the account has its password set elsewhere", () => set(NEW, { passwordHash: "another" })],
    [
      "when the account is disabled, and enabling it brings the link not back",
      async () => {
        await changeOfficer(lars, await idOf(NEW), { disabled: true });
        await changeOfficer(lars, await idOf(NEW), { disabled: false });
      },
    ],
    [
      "when the operator disables and enables it",
      async () => {
        await OFFICER_COMMANDS.disable?.(NEW);
        await OFFICER_COMMANDS.enable?.(NEW);
      },
    ],
    ["when its e-mail changes", () => set(NEW, { email: "other@desk.example" })],
    [
      "when its maker is disabled, even for a moment",
      async () => {
        await changeOfficer(lars, lena.id, { disabled: true });
        await changeOfficer(lars, lena.id, { disabled: false });
      },
    ],
    [
      "when its maker is no lead any more, even for a moment",
      async () => {
        await changeOfficer(lars, lena.id, { role: "analyst" });
        await changeOfficer(lars, lena.id, { role: "lead" });
      },
    ],
    [
      "when its maker is limited",
      () => changeOfficer(lars, lena.id, { scope: { services: ["KYC"], childAccounts: null } }),
    ],
    [
      "when a claim or the command line takes its maker's role",
      () => OFFICER_COMMANDS.role?.({ ...LENA, role: "auditor" }) ?? Promise.reject(new Error("no command")),
    ],
    [
      "when the account and its maker are put down to one person",
      async () => changeOfficer(lars, await idOf(NEW), { samePersonAs: lena.id }),
    ],
  ])("%s", async (_what, act) => {
    const invitation = await inviteOfficer(lena, NEW);
    await act();
    expect(await accept(invitation)).toBe(404);
  });

  test("when the account loses its password to single sign-on", async () => {
    Object.assign(getEnv(), { OIDC_ISSUER: "http://localhost:9", OIDC_CLIENT_ID: "c", OIDC_CLIENT_SECRET: "s" });
    const invitation = await inviteAgain(lena, await idOf(ANA));
    await changeOfficer(lars, await idOf(ANA), { password: null });
    expect(await accept(invitation)).toBe(404);
  });

  test("when the account comes to see more than the link's maker may give", async () => {
    await set(LENA, { services: ["KYC"] });
    const invitation = await inviteOfficer(lena, NEW);
    await changeOfficer(lars, await idOf(NEW), { scope: { services: null, childAccounts: null } });
    expect(await accept(invitation)).toBe(404);
  });

  test("and by nothing else: a new role or scope of the account, a change of another, a colleague's of the maker", async () => {
    const invitation = await inviteOfficer(lena, NEW);
    await changeOfficer(lars, await idOf(NEW), { role: "auditor" });
    await changeOfficer(lars, await idOf(NEW), { scope: { services: ["KYC"], childAccounts: null } });
    await changeOfficer(lena, lars.id, { disabled: true });
    expect(await accept(invitation)).toBe(204);
  });

  test("none is made for an account that signs in through the organisation", async () => {
    await link(await idOf(ANA));
    await expect(inviteAgain(lena, await idOf(ANA))).rejects.toMatchObject({ code: "NOT_POSSIBLE" });
  });
});
