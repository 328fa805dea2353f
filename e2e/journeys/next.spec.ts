import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, fillOverrideByKeys } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const nextButton = (page: Page) => page.getByRole("button", { name: "Next case (n)" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** The case page is there and takes keys. */
async function atCase(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/cases\//);
  await expect(page.getByRole("region", { name: "Actions" })).toBeVisible();
  await expect(nextButton(page)).toBeEnabled();
  return page.url();
}

async function openView(page: Page, view: string): Promise<void> {
  await page.goto(at(`/worklist?view=${view}`));
  await expect(page.getByRole("rowheader").getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
}

test("from signing in to the second case by keyboard alone: nine key presses at most, besides typing the comment", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await page.goto(at("/worklist"));
  await expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
  // Counted: every press of a key or of a chord after the worklist is there. Not counted: the letters of the comment.
  let presses = 0;
  const press = (key: string) => {
    presses += 1;
    return page.keyboard.press(key);
  };

  await press("n");
  const first = await atCase(page);
  await press("PageDown"); // read on
  await press("o");
  await expect(drawer(page).getByRole("radio").first()).toBeFocused();
  await press("1");
  await expect(drawer(page).getByLabel(/^Reason/)).toBeFocused();
  await press("ArrowDown");
  await press("Tab");
  await expect(drawer(page).getByLabel(/^Rationale/)).toBeFocused();
  await page.keyboard.type("Read, compared, decided.");
  await press("Control+Enter");
  await expect(drawer(page).getByText("Saved and verified")).toBeVisible();
  await press("n");
  await expect(page).not.toHaveURL(first);
  await atCase(page);
  expect(presses).toBeLessThanOrEqual(9);
  expect((await sandbox.writes()).filter(({ body }) => body.includes("Read, compared, decided."))).toHaveLength(1);
});

test("next claims the longest waiting case that nobody has, with five calls of the vendor, and shows the proof", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  // The bell's own search comes a moment after the page, on a busy machine in the midst of what is counted.
  const bell = page.waitForResponse("**/api/worklist/escalated");
  await openView(page, "unassigned");
  await bell;
  const before = (await sandbox.calls()).length;
  await page.keyboard.press("n");
  await atCase(page);
  await expect(confirmed(page)).toBeVisible();
  await expect(page.locator("header").getByText("Ana Silva").first()).toBeVisible();
  const mine = (await sandbox.calls()).slice(before).filter(({ path }) => !path.includes("/audit"));
  const taking = mine.slice(0, 5).map(({ method, path }) => (path.includes("/search/") ? "search" : method));
  expect(taking).toEqual(["search", "GET", "GET", "PATCH", "GET"]);
  expect(JSON.parse((await sandbox.writes())[0]?.body ?? "")).toMatchObject({
    serviceProfile: { assignee: "Ana Silva" },
  });
});

test("a case that somebody gets first is named with who has it, nothing is sent, and one key goes on to another", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openView(page, "unassigned");
  // Somebody takes it after the search has found it: while the browser asks for the case.
  let taken: string | undefined;
  await page.route(/\/api\/individuals\/[^/]+\/serviceprofiles\/[^/?]+$/, async (route) => {
    const [, entityId = "", serviceName = ""] =
      /individuals\/([^/]+)\/serviceprofiles\/([^/?]+)/.exec(route.request().url()) ?? [];
    if (taken === undefined && route.request().method() === "GET") {
      taken = entityId;
      await sandbox.outsideWrite(
        { entityId, serviceName: decodeURIComponent(serviceName) },
        { assignee: "Ben Okafor" },
      );
    }
    await route.continue();
  });
  await page.keyboard.press("n");
  await expect(page.getByText(/Ben Okafor already has/)).toBeVisible();
  await expect(page.getByText("Nothing was sent.")).toBeVisible();
  await expect(page).toHaveURL(/\/worklist/);
  expect(await sandbox.writes()).toEqual([]);
  await page.keyboard.press("n");
  const url = await atCase(page);
  expect(url).not.toContain(taken ?? "nothing was taken");
  expect(await sandbox.writes()).toHaveLength(1);
});

test.describe("when the claim collides", () => {
  test.use({ expectedConsoleErrors: [/412/] });

  test("between the reading and the writing, the winner is named and nothing is sent", async ({ as, sandbox }) => {
    const page = await as("Ana");
    await openView(page, "unassigned");
    await page.route(/\/api\/individuals\/.*\/serviceprofiles\//, async (route) => {
      const [, entityId = "", serviceName = ""] =
        /individuals\/([^/]+)\/serviceprofiles\/([^/?]+)/.exec(route.request().url()) ?? [];
      if (route.request().method() === "PATCH")
        await sandbox.outsideWrite(
          { entityId, serviceName: decodeURIComponent(serviceName) },
          { assignee: "Ben Okafor" },
        );
      await route.continue();
    });
    await page.keyboard.press("n");
    await expect(page.getByText(/Ben Okafor already has/)).toBeVisible();
    expect(await sandbox.writes()).toEqual([]);
  });
});

test("a claim nobody knows the end of opens its case, says so there, and is not sent again", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openView(page, "unassigned");
  await sandbox.fault("reset-after-apply", { method: "PATCH" });
  await page.keyboard.press("n");
  await atCase(page);
  await expect(page.getByText(/do not repeat it/i).first()).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(1);
});

test("next in Mine walks through one's own cases, does not return to one left undecided, and then says so", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openView(page, "mine");
  const seen: string[] = [];
  await page.keyboard.press("n");
  seen.push(await atCase(page));
  for (let turn = 0; turn < 30; turn += 1) {
    const before = page.url();
    await nextButton(page).click();
    const end = page.getByText(/End of your own cases\. \d+ skipped cases still wait/);
    await expect(end.or(nextButton(page))).toBeVisible();
    await expect(async () => {
      expect((await end.isVisible()) || page.url() !== before).toBe(true);
    }).toPass();
    if (await end.isVisible()) break;
    expect(seen).not.toContain(await atCase(page));
    seen.push(page.url());
  }
  expect(seen.length).toBeGreaterThan(1);
  await expect(page.getByText(/End of your own cases/)).toBeInViewport();
  expect(await sandbox.writes()).toEqual([]);
  // It continues with unassigned cases, one after the other: never back to skipped ones.
  for (let turn = 1; turn <= 2; turn += 1) {
    const before = page.url();
    await nextButton(page).click();
    await expect(page).not.toHaveURL(before);
    const place = await atCase(page);
    expect(seen).not.toContain(place);
    seen.push(place);
    expect(await sandbox.writes()).toHaveLength(turn);
  }
});

test("next leads through what a search found, and no further", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await page.goto(at("/worklist?q=Echeverria"));
  await expect(page.getByRole("rowheader").getByRole("link").first()).toBeVisible();
  await page.keyboard.press("n");
  await atCase(page);
  await expect(heading(page)).toHaveText(STORY.pepReview.entityName);
  await page.keyboard.press("n");
  // The list rests behind the case, with the notice in it as well.
  const told = page.getByText(/End of this queue\. 1 skipped case still waits/).filter({ visible: true });
  await expect(told).toBeInViewport();
  expect(await sandbox.writes()).toEqual([]);
});

test("what next has to say stands where one looks, far down a list as well", async ({ as }) => {
  const page = await as("Ana");
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(at("/worklist?view=everything&assignee=Ben+Okafor"));
  await expect(page.getByRole("rowheader").getByRole("link").first()).toBeVisible();
  await page.getByText("Rows per page").scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await page.keyboard.press("n");
  await expect(page.getByText(/End of this queue/)).toBeInViewport();
});

test("after a decision a bar stays on the case with its proof, and leads on", async ({ as }) => {
  const page = await as("Ana");
  await page.goto(at(`/cases/${STORY.idvSuspected.entityId}/${STORY.idvSuspected.serviceName}`));
  await atCase(page);
  await fillOverrideByKeys(page, "Another person.");
  await page.keyboard.press("Control+Enter");
  await expect(drawer(page).getByText("Saved and verified")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer(page)).toHaveCount(0);
  await expect(confirmed(page)).toBeVisible();
  await page.getByRole("main").getByRole("status").getByText("Details", { exact: true }).click();
  await expect(page.getByRole("main").getByText("set by this request")).toBeVisible();
  const name = await heading(page).textContent();
  await page.getByRole("button", { name: "Next (n)" }).click();
  await expect(heading(page)).not.toHaveText(name ?? "");
  await atCase(page);
});
