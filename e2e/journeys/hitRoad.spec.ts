import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes } from "../support/accessible";
import { confirmed, drawer } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const MOST_PRESSES = 12;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("from the list to the next case by keyboard alone: a hit read and decided, the workflow run again, Review seen to become Pass", async ({
  as,
  sandbox,
}) => {
  test.slow();
  const page = await as("Ana");
  await sandbox.planRuns({ tookMs: 1_000 });
  await page.goto(at("/worklist?view=mine&order=desc"));
  const row = page.getByRole("rowheader").getByRole("link").first();
  await expect(row).toHaveText(STORY.pepReview.entityName);
  await expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
  // Counted: every press of a key or of a chord. Not counted: the letters of the reason and of the rationale.
  let presses = 0;
  const press = (key: string) => {
    presses += 1;
    return page.keyboard.press(key);
  };

  await press("j");
  await expect(row).toBeFocused();
  await press("Enter");
  await expect(heading(page)).toHaveText(STORY.pepReview.entityName);
  const hit = page.locator("[data-open-hit]");
  await expect(hit.getByRole("button", { name: /^False positive/ })).toBeVisible();
  await press("j");
  await expect(hit).toBeFocused();
  await expect(hit).toBeInViewport();

  await press("f");
  const form = drawer(page);
  await expect(form.getByRole("radio", { name: /^False positive/ })).toBeChecked();
  await expect(form.getByLabel(/^Reason/)).toBeFocused();
  await expect(form.getByLabel(/^Reason/).getByRole("option", { name: "Date of birth differs" })).toBeAttached();
  await page.keyboard.type("Date of birth");
  await press("Tab");
  await expect(form.getByLabel(/^Rationale/)).toBeFocused();
  await page.keyboard.type("Another person: the birth year differs.");
  await press("Control+Enter");
  await expect(confirmed(page)).toBeVisible();
  await expect(page.getByText("All hits are decided.")).toBeVisible();

  await press("e");
  await expect(form.getByLabel(/^Comment/)).toBeFocused();
  await expect(form.getByText(/run \d+ of at most 10/)).toBeVisible();
  await press("Control+Enter");
  await expect(form.getByText("Started and verified")).toBeVisible();
  await press("Enter");
  await expect(form).toHaveCount(0);
  await expect(page.getByText("The run has ended: Pass")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("region", { name: "Since the run before" })).toContainText("Review → Pass");
  await expectAccessibleInBothThemes(page);

  const here = page.url();
  await press("n");
  await expect(page).not.toHaveURL(here);
  await expect(page).toHaveURL(/\/cases\//);
  await expect(heading(page)).not.toHaveText(STORY.pepReview.entityName);
  await expect(page.getByRole("region", { name: "Actions" })).toBeVisible();
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
  const [decision, run, ...more] = await sandbox.writes();
  expect([decision?.path, run?.path]).toEqual([
    expect.stringMatching(/\/results\/aml$/),
    expect.stringMatching(/\/execute$/),
  ]);
  expect(more).toEqual([]);
});
