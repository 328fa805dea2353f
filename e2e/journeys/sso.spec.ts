import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Child } from "@/lib/launch/child";
import { freePort } from "@/lib/launch/ports";
import { answers, startWeb } from "@/lib/launch/web";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { fillOverride, pathOf } from "../support/casePage";
import { at, expect, test } from "../support/desk";
import { comeBack, endBehindItsBack } from "../support/session";
import { startIdentityProvider } from "../support/identityProvider";

test.use({ expectedConsoleErrors: [/401|403/] });

const TYPED = "Another year of birth";

/** A second instance of the desk, on the same database, whose people also come through an identity provider. */
let desk: { url: string; folder: string; web: Child; provider: Awaited<ReturnType<typeof startIdentityProvider>> };

test.beforeAll(async () => {
  const [port, providerPort] = [await freePort(), await freePort()];
  const folder = await mkdtemp(path.join(tmpdir(), "countersign-sign-on-"));
  const url = `http://localhost:${port}`;
  const people = {
    wanda: { email: "wanda.waits@organisation.example", email_verified: true, name: "Wanda Waits" },
    oscar: { email: "oscar.open@organisation.example", email_verified: true, name: "Oscar Open" },
  };
  const provider = await startIdentityProvider({ port: providerPort, deskUrl: url, people });
  const settings = JSON.parse(process.env.DESK_SETTINGS ?? "{}") as NodeJS.ProcessEnv;
  const env = { ...settings, ...provider.settings, OIDC_NAME: "Organisation", NEXTAUTH_URL: url };
  const web = await startWeb({ host: "127.0.0.1", port, env, logFile: path.join(folder, "web.log") });
  desk = { url, folder, web, provider };
  await answers(`${url}/sign-in`, web);
});

test.afterAll(async () => {
  await desk.web.stop();
  await desk.provider.stop();
  await rm(desk.folder, { recursive: true, force: true });
});

async function signInThrough(page: Page, login: string): Promise<void> {
  await page.goto(`${desk.url}/sign-in?callbackUrl=/settings/sessions`);
  await page.getByRole("button", { name: "Continue with Organisation" }).click();
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("not looked at");
  await page.getByRole("button", { name: /sign-in/i }).click();
  await page.getByRole("button", { name: /continue/i }).click();
}

async function grant(lead: Page, name: string, role: "Analyst" | "Team lead"): Promise<void> {
  await lead.goto(at("/settings/officers"));
  const row = lead.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Waiting for access");
  await lead.getByRole("button", { name: `Change ${name}` }).click();
  await lead.getByRole("dialog").getByRole("combobox", { name: "Role" }).selectOption(role);
  await lead.getByRole("button", { name: "Grant role" }).click();
  await expect(row).toContainText("Active");
}

const shoot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/sso-${name}.png` });
};

test("somebody new comes through the organisation, waits, is granted a role by a lead, and signs out here and there", async ({
  as,
  browser,
}) => {
  test.slow();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${desk.url}/sign-in`);
  await expectAccessible(page);
  await shoot(page, "sign-in");
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();

  await signInThrough(page, "wanda");
  await expect(page).toHaveURL(`${desk.url}/sign-in/waiting`);
  await expect(page.getByText("A team lead must give you a role first")).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.get(`${desk.url}/api/officers`)).status()).toBe(403);

  await shoot(page, "waiting");
  await grant(await as("Chloe"), "Wanda Waits", "Analyst");

  await page.getByRole("link", { name: "Check again" }).click();
  await expect(page).toHaveURL(/\/worklist/);

  await page.goto(`${desk.url}/settings/sessions`);
  await page.getByRole("button", { name: /Wanda Waits/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL((url) => url.origin === desk.provider.issuer);
  await page.getByRole("button", { name: /yes/i }).click();
  await expect(page).toHaveURL(new RegExp(`^${desk.url}/sign-in`));
  expect((await page.request.get(`${desk.url}/api/session`)).status()).toBe(401);

  // The provider has forgotten them too: it asks again who they are.
  await page.getByRole("button", { name: "Continue with Organisation" }).click();
  await expect(page.locator("input[name=login]")).toBeVisible();
  await context.close();
});

test("who says no at the organisation is back at the sign-in page, told why, and not in", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${desk.url}/sign-in`);
  await page.getByRole("button", { name: "Continue with Organisation" }).click();
  await page.getByText(/cancel/i).click();
  await expect(page).toHaveURL(/\/sign-in\?reason=sso-failed/);
  await expect(page.getByText("Signing in through your organisation did not work")).toBeVisible();
  expect((await page.request.get(`${desk.url}/api/session`)).status()).toBe(401);
  await context.close();
});

test("who has no password and is signed out over an open form signs in in a new tab, and what was typed is there", async ({
  as,
  browser,
}) => {
  test.slow();
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInThrough(page, "oscar");
  // A lead may override a case that is nobody's of theirs.
  await grant(await as("Chloe"), "Oscar Open", "Team lead");
  // Where the form covers the page, and with it the banner.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${desk.url}${pathOf(STORY.idvSuspected)}`);
  await fillOverride(page, { status: "Pass", reason: "Match is a different person", comment: TYPED });
  await endBehindItsBack(page);
  await comeBack(page);
  const dialog = page.getByRole("dialog", { name: "You are signed out" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "signed-out");
  const opened = page.waitForEvent("popup");
  await dialog.getByRole("link", { name: "Sign in in a new tab" }).click();
  const tab = await opened;
  // A press before the page's code has come would be lost, as nobody is there to hear it.
  await tab.waitForLoadState();
  await tab.getByRole("button", { name: "Continue with Organisation" }).click();
  await expect(tab).toHaveURL(/\/worklist/);
  await comeBack(page);
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel(/^Rationale/)).toHaveValue(TYPED);
  await context.close();
});
