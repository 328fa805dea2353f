import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { confirmed, drawer, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/** Ana's case, reviewed by Chloe. Its risk is high. */
const handle = STORY.pepReview;
const WORDS = "The office ended eleven years ago.";

const send = (page: Page) => drawer(page).getByRole("button", { name: "Set risk level" });

/** Opens the form by keys alone, and chooses a level by its digit. */
async function openByKeys(page: Page, digit: string): Promise<void> {
  await openCase(page, handle);
  await page.getByRole("region", { name: "Actions" }).locator("summary", { hasText: "More actions" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Set risk level" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(drawer(page).getByRole("radio", { name: "Low" })).toBeFocused();
  await page.keyboard.press(digit);
}

test("two people lower a high risk level, by keys, with the factors in sight", async ({ as, sandbox }) => {
  const [ana, chloe] = [await as("Ana"), await as("Chloe")];
  await openByKeys(ana, "1");
  const form = drawer(ana);
  await expect(form.getByText("Now: High")).toBeVisible();
  await expect(form.getByRole("radio", { name: "High" })).toBeDisabled();
  await expect(form.getByRole("region", { name: /^Risk/ })).toContainText("risk factors");
  await expect(form.getByText("Needs a second approver")).toBeVisible();
  await expect(form.getByText("It cannot be undone")).toBeVisible();
  await form.getByLabel("Rationale").fill(WORDS);
  await expectAccessibleInBothThemes(ana);
  await ana.keyboard.press("Control+Enter");
  await expect(form.getByText("Sent for approval", { exact: true })).toBeVisible();
  expect(await sandbox.writes()).toEqual([]);

  await chloe.goto(at("/approvals"));
  await chloe.getByRole("button", { name: new RegExp(`^Open proposal ${handle.entityName}`) }).click();
  const evidence = drawer(chloe).getByRole("region", { name: "Evidence" });
  await expect(drawer(chloe).getByText("It lowers a high risk level.")).toBeVisible();
  await expect(evidence.getByRole("region", { name: /^Risk/ })).toContainText("risk factors");
  await expect(drawer(chloe).getByText("It cannot be undone")).toBeVisible();
  await drawer(chloe).getByLabel("Your comment").fill("The register agrees.");
  await expectAccessible(chloe);
  await drawer(chloe).getByRole("button", { name: "Approve and send" }).click();
  await expect(confirmed(chloe)).toBeInViewport();
  const [write, ...more] = await sandbox.writes();
  expect(more).toEqual([]);
  expect(write?.path).toMatch(/\/serviceprofiles\/KYC\/risk$/);
  expect(JSON.parse(write?.body ?? "")).toMatchObject({ riskLevel: "LOW" });

  await openCase(ana, handle);
  await expect(ana.getByText("set the risk level High → Low")).toBeVisible();
});

test("one person raises it; the case and its timeline show it, and FrankieOne's record says from where", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openByKeys(page, "3");
  await drawer(page).getByLabel("Rationale").fill(WORDS);
  await expect(drawer(page).getByText("Needs a second approver")).toHaveCount(0);
  await send(page).click();
  await expect(confirmed(page)).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(1);
  await drawer(page).getByRole("button", { name: "Close", exact: true }).last().click();
  const entry = page.getByRole("listitem").filter({ hasText: "set the risk level High → Unacceptable" }).first();
  await entry.getByText("Record").click();
  await expect(entry.getByText("Risk level: High → Unacceptable")).toBeVisible();
});

test("where no run has completed the act says why it cannot be done, on a phone too", async ({ as }) => {
  const page = await as("Chloe");
  await page.setViewportSize({ width: 390, height: 844 });
  await openCase(page, STORY.noExecution);
  await page.getByRole("button", { name: /^(More|Actions)$/ }).click();
  await page.getByText("More actions").click();
  const act = page.getByRole("button", { name: "Set risk level" });
  await expect(act).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText(/No completed run has a risk assessment/).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
