import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { confirmed, drawer, fillOverride, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const byWorkflow = (page: Page) => page.getByRole("table", { name: "Overrides by workflow" });

async function openFigures(page: Page): Promise<void> {
  await page.goto(at("/analytics"));
  await expect(byWorkflow(page)).toBeVisible();
}

test("an override is counted for its officer, and leads to its rows in the ledger", async ({ as }) => {
  test.setTimeout(180_000);
  const ana = await as("Ana");
  await openCase(ana, STORY.idvSuspected);
  await fillOverride(ana, { status: "Pass", reason: "Match is a different person", comment: "Another year of birth" });
  await drawer(ana).getByRole("button", { name: "Send decision" }).click();
  await expect(confirmed(ana)).toBeVisible();

  const page = await as("Eva");
  await openFigures(page);
  const link = page.getByRole("link", { name: /^\d+ overrides by Ana Silva$/ });
  // The figures are read once a minute: those of the journey before may still hold.
  await expect(async () => {
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(link).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await expect(page.getByRole("table", { name: "Overrides by reason and month" })).toContainText(
    "Match is a different person",
  );
  await expectAccessible(page);
  await page
    .getByRole("link", { name: /overrides: Match is a different person$/ })
    .first()
    .click();
  await expect(page.getByRole("combobox", { name: "Reason" })).toHaveValue("FALSE_POSITIVE_MATCH");
  await expect(page.getByRole("cell", { name: "Override" }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await link.click();
  await expect(page).toHaveURL(/\/ledger\?officer=.+action=override/);
  await expect(page.getByRole("cell", { name: "Override" }).first()).toBeVisible();
});

test("the number of a workflow leads to the cases it counts", async ({ as }) => {
  const page = await as("Chloe");
  await page.goto(at("/team"));
  await page.getByRole("navigation", { name: "Team" }).getByRole("link", { name: "Analytics" }).click();
  const link = byWorkflow(page).getByRole("link").first();
  const counted = /^\d+/.exec((await link.textContent()) ?? "")?.[0] ?? "";
  expect(Number(counted)).toBeGreaterThan(0);
  await link.click();
  await expect(page.getByText(new RegExp(`^Rows 1–${counted} of ${counted}$`))).toBeVisible();
});

test("an analyst is told that the page is not for them", async ({ as }) => {
  const page = await as("Ben");
  await page.goto(at("/analytics"));
  await expect(page.getByText("Only team leads and auditors see team figures.")).toBeVisible();
  await expectAccessible(page);
});

for (const width of [1280, 390])
  test.describe(`at ${width}`, () => {
    test.use({ viewport: { width, height: 844 } });
    test("the figures are accessible, and nothing but their tables is wider than the screen", async ({ as }) => {
      const page = await as("Chloe");
      await openFigures(page);
      await expectAccessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/analytics-${width}.png`, fullPage: true });
    });
  });
