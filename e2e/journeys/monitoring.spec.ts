import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { confirmed, drawer, fillOverride, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/** Ben's case; it is watched. */
const handle = STORY.monitoringUrgent;
const WORDS = "The relationship has ended.";

async function openByKeys(page: Page): Promise<void> {
  await openCase(page, handle);
  await page.getByRole("region", { name: "Actions" }).locator("summary", { hasText: "More actions" }).focus();
  await page.keyboard.press("Enter");
  const act = page.getByRole("button", { name: "Switch monitoring" });
  while (!(await act.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}

test("two people switch monitoring off, by keys, knowing where it holds and what it means", async ({ as, sandbox }) => {
  const [ben, chloe] = [await as("Ben"), await as("Chloe")];
  await openByKeys(ben);
  const form = drawer(ben);
  await expect(form.getByRole("radio", { name: "Turn AML monitoring off" })).toBeFocused();
  await ben.keyboard.press("1");
  await expect(form.getByText("FrankieOne stops reporting new sanctions")).toBeVisible();
  await expect(form.getByRole("region", { name: "Affected service profiles" })).toContainText("KYC");
  await expect(form.getByText("Needs a second approver")).toBeVisible();
  await form.getByLabel("Rationale").fill(WORDS);
  await expectAccessibleInBothThemes(ben);
  await ben.keyboard.press("Control+Enter");
  await expect(form.getByText("Sent for approval", { exact: true })).toBeVisible();
  expect(await sandbox.writes()).toEqual([]);

  await chloe.goto(at("/approvals"));
  await chloe.getByRole("button", { name: new RegExp(`^Open proposal ${handle.entityName}`) }).click();
  await expect(drawer(chloe).getByText("It switches monitoring off.")).toBeVisible();
  await expect(drawer(chloe).getByRole("region", { name: "Affected service profiles" })).toContainText("KYC");
  await drawer(chloe).getByLabel("Your comment").fill("The account is closed.");
  await expectAccessible(chloe);
  await drawer(chloe).getByRole("button", { name: "Approve and send" }).click();
  await expect(confirmed(chloe)).toBeInViewport();
  const [write, ...more] = await sandbox.writes();
  expect(more).toEqual([]);
  expect(write?.path).toMatch(/\/monitor$/);
  expect(write?.query).toBe("enabled=false&monitoringTypes=AML");

  await openCase(ben, handle);
  await expect(ben.getByText("turned AML monitoring off")).toBeVisible();
});

test("a refusal offers to switch monitoring off, and switches nothing by itself", async ({ as, sandbox }) => {
  const page = await as("Ben");
  await openCase(page, handle);
  await fillOverride(page, {
    status: "Fail",
    reason: "The match is this person",
    comment: "The year of birth agrees.",
  });
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(confirmed(page)).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(1);
  await drawer(page).getByRole("button", { name: "Turn AML monitoring off" }).click();
  await expect(drawer(page).getByRole("radio", { name: "Turn AML monitoring off" })).toBeChecked();
  expect(await sandbox.writes()).toHaveLength(1);
});

test("a case without monitoring says why it cannot be switched, on a phone too", async ({ as }) => {
  const page = await as("Chloe");
  await page.setViewportSize({ width: 390, height: 844 });
  await openCase(page, STORY.twoProfilesKyc);
  await page.getByRole("button", { name: /^(More|Actions)$/ }).click();
  await page.getByText("More actions").click();
  await expect(page.getByRole("button", { name: "Switch monitoring" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText(/This case has no subscription to monitoring/).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
