import type { Browser } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { HARBOUR_LENDING, TASMAN_PAY } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { at, expect, type Page, test } from "../support/desk";

test.use({ expectedConsoleErrors: [/401|403|404/] });

const PASSWORD = "seven blue kettles sing";
const drawer = (page: Page) => page.getByRole("dialog");
const someone = (name: string) => ({
  name,
  email: `${name.toLowerCase().replaceAll(" ", ".")}@countersign.example`,
});
const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

async function invite(page: Page, name: string, email: string): Promise<string> {
  await page.goto(at("/settings/officers"));
  await page.getByRole("button", { name: "New officer" }).click();
  await drawer(page).getByLabel("E-mail").fill(email);
  await drawer(page).getByLabel("Name").fill(name);
  await drawer(page).getByRole("button", { name: "Add officer" }).click();
  const link = drawer(page).getByTestId("invitation-link");
  await expect(link).toContainText("/sign-in/invitation#");
  return (await link.textContent()) ?? "";
}

async function setPassword(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("Repeat password").fill(`${PASSWORD} not`);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("The passwords do not match.")).toBeVisible();
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("Repeat password").fill(PASSWORD);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is set")).toBeVisible();
  return page;
}

async function signInWith(page: Page, email: string): Promise<void> {
  await page.goto(at("/sign-in?callbackUrl=/settings/sessions"));
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** By the path: the address of the sign-in page ends in the same words. */
const isIn = (page: Page) => page.waitForURL(({ pathname }) => pathname === "/settings/sessions");

test("a lead invites an officer, who sets a password; the lead changes their role and disables them, and it holds at once", async ({
  as,
  browser,
}) => {
  test.slow();
  const { name, email } = someone("Nora Invited");
  const lead = await as("Chloe");
  const link = await invite(lead, name, email);
  await expectAccessible(lead);
  await drawer(lead).getByRole("button", { name: "Done" }).click();
  await expect(rowOf(lead, name)).toContainText("Invited");

  const nora = await setPassword(browser, link);
  await signInWith(nora, email);
  await isIn(nora);
  await expect(nora.getByRole("link", { name: "Officers" })).toHaveCount(0);

  await lead.reload();
  await lead.getByRole("button", { name: `Change ${name}`, exact: true }).click();
  await expect(drawer(lead).getByRole("combobox", { name: "Role" })).toBeVisible();
  await expectAccessible(lead);
  await drawer(lead).getByRole("combobox", { name: "Role" }).selectOption("Auditor");
  await drawer(lead).getByRole("button", { name: "Save role" }).click();
  await expect(rowOf(lead, name)).toContainText("Auditor");
  await nora.goto(at("/settings/officers"));
  await expect(nora.getByRole("heading", { name: "Officers" })).toBeVisible();
  await expect(nora.getByRole("button", { name: /^Change/ })).toHaveCount(0);
  await expectAccessible(nora);

  await drawer(lead).getByRole("button", { name: "Disable account" }).click();
  await lead.getByRole("alertdialog").getByRole("button", { name: "Disable" }).click();
  await expect(rowOf(lead, name)).toContainText("Disabled");
  await nora.goto(at("/settings/officers"));
  await expect(nora).toHaveURL(/\/sign-in\?.*reason=ended/);
  await signInWith(nora, email);
  await expect(nora.getByText("Sign-in failed")).toBeVisible();

  await lead.goto(at("/ledger"));
  await expect(rowOf(lead, "Officer disabled").first()).toContainText(name);
  await nora.context().close();
});

test("an officer sets up an authenticator app, signs in with a code and with a recovery code; a lead resets it", async ({
  as,
  browser,
}) => {
  test.slow();
  const { name, email } = someone("Otto Timed");
  const lead = await as("Chloe");
  const page = await setPassword(browser, await invite(lead, name, email));
  await signInWith(page, email);
  await isIn(page);
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Continue" }).click();
  const secret = (await page.getByTestId("authenticator-secret").textContent()) ?? "";
  await expectAccessible(page);
  const codeAt = (timestamp: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  await page.getByLabel("Code").fill("000000");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText(/This code is wrong/)).toBeVisible();
  // Each code holds for its own step and one to either side, so that none runs out on its way.
  await page.getByLabel("Code").fill(codeAt(Date.now()));
  await page.getByRole("button", { name: "Confirm" }).click();
  const listed = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(listed).toHaveCount(10);
  const codes = await listed.allTextContents();
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have saved them" }).click();
  await expect(page.getByText(/10 recovery codes are left/)).toBeVisible();

  for (const code of [() => codeAt(Date.now() + 30_000), () => codes[0] ?? ""]) {
    await page.context().clearCookies();
    await signInWith(page, email);
    await expect(page.getByLabel("Code")).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel("Code").fill("000000");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByText(/This code is wrong/)).toBeVisible();
    await page.getByLabel("Code").fill(code());
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await isIn(page);
  }

  await lead.goto(at("/settings/officers"));
  await lead.getByRole("button", { name: `Change ${name}`, exact: true }).click();
  await drawer(lead).getByRole("button", { name: "Reset two-factor authentication" }).click();
  const question = lead.getByRole("alertdialog", { name: "Reset two-factor authentication for this account?" });
  await expectAccessible(lead);
  await question.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(drawer(lead).getByRole("button", { name: "Reset two-factor authentication" })).toHaveCount(0);
  await page.context().clearCookies();
  await signInWith(page, email);
  await isIn(page);
  await page.context().close();
});

test("nobody changes their own rights; an analyst is told who sees the officers", async ({ as }) => {
  const lead = await as("Chloe");
  await lead.goto(at("/settings/officers"));
  await lead.getByRole("button", { name: "Change Chloe Martin" }).click();
  await expect(drawer(lead).getByText("These are your own permissions")).toBeVisible();
  await expect(drawer(lead).getByRole("button", { name: /^Save/ })).toHaveCount(0);

  const analyst = await as("Ana");
  await analyst.goto(at("/settings/officers"));
  await expect(analyst.getByText("Only team leads and auditors see the officers.")).toBeVisible();
});

test("a link that is not ours is told as such, and nothing of it reaches the server's address", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(at(`/sign-in/invitation#${"x".repeat(43)}`));
  await expect(page.getByText(/This link has been used/)).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveCount(0);
  expect(asked.filter((url) => url.includes("xxxx"))).toEqual([]);
  await page.context().close();
});

test("an officer of two child accounts chooses the one they work in and sees its cases alone; an unread list says so", async ({
  as,
  browser,
}) => {
  test.slow();
  const { name, email } = someone("Petra Twofold");
  const lead = await as("Chloe");
  const page = await setPassword(browser, await invite(lead, name, email));
  await drawer(lead).getByRole("button", { name: "Done" }).click();
  await lead.getByRole("button", { name: `Change ${name}`, exact: true }).click();
  const accounts = [HARBOUR_LENDING, TASMAN_PAY].map(({ childId }) => childId);
  await drawer(lead).getByLabel("Child accounts").fill(accounts.join(", "));
  await drawer(lead).getByRole("button", { name: "Save scope" }).click();
  await expect(drawer(lead).getByRole("button", { name: "Save scope" })).toBeDisabled();

  await signInWith(page, email);
  await isIn(page);
  const [own, other] = [STORY.childReview, STORY.otherChild].map(({ entityId }) =>
    page.locator(`a[href*="${entityId}"]`),
  );
  await page.goto(at("/worklist?view=everything"));
  await expect(own!).toBeVisible();
  await expect(other!).toHaveCount(0);
  const menu = () => page.getByRole("button", { name: "Account of" }).click();
  await menu();
  await expectAccessible(page);
  await page.getByLabel("Working in").selectOption(TASMAN_PAY.childId);
  await page.waitForURL(({ pathname, search }) => pathname === "/worklist" && search === "");
  await page.goto(at("/worklist?view=everything"));
  await expect(other!).toBeVisible();
  await expect(own!).toHaveCount(0);

  await page.route("**/api/officers/child-account", (route) => route.abort());
  await page.reload();
  await menu();
  await expect(page.getByText("Your child accounts could not be loaded.")).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/api/officers/child-account");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByLabel("Working in")).toHaveValue(TASMAN_PAY.childId);
  await page.context().close();
});
