import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { expectAccessible } from "../support/accessible";
import { at, expect, signIn, test } from "../support/desk";
import { comeBack, endBehindItsBack } from "../support/session";

const TYPED = "a long thought that must not be lost";

/** Every journey signs in for itself: it ends its own session, which others must not share. */
async function atTheDesk(page: Page): Promise<void> {
  await signIn(page, "Ana", "/worklist");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function loseTheSession(page: Page): Promise<void> {
  await atTheDesk(page);
  await page.getByRole("searchbox").first().fill(TYPED);
  await endBehindItsBack(page);
  await comeBack(page);
  await expect(page.getByText("You are signed out")).toBeVisible();
}

test("a session that has ended takes nothing away: signed in again on the page, what was typed is there", async ({
  page,
}) => {
  await loseTheSession(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in here" }).click();
  await expect(page.getByLabel("Password")).toBeFocused();
  await page.keyboard.type("wrong password here");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sign-in failed")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("You are signed out")).toBeHidden();
  await expect(page.getByRole("searchbox").first()).toHaveValue(TYPED);
});

test("signing in again in another tab brings the page back as well", async ({ page, context }) => {
  await loseTheSession(page);
  const tab = await context.newPage();
  await signIn(tab, "Ana", "/worklist");
  await expect(page.getByText("You are signed out")).toBeHidden();
  await expect(page.getByRole("searchbox").first()).toHaveValue(TYPED);
});

test("a page does not go on silently in another officer's name", async ({ page, context }) => {
  await loseTheSession(page);
  await signIn(await context.newPage(), "Ben", "/worklist");
  await expect(page.getByText("Ben Okafor is now signed in")).toBeVisible();
});

test("A-16: after signing out the cookie is worth nothing, other tabs show nothing, and Back leads nowhere", async ({
  page,
  context,
}) => {
  await atTheDesk(page);
  const other = await context.newPage();
  await other.goto(at("/worklist"));
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in\?reason=signed-out/);
  await expect(other).toHaveURL(/\/sign-in\?reason=signed-out/);
  const replayed = await fetch(at("/api/session"), { headers: { cookie: cookies } });
  expect(replayed.status).toBe(401);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("A-15: an officer ends the session in another browser", async ({ page, browser }) => {
  await atTheDesk(page);
  const elsewhere = await browser.newPage();
  await atTheDesk(elsewhere);
  await page.goto(at("/settings/sessions"));
  await expectAccessible(page);
  const buttons = page.getByRole("button", { name: "Sign out there" });
  await expect(buttons.first()).toBeVisible();
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
  expect((await elsewhere.request.get(at("/api/session"))).status()).toBe(401);
  expect((await page.request.get(at("/api/session"))).status()).toBe(200);
  await elsewhere.close();
});
