import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { openCase, pathOf } from "../support/casePage";
import { at, expect, test } from "../support/desk";

const ready = (page: Page) => expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
const rows = (page: Page) => page.getByRole("rowheader").getByRole("link");
const linkTo = (page: Page, { entityName }: { entityName: string }) =>
  page.getByRole("rowheader").getByRole("link", { name: entityName, exact: true });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const whole = (page: Page) => page.getByRole("region", { name: "To decide" });

/** What keeps a page fresh is loaded a moment after the page. */
async function settle(page: Page): Promise<void> {
  const loaded = page.waitForResponse((response) => response.url().includes("/visit"));
  await page.clock.runFor(2_000);
  await loaded;
  // The timeline comes a moment after the case, and reads the audit once.
  await expect(page.getByRole("region", { name: "Timeline" }).getByRole("listitem").first()).toBeVisible();
}

test("a case fetched ahead opens at once, asks for its person and its run alone, and back to the list asks for nothing", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  const link = rows(page).nth(8);
  const name = (await link.textContent()) ?? "";
  const fetched = page.waitForResponse((response) => response.url().includes("/serviceprofiles/"));
  await link.hover();
  await fetched;
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await page.evaluate(() => document.fonts.ready);
  const asked: string[] = [];
  page.on("request", (request) => void (request.resourceType() === "fetch" && asked.push(request.url())));
  const before = (await sandbox.callsButSearches()).length;
  await link.click();
  await expect(heading(page)).toHaveText(name);
  await expect(whole(page)).toBeVisible();
  await expect(page).toHaveURL(/\/cases\//);
  await expect(page).toHaveTitle(`${name} · Countersign`);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(page).toHaveTitle("Worklist · Countersign");
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  // What the desk itself knows of the case is asked of no vendor; the page and the case are not asked for at all.
  const ofTheDesk = /\/(visit|presence)$|\/api\/((operations|approvals)\?|worklist\/escalated$)/;
  const ofTheVendor = asked.filter((url) => !ofTheDesk.test(url));
  expect(ofTheVendor.filter((url) => !/\/api\/individuals\/[^/]+$|\/executions\//.test(url))).toEqual([]);
  // An answer nobody waits for any more may never have been asked of the vendor.
  expect((await sandbox.callsButSearches()).length).toBeLessThanOrEqual(before + ofTheVendor.length);
});

test("a case that was not fetched ahead shows at once what the list knows, and nothing can be done with it yet", async ({
  as,
}) => {
  test.slow();
  const page = await as("Ana");
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  let answer = () => {};
  const held = new Promise<void>((release) => (answer = release));
  await page.route("**/api/individuals/**", async (route) => {
    await held;
    await route.continue();
  });
  await linkTo(page, STORY.pepReview).click();
  await expect(heading(page)).toHaveText(STORY.pepReview.entityName);
  await expect(page.getByText("Loading…", { exact: true })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Ana Silva" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Reassign" })).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
  answer();
  await expect(whole(page)).toBeVisible();
  await expect(page.getByText("Loading…", { exact: true })).toHaveCount(0);
});

test("a reload of a case that was opened from the list, and going on from there, are as for any other page", async ({
  as,
}) => {
  const page = await as("Ana");
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  await linkTo(page, STORY.pepReview).click();
  await expect(whole(page)).toBeVisible();
  await page.reload();
  await expect(heading(page)).toHaveText(STORY.pepReview.entityName);
  await page.goBack();
  await expect(linkTo(page, STORY.pepReview)).toBeVisible();
  await page.goForward();
  await expect(heading(page)).toHaveText(STORY.pepReview.entityName);
  await page.getByRole("link", { name: "Worklist" }).click();
  await expect(heading(page)).toHaveText("Worklist");
});

test("the keyboard finds the case after the next one fetched ahead as well", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  const before = (await sandbox.callsButSearches()).length;
  const href = (await rows(page).nth(1).getAttribute("href")) ?? "";
  const second = page.waitForResponse((response) => response.url().includes(href.split("/")[2] ?? "-"));
  await page.keyboard.press("j");
  await expect(rows(page).first()).toBeFocused();
  await second;
  expect((await sandbox.callsButSearches()).length).toBe(before + 2);
});

test("an idle case is read again at most twice a minute and ever more seldom, a hidden one never", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await page.clock.install();
  await openCase(page, STORY.pepReview);
  await settle(page);
  const before = (await sandbox.callsButSearches()).length;
  const reads = async () => (await sandbox.callsButSearches()).length - before;
  for (const [pause, total] of [
    ["00:33", 1],
    ["01:03", 2],
    ["02:03", 3],
    ["04:03", 4],
  ] as const) {
    const answered = page.waitForResponse((response) => /\/serviceprofiles\/[^/]+$/.test(response.url()));
    await page.clock.runFor(pause);
    await (await answered).finished();
    // The next pause begins when the page has taken the answer in, not when the vendor has heard the question.
    await page.clock.runFor(500);
    expect(await reads()).toBe(total);
  }
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  await page.clock.runFor("20:00");
  expect(await reads()).toBe(4);
});

test("two tabs of one officer that show the same case read it once, and both show what came", async ({
  as,
  sandbox,
}) => {
  test.slow();
  const one = await as("Ana");
  await one.clock.install();
  const other = await one.context().newPage();
  for (const page of [one, other]) {
    await openCase(page, STORY.pepReview);
    await settle(page);
  }
  const before = (await sandbox.callsButSearches()).length;
  await sandbox.outsideWrite(STORY.pepReview, { assignee: "Somebody Else" });
  await one.clock.runFor("00:33");
  for (const page of [one, other])
    await expect(page.getByRole("status").filter({ hasText: "Assignee: Ana Silva → Somebody Else" })).toBeVisible();
  expect((await sandbox.callsButSearches()).length).toBe(before + 1);
});

test("what others change in a row is shown in its place, cell by cell, with who did it", async ({ as, sandbox }) => {
  test.slow();
  const page = await as("Ana");
  await page.clock.install();
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  const order = await rows(page).allTextContents();
  await page.clock.runFor(2_000);
  await sandbox.outsideWrite(STORY.pepReview, { assignee: "Somebody Else" });
  await page.clock.runFor("01:05");
  const row = page.getByRole("row").filter({ has: linkTo(page, STORY.pepReview) });
  await expect(row.getByText(/^Changed by portal\.user@frankieone\.example/)).toBeVisible();
  await expect(row.getByRole("cell", { name: /Somebody Else.*\(changed\)/ })).toBeVisible();
  expect(await rows(page).allTextContents()).toEqual(order);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^1 row changed/ }).click();
  await expect(page.getByText("(changed)")).toHaveCount(0);
});

test("nothing that is read again touches what is being typed", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  await page.clock.install();
  await openCase(page, STORY.pepReview);
  await settle(page);
  await page.getByRole("button", { name: "Archive case" }).click();
  const comment = page.getByRole("dialog").getByRole("textbox").first();
  await comment.fill("Half a thou");
  await sandbox.outsideWrite(STORY.pepReview, { reviewer: "Somebody Else" });
  await page.clock.runFor("01:05");
  await expect(page.getByText("Changed by portal.user@frankieone.example").first()).toBeAttached();
  await expect(comment).toHaveValue("Half a thou");
  await expect(comment).toBeFocused();
});

test("what has changed since an officer last looked is marked on the next visit, not on the first", async ({
  as,
  sandbox,
}) => {
  test.slow();
  const page = await as("Ben");
  await page.clock.install();
  await openCase(page, STORY.sanctionsReview);
  await expect(page.getByText(/^Changed since your last visit/)).toHaveCount(0);
  await settle(page);
  await sandbox.outsideWrite(STORY.sanctionsReview, { reviewer: "Somebody Else" });
  await openCase(page, STORY.sanctionsReview);
  await expect(page.getByText(/^Changed since your last visit/)).toContainText("reviewer");
  await expect(
    page.getByRole("definition").filter({ hasText: "Somebody Else (changed since you looked)" }),
  ).toBeVisible();
  await expectAccessibleInBothThemes(page);
  expect(new URL(page.url()).pathname).toBe(pathOf(STORY.sanctionsReview));
});
