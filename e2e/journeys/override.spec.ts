import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, fillOverride, openCase } from "../support/casePage";
import { expect, test } from "../support/desk";

test("an analyst takes a case, reviews it, overrides REVIEW to PASS and sees it confirmed and in the vendor's audit", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  const handle = STORY.mediaReview;
  await openCase(page, handle);

  await page.getByRole("button", { name: "Take it" }).click();
  await expect(page.getByRole("banner").or(page.locator("header")).getByText("Ana Silva").first()).toBeVisible();
  await expect(confirmed(page)).toBeVisible();

  await fillOverride(page, {
    status: "Pass",
    reason: "Match is a different person",
    comment: "Another person: the birth year differs.",
  });
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  // The message of the first act may still be on the page.
  await expect(drawer(page).getByText("Saved and verified")).toBeVisible();

  const [taken, overridden] = await sandbox.writes();
  expect(JSON.parse(taken?.body ?? "")).toMatchObject({ serviceProfile: { assignee: "Ana Silva" } });
  expect(JSON.parse(overridden?.body ?? "")).toMatchObject({
    status: "PASS",
    comment: {
      text: expect.stringMatching(
        /^FALSE_POSITIVE_MATCH: Another person: the birth year differs\. \[ref [0-9A-Z]{26}\]$/,
      ),
    },
  });
  expect(await sandbox.writes()).toHaveLength(2);

  await drawer(page).getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(
    page
      .getByRole("region", { name: "Timeline" })
      .getByText(/birth year differs/)
      .first(),
  ).toBeVisible();
});

test("a double click and a held Enter send one write", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await sandbox.fault("delay", { method: "PATCH", amount: 400 });
  await fillOverride(page, { status: "Fail", reason: "The match is this person", comment: "It is this person." });
  const send = drawer(page).getByRole("button", { name: "Send decision" });
  await send.dblclick();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(confirmed(page)).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(1);
});

test("a write whose answer is lost is shown as sent and not confirmed, then found in the vendor's audit", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await sandbox.fault("reset-after-apply", { method: "PATCH" });
  await fillOverride(page, { status: "Pass", reason: "Match is a different person", comment: "Another person." });
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(page.getByText(/do not repeat it/i).first()).toBeVisible();
  await expect(confirmed(page)).toBeVisible({ timeout: 40_000 });
  expect(await sandbox.writes()).toHaveLength(1);
});
