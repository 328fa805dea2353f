import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { drawer, openCase, pressFor } from "../support/casePage";
import { expect, test } from "../support/desk";

test("a workflow is run again by keyboard, seen running, seen ended, and what has changed is told", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await sandbox.planRuns({ tookMs: 6_000, newHits: 1 });
  await openCase(page, STORY.pepReview);
  const form = drawer(page);
  await pressFor(page, "e", form);
  await expect(form.getByText(/charges for it/)).toBeVisible();
  await expect(form.getByText(/run \d+ of at most 10/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await form.getByLabel("Comment").fill("Provider was down.");
  await page.keyboard.press("Control+Enter");
  await expect(form.getByText("Started and verified")).toBeVisible();
  const runs = (await sandbox.calls()).filter(({ path }) => path.endsWith("/execute"));
  expect(runs).toHaveLength(1);
  await page.keyboard.press("Enter");

  await expect(page.getByText(/how it ends is shown here/)).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByText(/A run of this workflow is in progress/).first()).toBeVisible();
  await expect(page.getByText("The run has ended: Review")).toBeVisible({ timeout: 40_000 });

  const since = page.getByRole("region", { name: "Since the run before" });
  await since.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(since.getByText(/1 new hit/)).toBeVisible();
  await expect(since.getByRole("region", { name: "Hits in both runs" })).toBeVisible();
  await expectAccessible(page);
  expect((await sandbox.calls()).filter(({ path }) => path.endsWith("/execute"))).toHaveLength(1);

  await page.getByText("1 other run", { exact: true }).click();
  await page.getByText("Compare two runs").click();
  await page.getByLabel("Run", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Compared with").selectOption({ index: 1 });
  await expect(page.getByText(/1 new hit/)).toHaveCount(2);
});
