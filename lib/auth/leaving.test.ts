import { afterAll, beforeAll, expect, test } from "vitest";
import { startIdentityProvider } from "@/e2e/support/identityProvider";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { freePort } from "@/lib/launch/ports";
import { OFFICER_COMMANDS } from "@/lib/officers/commands";
import { Browser, standing } from "@/lib/testing/browser.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { signInThrough } from "@/lib/testing/oidc.testing";

setUpTestDatabase();

const email = "ana@desk.example";
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;

beforeAll(async () => {
  const people = { ana: { email, email_verified: true, name: "Ana Silva" } };
  provider = await startIdentityProvider({ port: await freePort(), deskUrl: "http://localhost:3000", people });
  Object.assign(getEnv(), provider.settings);
});
afterAll(() => provider.stop());

test("a session of single sign-on ends at once with the account, as a company's own script ends it, and does not come back with it", async () => {
  const browser = new Browser();
  await signInThrough(browser, "ana");
  await getDb().update(officers).set({ role: "analyst" });
  expect(await standing(browser.sessionCookie)).toBe("active");
  await OFFICER_COMMANDS.disable?.({ email });
  expect(await standing(browser.sessionCookie)).toBe("ended");
  await OFFICER_COMMANDS.enable?.({ email });
  expect(await standing(browser.sessionCookie)).toBe("ended");
});
