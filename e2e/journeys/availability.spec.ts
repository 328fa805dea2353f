import { addDays, dayAt } from "@/lib/days";
import { wordsOfAbsence } from "@/lib/availability/rules";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { drawer, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const day = addDays(dayAt(Date.now(), "UTC"), 3);
const words =
  wordsOfAbsence({ awayUntil: `${day}T23:59:59Z`, awayDay: day, coveredBy: "Ben Okafor" }, Date.now()) ?? "";

/** Journeys share one database: absences are removed first, however the journey before ended. */
async function back(page: Page): Promise<void> {
  await page.goto(at("/settings/availability"));
  const button = page.getByRole("button", { name: "I am back" });
  await expect(page.getByRole("button", { name: "Save absence" })).toBeVisible();
  if (await button.isVisible()) await button.click();
  await expect(page.getByText("You are available")).toBeVisible();
}

test.afterEach(async ({ as }) => back(await as("Ana")));

test("an officer goes away with somebody to cover; nobody can hand them a case; a lead says that they are back", async ({
  as,
  sandbox,
}) => {
  const ana = await as("Ana");
  await back(ana);
  await ana.getByRole("button", { name: "Account of Ana Silva" }).click();
  await ana.getByRole("link", { name: "Availability" }).click();
  // A menu never lies over the page that it led to.
  await expect(ana.locator("#officer-menu")).toBeHidden();
  await ana.getByRole("button", { name: "Save absence" }).click();
  await expect(ana.getByText("The day is missing.")).toBeVisible();
  await ana.getByLabel("Last day away").fill(day);
  await ana.getByRole("combobox", { name: /^Covered by/ }).click();
  await ana.getByRole("option", { name: "Ben Okafor" }).click();
  await ana.getByRole("button", { name: "Save absence" }).click();
  await expect(ana.getByText(words)).toBeVisible();
  await expectAccessible(ana);

  const chloe = await as("Chloe");
  await openCase(chloe, STORY.sanctionsReview);
  await chloe.getByRole("button", { name: "Reassign" }).first().click();
  await drawer(chloe)
    .getByRole("combobox", { name: /^Assignee/ })
    .click();
  const option = chloe.getByRole("option", { name: /^Ana Silva/ });
  await expect(option).toHaveAttribute("aria-disabled", "true");
  await expect(option).toContainText(words);
  expect(await sandbox.writes()).toEqual([]);

  await chloe.goto(at("/team"));
  const row = chloe
    .getByRole("table", { name: "Workload by officer" })
    .getByRole("row")
    .filter({ hasText: "Ana Silva" });
  await expect(row).toContainText(words);
  await row.getByRole("button", { name: "Change : Ana Silva" }).click();
  await expect(drawer(chloe).getByLabel("Last day away")).toHaveValue(day);
  await expectAccessible(chloe);
  if (process.env.SHOTS) await chloe.screenshot({ path: `${process.env.SHOTS}/team-absence.png` });
  await drawer(chloe).getByRole("button", { name: "Mark as back" }).click();
  await expect(row.getByRole("button", { name: "Set away : Ana Silva" })).toBeVisible();
  await ana.reload();
  await expect(ana.getByText("You are available")).toBeVisible();
});

for (const width of [1280, 390])
  test.describe(`at ${width}`, () => {
    test.use({ viewport: { width, height: 844 } });
    test("the page of one's absence is accessible and fits", async ({ as }) => {
      const page = await as("Ben");
      await back(page);
      await expectAccessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/availability-${width}.png` });
    });
  });
