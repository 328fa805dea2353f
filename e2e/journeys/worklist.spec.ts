import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { at, expect, test } from "../support/desk";

/** The page takes keys and reads by itself: the counts come only then. */
const ready = (page: Page) => expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
const rows = (page: Page) => page.getByRole("rowheader").getByRole("link");
const searches = (calls: { path: string; query: string }[]) => calls.filter(({ path }) => path.includes("/search/"));

test("the first visit shows one's own open cases, with one search for the rows and one for each count", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  // Signing in has shown a worklist already.
  await sandbox.reset();
  await page.goto(at("/worklist"));
  await expect(page.getByRole("link", { name: /^Mine \d+( of \d+)?$/ })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("Open cases only")).toBeVisible();
  await expect(page.getByRole("cell", { name: /^Ana Silva/ })).toHaveCount(await rows(page).count());
  await ready(page);
  // The bell counts too, a moment after the page: on a busy machine before this is looked at.
  expect(searches(await sandbox.calls()).length).toBeLessThanOrEqual(1 + 5 + 1);
});

test("a row says who, what has to be decided and how long it has waited, and nothing of it is cut at 1280 px", async ({
  as,
}) => {
  const page = await as("Chloe");
  await page.goto(at("/worklist?view=attention"));
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: STORY.pepReview.entityName }) });
  await expect(row.getByRole("cell", { name: /^PEP match, level 2/ })).toBeVisible();
  await expect(row.getByRole("cell", { name: /^Waiting 5 h/ })).toBeVisible();
  await expect(row.getByRole("cell", { name: /^Review/ })).toBeVisible();
  await expect(row.getByText("HB-104233 · Australia")).toBeVisible();
  await expect(page.getByText("2nd attempt").first()).toBeVisible();
  const cut = await page
    .locator("tbody td .font-medium, tbody td time")
    .evaluateAll((all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent),
    );
  expect(cut).toEqual([]);
});

test("a row names the officer who decided, and asks nobody for the name", async ({ as }) => {
  const page = await as("Ana");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(at("/worklist?view=everything&q=Oyelaran"));
  const status = page.getByRole("cell").getByText("by Chloe Martin");
  await expect(status).toBeVisible();
  await expect(status).toHaveAttribute("title", /^Decided by Chloe Martin \(chloe\.martin@.*\), /);
  expect(asked).not.toContain("/api/officers");
});

test("a view costs one search, another visit to it none", async ({ as, sandbox }) => {
  const page = await as("Ana");
  // The bell's own search comes a moment after the page, on a busy machine in the midst of what is counted.
  const bell = page.waitForResponse("**/api/worklist/escalated");
  await page.goto(at("/worklist"));
  await ready(page);
  await bell;
  const before = searches(await sandbox.calls()).length;
  await page.getByRole("link", { name: /^Everything/ }).click();
  await expect(page.getByRole("link", { name: STORY.monitoringUrgent.entityName })).toBeVisible();
  await page.getByRole("link", { name: /^Mine/ }).click();
  await page.goBack();
  await expect(page.getByRole("link", { name: STORY.monitoringUrgent.entityName })).toBeVisible();
  expect(searches(await sandbox.calls()).length).toBe(before + 1);
});

test("an entity id pasted into the search opens its case; one with two profiles shows both", async ({ as }) => {
  const page = await as("Ana");
  await page.goto(at("/worklist"));
  await ready(page);
  await page.keyboard.press("/");
  await page.keyboard.type(STORY.nonRfcId.entityId);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(at(`/cases/${STORY.nonRfcId.entityId}/${STORY.nonRfcId.serviceName}`));
  await page.getByRole("searchbox").fill(STORY.twoProfilesKyc.entityId);
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(2);
});

test("the keyboard moves between rows, opens one and finds it again on the way back", async ({ as }) => {
  const page = await as("Ana");
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/cases\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(rows(page).nth(1)).toBeFocused();
});

test("rows stay where they are until one asks for what changed", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await page.clock.install();
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  const before = await rows(page).allTextContents();
  await sandbox.outsideWrite(STORY.pepReview, { assignee: "Somebody Else" });
  // Two minutes later somebody is still there, and the list is read again by itself.
  await page.clock.fastForward("02:01");
  await page.mouse.move(10, 10);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("button", { name: "1 row changed: show" })).toBeVisible();
  expect(await rows(page).allTextContents()).toEqual(before);
  await page.getByRole("button", { name: "1 row changed: show" }).click();
  await expect(rows(page).first()).toHaveText(STORY.pepReview.entityName);
});

test("a link is a view: filters stand in it, and what makes no sense is dropped and told", async ({ as }) => {
  const page = await as("Chloe");
  await page.goto(at("/worklist?view=everything&status=REVIEW&risk=HIGH&risk=ENORMOUS&colour=red"));
  await expect(page.getByText("Parts of this link could not be used")).toBeVisible();
  await expect(page.getByText("risk: ENORMOUS")).toBeVisible();
  await expect(page.getByText("colour: red")).toBeVisible();
  await page.getByRole("button", { name: "Remove filter Risk: High" }).click();
  await expect(page).toHaveURL(at("/worklist?view=everything&status=REVIEW"));
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("checkbox", { name: "Urgent" }).check();
  await page.getByRole("button", { name: "Show cases" }).click();
  await expect(page).toHaveURL(at("/worklist?view=everything&status=REVIEW&status=URGENT"));
  await expect(page.getByRole("link", { name: STORY.monitoringUrgent.entityName })).toBeVisible();
});

test("what FrankieOne cannot search for is computed, and the page says over how much", async ({ as }) => {
  const page = await as("Chloe");
  await page.goto(at("/worklist?view=unassigned"));
  await expect(page.getByText(/cannot search for cases without an assignee/)).toContainText(
    /all \d+ matching cases were checked/,
  );
});

test.describe("while FrankieOne is down", () => {
  test.use({ expectedConsoleErrors: [/status of 50[0-9]/] });

  test("the list says what happened and comes back when asked", async ({ as, sandbox }) => {
    const page = await as("Ana");
    await sandbox.fault("html-200", { pathIncludes: "/search/", times: 10 });
    await page.goto(at("/worklist?view=everything&risk=LOW"));
    // The counts of the views say of themselves that they could not be read, in the same words.
    const told = page.getByRole("status").filter({ hasText: "The list could not be read" });
    await expect(told).toContainText("FrankieOne's answer could not be read");
    await expect(told).toContainText("Nothing was sent and nothing has changed");
    await sandbox.reset();
    await told.getByRole("button", { name: "Try again" }).click();
    await expect(rows(page).first()).toBeVisible();
  });
});

test("on a phone nothing needs scrolling sideways", async ({ as }) => {
  const page = await as("Chloe");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at("/worklist?view=everything"));
  await expect(rows(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
