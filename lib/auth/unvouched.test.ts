import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startIdentityProvider } from "@/e2e/support/identityProvider";
import { getDb } from "@/lib/db/client";
import { accountHands, identities } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { freePort } from "@/lib/launch/ports";
import { readLedger } from "@/lib/ledger/read";
import { makeOfficer } from "@/lib/officers/makeOfficer";
import { Browser, PASSWORD, standing } from "@/lib/testing/browser.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { signInThrough } from "@/lib/testing/oidc.testing";

setUpTestDatabase();

const PEOPLE = {
  silent: { email: "silent@desk.example", name: "Sil Ent" },
  second: { email: "silent@desk.example", name: "Sec Ond" },
  rightful: { email: "silent@desk.example", email_verified: true, name: "Sila Rightful" },
};
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;

beforeAll(async () => {
  const port = await freePort();
  provider = await startIdentityProvider({ port, deskUrl: "http://localhost:3000", people: PEOPLE });
});
afterAll(() => provider.stop());
beforeEach(async () => {
  Object.assign(getEnv(), { LOCAL_ACCOUNTS: "on", ...provider.settings });
  for (const table of [accountHands, identities, sessions, officers]) await getDb().delete(table);
});

const reasonOf = (response: Response) => new URL(response.headers.get("location") ?? "").searchParams.get("reason");
const people = async () => getDb().select().from(officers);
const told = async (limit = 1) =>
  (await readLedger(getDb(), { limit })).rows.map(({ action, outcome }) => `${action} ${outcome}`);

describe("S3: an e-mail that the provider does not vouch for", () => {
  test("an address nobody vouched for is kept from nobody: its rightful owner gets it, and who held it waits for rights", async () => {
    const squatter = new Browser();
    await signInThrough(squatter, "silent");
    await getDb().update(officers).set({ role: "analyst" });
    expect(await standing(squatter.sessionCookie)).toBe("active");
    const rightful = new Browser();
    await signInThrough(rightful, "rightful");
    expect(await standing(rightful.sessionCookie)).toBe("waiting");
    expect(await standing(squatter.sessionCookie)).toBe("ended");
    const held = Object.fromEntries((await people()).map((each) => [each.canonicalName, each]));
    expect(held["Sila Rightful"]).toMatchObject({ email: "silent@desk.example" });
    expect(held["Sil Ent"]).toMatchObject({ role: null, email: expect.stringMatching(/@desk\.invalid$/) as string });
    expect(await told(4)).toContain("officer-address-lost DONE");
    await signInThrough(squatter, "silent");
    expect(await standing(squatter.sessionCookie)).toBe("waiting");
    expect((await people()).find((each) => each.canonicalName === "Sila Rightful")?.email).toBe("silent@desk.example");
  });

  test("of two whom nobody vouches for neither is refused, and a lead may still use the address", async () => {
    await signInThrough(new Browser(), "silent");
    const second = new Browser();
    await signInThrough(second, "second");
    expect(await standing(second.sessionCookie)).toBe("waiting");
    await makeOfficer(getDb(), { email: "silent@desk.example", name: "Made By Lead", role: "analyst" }, PASSWORD);
    const holders = (await people()).filter((each) => each.email === "silent@desk.example");
    expect(holders.map((each) => each.canonicalName)).toEqual(["Made By Lead"]);
  });

  test("an address that the provider vouches for is not taken by one it says nothing of", async () => {
    await signInThrough(new Browser(), "rightful");
    const late = new Browser();
    expect(reasonOf(await signInThrough(late, "second"))).toBe("sso-refused");
    expect(late.sessionCookie).toBeUndefined();
  });
});
