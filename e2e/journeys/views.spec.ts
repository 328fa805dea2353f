import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { at, expect, test } from "../support/desk";

const tab = (page: Page, name: string | RegExp) =>
  page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });
const rows = (page: Page) => page.getByRole("rowheader").getByRole("link");
const headings = (page: Page) => page.locator("th[scope=rowgroup]");
const searches = (calls: { path: string; body: string }[]) => calls.filter(({ path }) => path.includes("/search/"));

/** The page takes clicks and reads by itself: the counts come only then. */
const ready = (page: Page) => expect(tab(page, /^Everything \d+$/)).toBeVisible();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await ready(page);
}

/** Journeys share one database: views are removed first, however the journey before ended. */
async function withoutViews(page: Page): Promise<Page> {
  await page.goto(at("/settings/sessions"));
  await page.evaluate(async () => {
    const send = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
    const { views } = (await (await fetch("/api/views")).json()) as { views: { id: string; by?: string }[] };
    for (const { id, by } of views) if (!by) await fetch(`/api/views/${id}/removal`, send);
  });
  return page;
}

// Each is several visits of two people.
test.describe.configure({ timeout: 240_000 });

async function saveAs(page: Page, name: string, button = "Save view"): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function deleteView(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Saved views" }).click();
  const drawer = page.getByRole("dialog", { name: "Saved views" });
  await drawer.getByRole("button", { name: `Delete : ${name}` }).click();
  await drawer.getByRole("button", { name: /^Delete (it|for everyone)/ }).click();
  await expect(tab(page, name)).toHaveCount(0);
}

test.describe("with a name that is refused on the way", () => {
  test.use({ expectedConsoleErrors: [/status of 400/] });

  test("a view is kept under a name, found again as a tab, updated, renamed and deleted", async ({ as }) => {
    const page = await withoutViews(await as("Ana"));
    await open(page, "/worklist?view=everything&risk=HIGH");
    await saveAs(page, "Grave ones");
    await expect(tab(page, /^Grave ones \d+$/)).toHaveAttribute("aria-current", "page");
    await expect(tab(page, /^Everything/)).not.toHaveAttribute("aria-current", "page");

    await tab(page, /^Mine/).click();
    await expect(page).toHaveURL(at("/worklist"));
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Command palette" }).getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("grave");
    await expect(page.getByRole("menuitem", { name: /Worklist: Grave ones/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(tab(page, /^Grave ones/)).toHaveAttribute("aria-current", "page");
    await tab(page, /^Mine/).click();
    await tab(page, /^Grave ones/).click();
    await expect(page).toHaveURL(at("/worklist?view=everything&risk=HIGH"));
    await expect(page.getByRole("button", { name: "Save view" })).toHaveCount(0);

    await page.getByRole("combobox", { name: "Order" }).selectOption("created asc");
    await expect(page.getByRole("button", { name: "Save as new" })).toBeVisible();
    // Which view it was is known after a reload too.
    await page.reload();
    await ready(page);
    await page.getByRole("button", { name: "Update Grave ones" }).click();
    await expect(tab(page, /^Grave ones/)).toHaveAttribute("aria-current", "page");
    await page.reload();
    await ready(page);
    await expect(tab(page, /^Grave ones/)).toHaveAttribute("aria-current", "page");
    await expect(tab(page, /^Grave ones/)).toHaveAttribute("href", /sort=created&order=asc/);

    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByRole("button", { name: "Rename : Grave ones" }).click();
    await page.getByLabel("New name").fill("Mine");
    await page.getByRole("button", { name: "Rename", exact: true }).click();
    await expect(page.getByText("is the name of a standard view")).toBeVisible();
    await page.getByLabel("New name").fill("Gravest");
    await page.getByRole("button", { name: "Rename", exact: true }).click();
    await expect(tab(page, /^Gravest/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Close" }).click();
    await deleteView(page, "Gravest");
  });
});

test("a lead shares a view: others open it, see whose it is, and cannot change it", async ({ as }) => {
  const lead = await withoutViews(await as("Chloe"));
  await open(lead, "/worklist?view=everything&status=URGENT");
  await saveAs(lead, "Urgent today");
  await lead.getByRole("button", { name: "Saved views" }).click();
  await lead.getByRole("button", { name: "Share with the team" }).click();
  await expect(lead.getByText("Shared with the team")).toBeVisible();

  const ana = await withoutViews(await as("Ana"));
  await open(ana, "/worklist");
  await tab(ana, /^Urgent today by Chloe .* \d+$/).click();
  await expect(ana.getByRole("link", { name: STORY.monitoringUrgent.entityName })).toBeVisible();
  await ana.getByRole("button", { name: "Saved views" }).click();
  await expect(ana.getByRole("region", { name: "Shared with you" })).toContainText("Shared by Chloe");
  await expect(ana.getByRole("button", { name: /^(Rename|Delete)/ })).toHaveCount(0);

  await lead.getByRole("button", { name: "Close" }).click();
  await deleteView(lead, "Urgent today");
  await open(ana, "/worklist");
  await expect(tab(ana, /^Urgent today/)).toHaveCount(0);
});

test("in the order of risk each band is read by one search when its turn comes, and the count is told", async ({
  as,
  sandbox,
}) => {
  const page = await as("Chloe");
  await open(page, "/worklist");
  await sandbox.reset();
  await page.getByRole("combobox", { name: "Order" }).selectOption("risk asc");
  await expect(page).toHaveURL(at("/worklist?sort=risk"));
  await page.goto(at("/worklist?view=everything&sort=risk&size=100"));
  await expect(headings(page)).toHaveText([/^Unacceptable.*case/, /^High.*cases/, /^Medium/, /^Low/, /^Unknown/]);
  for (const band of ["UNACCEPTABLE", "HIGH", "MEDIUM", "LOW", "UNKNOWN"]) {
    // A band is drawn anew when it has been read, which may be while it is scrolled to.
    await expect(async () => {
      await headings(page)
        .nth(["UNACCEPTABLE", "HIGH", "MEDIUM", "LOW", "UNKNOWN"].indexOf(band))
        .scrollIntoViewIfNeeded({ timeout: 1_000 });
      const calls = searches(await sandbox.calls());
      expect(calls.filter(({ body }) => body.includes(`"riskLevels":["${band}"]`)).length).toBeGreaterThan(0);
    }).toPass();
  }
  await expect(page.getByText(/without a risk level in the latest run/)).toBeVisible();
  await expectAccessible(page);
});

test("a band that does not end keeps the next one unread until it is asked for", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  await open(page, "/worklist?view=everything");
  await sandbox.reset();
  await page.goto(at("/worklist?view=everything&sort=risk&band=LOW"));
  await expect(headings(page).nth(3)).toContainText("cases");
  await expect(headings(page).nth(0)).toContainText("Not loaded yet");
  await page.getByRole("button", { name: "Show Unacceptable" }).click();
  await expect(page).toHaveURL(at("/worklist?view=everything&sort=risk&band=UNACCEPTABLE"));
  await expect(headings(page).nth(0)).not.toContainText("Not loaded yet");
});

test("pages are turned by key, by number and by length, and say where one is", async ({ as }) => {
  const page = await as("Chloe");
  await open(page, "/worklist?view=everything&size=25");
  await expect(page.getByText(/^Rows 1–25 of \d+$/)).toBeVisible();
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByText(/^Rows 26–\d+ of \d+$/)).toBeVisible();
  await page.keyboard.press("j");
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press("[");
  await expect(page.getByText(/^Rows 1–25 of \d+$/)).toBeVisible();
  const field = page.getByRole("textbox", { name: /^Page/ });
  await field.fill("999");
  await field.press("Enter");
  await expect(page.getByText(/^Rows (?!1–)\d+–\d+ of \d+$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Next", exact: true })).toHaveAttribute("aria-disabled", "true");
  await page.goto(at("/worklist?view=everything&size=25&page=40"));
  await expect(page.getByText("Page 40 has no cases")).toBeVisible();
  await expect(field).toHaveValue("40");
});

test.describe("while the desk cannot keep a view", () => {
  test.use({ expectedConsoleErrors: [/status of 400/] });

  test("the form stays, says why, and nothing is kept", async ({ as }) => {
    await withoutViews(await as("Chloe"));
    const page = await withoutViews(await as("Ben"));
    await open(page, "/worklist?view=everything&risk=LOW");
    await page.getByRole("button", { name: "Save view" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Everything");
    await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("The name is the name of a standard view.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Save view" })).toBeFocused();
    await expect(page.getByRole("button", { name: "Saved views" })).toHaveCount(0);
  });
});
