import type { Locator } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes } from "../support/accessible";
import { confirmed, drawer, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const links = (page: Page) => page.getByRole("rowheader").getByRole("link");
const palette = (page: Page) => page.getByRole("dialog", { name: "Command palette" });
const list = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const nextButton = (page: Page) => page.getByRole("button", { name: "Next case (n)" });

async function openList(page: Page, query = "?view=everything&size=25"): Promise<void> {
  await page.goto(at(`/worklist${query}`));
  await expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
  await expect(links(page).first()).toBeVisible();
}

/** Goes to a row by its key, as often as it takes. */
async function goToRow(page: Page, row: Locator): Promise<void> {
  for (let presses = 0; presses < 60 && !(await row.evaluate((link) => link === document.activeElement)); presses += 1)
    await page.keyboard.press("j");
  await expect(row).toBeFocused();
}

test("rows are selected one by one and as a range, told, kept while paging, copied and cleared", async ({ as }) => {
  const page = await as("Chloe");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: at("/") });
  await openList(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByRole("status").filter({ hasText: "1 selected" })).toBeAttached();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  const bar = page.getByText("3 selected").filter({ visible: true }).last();
  await expect(bar).toBeVisible();
  await page.getByRole("navigation", { name: "Pages of cases" }).getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(links(page).first()).toBeVisible();
  await expect(bar).toBeVisible();
  await page.getByRole("button", { name: "Copy entity IDs" }).click();
  await expect(page.getByText("3 entity IDs copied")).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split("\n")).toHaveLength(3);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(bar).toHaveCount(0);
});

test("Tab reaches one row of the list, the arrows lead to the others, and that row is the one it comes back to", async ({
  as,
}) => {
  const page = await as("Chloe");
  await openList(page);
  await links(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(links(page).nth(2)).toBeFocused();
  expect(
    await links(page).evaluateAll((all) => all.filter((link) => (link as HTMLElement).tabIndex === 0).length),
  ).toBe(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(links(page).nth(2)).toBeFocused();
});

test("a row is reassigned from the list by key, against the case as it is now, and the focus returns to it", async ({
  as,
  sandbox,
}) => {
  const page = await as("Chloe");
  await openList(page, `?view=everything&entity=${STORY.pepReview.entityId}`);
  const row = links(page).first();
  await goToRow(page, row);
  await page.keyboard.press("a");
  await expect(drawer(page).getByRole("heading", { name: "Reassign" })).toBeVisible();
  await drawer(page)
    .getByRole("combobox", { name: /^Assignee/ })
    .fill("Ben");
  await page.getByRole("option", { name: /Ben Okafor/ }).click();
  await drawer(page)
    .getByLabel(/^(Reason for the reassignment|Comment)/)
    .fill("Ben has the time.");
  await page.keyboard.press("Control+Enter");
  await expect(drawer(page).getByText("Saved and verified")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);
  await expect(row).toBeFocused();
  await expect(confirmed(page)).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(1);
});

test("an act that cannot be done on a row says why, and opens nothing", async ({ as }) => {
  const page = await as("Eva");
  await openList(page, `?view=everything&entity=${STORY.pepReview.entityId}`);
  await goToRow(page, links(page).first());
  await page.keyboard.press("o");
  await expect(page.getByText("Auditors have read-only access.")).toBeVisible();
  await expect(drawer(page)).toHaveCount(0);
});

test("the palette goes places, finds cases, tells why an act is not possible, and changes the theme", async ({
  as,
}) => {
  const page = await as("Eva");
  await openList(page);
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("dark");
  await expect(palette(page).getByRole("menuitem", { name: "Theme: dark" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await page.keyboard.press("Control+k");
  await page.keyboard.type(STORY.pepReview.entityName);
  await expect(
    palette(page)
      .getByRole("menuitem", { name: new RegExp(STORY.pepReview.entityName) })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(STORY.pepReview.entityName);
  await expect(page.getByRole("region", { name: "Actions" })).toBeVisible();

  await page.keyboard.press("Control+k");
  const override = palette(page).getByRole("menuitem", { name: /Decide/ });
  await expect(override).toHaveAttribute("aria-disabled", "true");
  await expect(override).toContainText("Auditors have read-only access.");
  await page.keyboard.type("ledger");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(at("/ledger"));
});

// Regression: the palette offered for good what the page had offered when it was opened.
test("a palette that is opened before the case is there offers its acts once it is", async ({ as }) => {
  const page = await as("Eva");
  await openList(page);
  let answer = () => {};
  const held = new Promise<void>((release) => (answer = release));
  await page.route("**/api/individuals/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at(`/worklist?view=everything&q=${encodeURIComponent(STORY.pepReview.entityName)}`));
  await links(page).first().click();
  await expect(page.getByText("Loading…", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("menuitem", { name: "Ledger" })).toBeVisible();
  answer();
  await expect(palette(page).getByRole("menuitem", { name: /Decide/ })).toBeVisible();
});

test("single keys switched off stay off in every browser; the palette and the button of the list still work", async ({
  as,
}) => {
  const page = await as("Dev");
  await openList(page);
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  const kept = page.waitForResponse(
    (response) => response.url().endsWith("/api/officers/preferences") && response.ok(),
  );
  await list(page).getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
  await kept;
  await list(page).getByRole("button", { name: "Close" }).click();

  const elsewhere = await as("Dev");
  for (const each of [page, elsewhere]) {
    await openList(each);
    await each.keyboard.press("j");
    await each.keyboard.press("?");
    await each.keyboard.press("Control+k");
    await expect(palette(each)).toBeVisible();
    await expect(list(each)).toHaveCount(0);
    await each.keyboard.press("Escape");
    await expect(palette(each)).toHaveCount(0);
    await expect(links(each).first()).not.toBeFocused();
  }
  await page.getByRole("banner").getByRole("button", { name: "Keyboard shortcuts" }).click();
  const again = page.waitForResponse(
    (response) => response.url().endsWith("/api/officers/preferences") && response.ok(),
  );
  await list(page).getByRole("checkbox", { name: "Single-key shortcuts" }).check();
  await again;
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("j");
  await expect(links(page).first()).toBeFocused();
});

test("palette, list of keys and selection are accessible", async ({ as }) => {
  test.slow();
  const page = await as("Chloe");
  await openCase(page, STORY.pepReview);
  await expect(nextButton(page)).toBeEnabled();
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("menuitem").first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.type("work");
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await page.getByRole("banner").getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(list(page)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await openList(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByRole("button", { name: "Copy entity IDs" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});
