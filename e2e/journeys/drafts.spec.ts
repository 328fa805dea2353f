import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { confirmed, drawer, fillOverride, openCase } from "../support/casePage";
import { expect, type Page, test } from "../support/desk";

test.use({ expectedConsoleErrors: [/401|409|ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

const words = "Another person: the birth year differs, and so does the place of birth.";
const given = { status: "Pass", reason: "Match is a different person", comment: words };
const commentOf = (page: Page) => drawer(page).getByLabel(/^Rationale/);
const saved = (page: Page) => drawer(page).getByText("Draft saved");

async function openOverride(page: Page): Promise<void> {
  await openCase(page, STORY.idvSuspected);
  await page
    .getByRole("button", { name: /^Decide/ })
    .first()
    .click();
  await expect(commentOf(page)).toBeVisible();
}

async function expectRestored(page: Page): Promise<void> {
  await expect(drawer(page).getByText(/^Draft restored from/)).toBeVisible();
  await expect(commentOf(page)).toHaveValue(words);
  await expect(drawer(page).getByRole("radio", { name: /^Pass\b/i })).toBeChecked();
}

test("what was entered is there again after a reload and on another browser, and gone once it is sent", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, given);
  await expect(saved(page)).toBeVisible();
  await openOverride(page);
  await expectRestored(page);
  await expectAccessible(page);

  const elsewhere = await as("Ana");
  await openOverride(elsewhere);
  await expectRestored(elsewhere);
  await drawer(elsewhere).getByRole("button", { name: "Send decision" }).click();
  await expect(confirmed(elsewhere)).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(1);

  await openCase(page, STORY.idvSuspected);
  await page
    .getByRole("button", { name: /^Decide/ })
    .first()
    .click();
  await expect(commentOf(page)).toHaveValue("");
  await expect(drawer(page).getByText(/^Draft restored from/)).toHaveCount(0);
});

test("a page that is left in the middle of a sentence loses nothing", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, given);
  // No pause after the last key: the page is gone before the text would have been saved by itself.
  await page.goto("about:blank");
  await openOverride(page);
  await expectRestored(page);
});

test("the officer discards a draft, and it does not come back", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, given);
  await expect(saved(page)).toBeVisible();
  await openOverride(page);
  await expectRestored(page);
  const discarded = page.waitForResponse(/\/api\/drafts\/discard/);
  await drawer(page).getByRole("button", { name: "Discard" }).click();
  await expect(commentOf(page)).toHaveValue("");
  await discarded;
  await openOverride(page);
  await expect(commentOf(page)).toHaveValue("");
});

test("closing keeps the draft or throws it away, as the officer says", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, given);
  await expect(saved(page)).toBeVisible();
  await drawer(page).getByRole("button", { name: "Cancel" }).click();
  const question = page.getByRole("alertdialog", { name: "Close without sending?" });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Close, keep draft" }).click();
  await expect(drawer(page)).toHaveCount(0);
  await page
    .getByRole("button", { name: /^Decide/ })
    .first()
    .click();
  await expectRestored(page);
});

test("a draft against a case that has changed is not sent before the officer has looked", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, given);
  await expect(saved(page)).toBeVisible();
  await sandbox.outsideWrite(STORY.idvSuspected, { reviewer: "M. Torres" });
  await openOverride(page);
  await expectRestored(page);
  await expect(drawer(page).getByText("The case has changed since you entered this")).toBeVisible();
  await expectAccessible(page);
  await commentOf(page).press("Enter");
  await drawer(page)
    .getByRole("radio", { name: /^Pass\b/i })
    .press("Enter");
  expect(await sandbox.writes()).toEqual([]);
  await drawer(page).getByRole("button", { name: "Continue with the current case" }).click();
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(confirmed(page)).toBeVisible();
});

test("two windows of one officer do not overwrite each other's words", async ({ as }) => {
  const [first, second] = [await as("Ana"), await as("Ana")];
  await openOverride(first);
  await openOverride(second);
  await commentOf(first).fill("Words of the first window.");
  await expect(saved(first)).toBeVisible();
  await commentOf(second).fill("Words of the second window.");
  await expect(drawer(second).getByText("Words of the first window.")).toBeVisible();
  await expect(drawer(second).getByText("Not saved yet")).toBeVisible();
  await expect(commentOf(second)).toHaveValue("Words of the second window.");
  await drawer(second).getByRole("button", { name: "Use the other" }).click();
  await expect(commentOf(second)).toHaveValue("Words of the first window.");
});

test("a desk that does not take the draft says so quietly, and takes it later", async ({ as }) => {
  const page = await as("Ana");
  await openOverride(page);
  await page.route("**/api/drafts", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await commentOf(page).fill(words);
  await expect(drawer(page).getByText("Not saved yet")).toBeVisible();
  await page.unroute("**/api/drafts");
  await commentOf(page).press("End");
  await commentOf(page).pressSequentially(" Indeed.");
  await expect(saved(page)).toBeVisible();
});

test("a session that ends while somebody types keeps the words, here and for the next browser", async ({ as }) => {
  const page = await as("Dev");
  await openOverride(page);
  await page.context().clearCookies();
  await commentOf(page).fill(words);
  await expect(page.getByText("You are signed out")).toBeVisible();
  await expect(commentOf(page)).toHaveValue(words);
  await page.getByRole("button", { name: "Sign in here" }).click();
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("button", { name: "Sign in here" })).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
});
