import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes } from "../support/accessible";
import { at, expect, type Page, test } from "../support/desk";

const preview = (page: Page) => page.getByRole("complementary", { name: "Preview" });
const toggle = (page: Page) => page.getByRole("button", { name: "Preview beside the list (p)" });
const rows = (page: Page) => page.getByRole("rowheader").getByRole("link");

async function openList(page: Page, view = "mine"): Promise<void> {
  await page.goto(at(`/worklist?view=${view}`));
  await expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
}

test("a key shows the preview, j and k read case by case, which is no visit, and Enter opens the one that is read", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openList(page);
  await expect(preview(page)).toHaveCount(0);
  await page.keyboard.press("p");
  await expect(preview(page).getByText("No case selected")).toBeVisible();

  const told: string[] = [];
  page.on("request", (request) => void (/\/(visit|presence)$/.test(request.url()) && told.push(request.url())));
  const [first, second] = await rows(page).allTextContents();
  await page.keyboard.press("j");
  await expect(preview(page).getByRole("heading", { level: 2, name: first })).toBeVisible();
  await expect(preview(page).getByRole("region", { name: "Subject" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(preview(page).getByRole("heading", { level: 2, name: second })).toBeVisible();
  await expect(preview(page).getByRole("region", { name: "Subject" })).toBeVisible();
  expect(told).toEqual([]);
  expect(await sandbox.writes()).toEqual([]);

  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();
  await expect(preview(page)).toHaveCount(0);
  await page.goBack();
  await expect(rows(page).nth(1)).toBeFocused();
  await expect(preview(page).getByRole("heading", { level: 2, name: second })).toBeVisible();
});

test("going down the list reads no case that is not dwelt on, and a read one costs what opening it does", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await page.clock.install();
  await openList(page);
  await page.keyboard.press("p");
  await expect(preview(page)).toBeVisible();
  const before = (await sandbox.callsButSearches()).length;
  // Time stands still between the keys: on a slow machine their distance alone could be taken for dwelling.
  await page.clock.pauseAt(Date.now() + 10_000);
  for (const key of ["j", "j", "j"]) await page.keyboard.press(key);
  await expect(rows(page).nth(2)).toBeFocused();
  await page.clock.resume();
  const last = await rows(page).nth(2).innerText();
  await expect(preview(page).getByRole("heading", { level: 2, name: last })).toBeVisible();
  await expect(preview(page).getByRole("region", { name: "Subject" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const people = (await sandbox.callsButSearches()).slice(before).filter(({ path }) => !path.includes("profiles"));
  expect(people.map(({ path }) => path)).toHaveLength(1);
});

test("a click beside the name reads the case, the name itself opens it", async ({ as }) => {
  const page = await as("Ana");
  await openList(page, "everything");
  await toggle(page).click();
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: STORY.pepReview.entityName }) });
  await row.getByText("PEP match").click();
  await expect(preview(page).getByRole("heading", { level: 2, name: STORY.pepReview.entityName })).toBeVisible();
  await expect(page).toHaveURL(/worklist/);
  await page.getByRole("rowheader").getByRole("link", { name: STORY.pepReview.entityName }).click();
  await expect(page).toHaveURL(/\/cases\//);
});

test("it is kept for the officer who chose it, shown unasked where there is much room, and never where there is none", async ({
  as,
}) => {
  const page = await as("Ana");
  await openList(page);
  await toggle(page).click();
  await page.reload();
  await expect(preview(page)).toBeVisible();
  await expect(toggle(page)).toHaveAttribute("aria-pressed", "true");
  await page.setViewportSize({ width: 1200, height: 800 });
  await expect(preview(page)).toHaveCount(0);
  await expect(toggle(page)).toBeHidden();

  const other = await as("Chloe");
  await openList(other, "everything");
  await expect(preview(other)).toHaveCount(0);
  await other.setViewportSize({ width: 1600, height: 900 });
  await expect(preview(other)).toBeVisible();
  await other.keyboard.press("p");
  await expect(preview(other)).toHaveCount(0);
  await other.reload();
  await expect(toggle(other)).toHaveAttribute("aria-pressed", "false");
});

test("it is accessible in both themes, beside the list as cards, and nothing is cut at its side", async ({ as }) => {
  const page = await as("Ana");
  await openList(page, "everything");
  await page.keyboard.press("p");
  await page.keyboard.press("j");
  await expect(preview(page).getByRole("region", { name: "Subject" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});
