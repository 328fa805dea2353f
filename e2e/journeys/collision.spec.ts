import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, fillOverride, openCase } from "../support/casePage";
import { expect, test } from "../support/desk";

test.use({ expectedConsoleErrors: [/412|409|401/] });

test("two people decide at once: the second learns what changed and keeps every word", async ({ as, sandbox }) => {
  const [ana, chloe] = [await as("Ana"), await as("Chloe")];
  const words = "Another person: the birth year differs, and so does the place of birth.";
  await openCase(ana, STORY.idvSuspected);
  await openCase(chloe, STORY.idvSuspected);
  await fillOverride(ana, { status: "Pass", reason: "Match is a different person", comment: words });

  await fillOverride(chloe, { status: "Fail", reason: "The match is this person", comment: "It is this person." });
  await drawer(chloe).getByRole("button", { name: "Send decision" }).click();
  await expect(confirmed(chloe)).toBeVisible();

  await drawer(ana).getByRole("button", { name: "Send decision" }).click();
  await expect(
    drawer(ana)
      .getByText(/chloe\.martin@countersign\.example|Chloe Martin/)
      .first(),
  ).toBeVisible();
  await expect(drawer(ana).getByLabel(/^Rationale/)).toHaveValue(words);
  expect(await sandbox.writes()).toHaveLength(1);
});

test("a session that ends while somebody types keeps the comment, and goes on after signing in again", async ({
  as,
  sandbox,
}) => {
  const page = await as("Dev");
  const words = "A comment that took a quarter of an hour to write.";
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, { status: "Pass", reason: "Match is a different person", comment: words });
  await page.context().clearCookies();
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(drawer(page).getByText("You are signed out")).toBeVisible();
  await expect(drawer(page).getByLabel(/^Rationale/)).toHaveValue(words);
  expect(await sandbox.writes()).toEqual([]);

  await page.getByRole("button", { name: "Sign in here" }).click();
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("button", { name: "Sign in here" })).toHaveCount(0);
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "").comment.text).toContain(words);
});

test.describe("offline", () => {
  // The browser itself tells of each request it cannot make: a draft, the note of a visit.
  test.use({ expectedConsoleErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("nothing is sent, nothing is queued, and the form is kept", async ({ as, sandbox }) => {
    const page = await as("Ana");
    await openCase(page, STORY.idvSuspected);
    await fillOverride(page, { status: "Pass", reason: "Match is a different person", comment: "Offline words." });
    await page.context().setOffline(true);
    await drawer(page).getByRole("button", { name: "Send decision" }).click();
    await expect(
      drawer(page)
        .getByText(/nothing was sent/i)
        .first(),
    ).toBeVisible();
    await page.context().setOffline(false);
    await expect(drawer(page).getByLabel(/^Rationale/)).toHaveValue("Offline words.");
    expect(await sandbox.writes()).toEqual([]);
  });
});
