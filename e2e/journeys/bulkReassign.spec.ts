import type { Locator } from "@playwright/test";
import { expectAccessible } from "@/e2e/support/accessible";
import { at, expect, type Page, test } from "@/e2e/support/desk";
import { drawer } from "@/e2e/support/casePage";

test.use({ expectedConsoleErrors: [/404/] });

/** Selects so many rows of the list and opens the form of a plan. */
async function reassignSelected(page: Page, count: number): Promise<void> {
  await page.goto(at("/worklist?view=everything&type=INDIVIDUAL&state=ACTIVE&sort=created"));
  const boxes = page.getByRole("checkbox", { name: /^Select/ });
  for (let row = 0; row < count; row += 1) await boxes.nth(row).check();
  await page.getByRole("button", { name: "Bulk reassign…" }).click();
}

async function plan(page: Page, name: string): Promise<void> {
  await drawer(page).getByLabel("Person", { exact: true }).selectOption(name);
  await drawer(page).getByRole("button", { name: "Create plan" }).click();
  await page.waitForURL(/\/bulk-reassign\/[0-9a-f-]{36}$/);
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Reason" }).fill("Ana is on leave until Monday");
  await page.getByRole("button", { name: /^Confirm and reassign/ }).click();
}

/** The words of a part of the page that stand on two lines, of those that a column of a phone has room for; a hyphen may end a line. */
const brokenWords = (part: Locator) =>
  part.locator("bdi").evaluateAll((names) =>
    names.flatMap((name) => {
      const text = name.firstChild;
      if (!(text instanceof Text)) return [];
      return [...text.data.matchAll(/(?<!\p{L})\p{L}{2,14}(?!\p{L})/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );

/** K21: what came of a row was cut off beside the window, and names were broken inside their syllables. */
async function expectWholeOnAPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const box = page.getByRole("region", { name: "Cases of the plan, scrolls sideways" });
  await expect(box.getByText("Saved").first()).toBeInViewport();
  expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  expect(await brokenWords(box)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("a lead reassigns all that match: sees the plan, confirms it once, and its progress survives a reload", async ({
  as,
  sandbox,
}) => {
  // It lives through a whole plan, at the vendor's rate.
  test.slow();
  const page = await as("Chloe");
  await reassignSelected(page, 2);
  await expect(drawer(page).getByRole("radio", { name: "The 2 selected cases" })).toBeChecked();
  await expectAccessible(page);
  await drawer(page).getByRole("button", { name: "Create plan" }).click();
  await expect(drawer(page).getByText("Choose the new assignee.")).toBeVisible();
  await drawer(page)
    .getByRole("radio", { name: /^All cases in this view \(\d+\)/ })
    .check();
  await plan(page, "Ben Okafor");

  await expect(page.getByRole("heading", { level: 1, name: /cases to Ben Okafor$/ })).toBeVisible();
  await expect(page.getByText("Awaiting confirmation")).toBeVisible();
  const reassign = page.getByRole("button", { name: /^Reassign \d/ });
  const count = Number((await reassign.innerText()).match(/\d+/)?.[0]);
  expect(count).toBeGreaterThan(10);
  expect(await sandbox.writes()).toEqual([]);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Confirm and reassign/ }).click();
  await expect(page.getByText("Enter why these cases are reassigned.")).toBeVisible();

  await confirm(page);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/of \d+ cases ·/)).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Finished", { exact: true })).toBeVisible({ timeout: 40_000 });
  await expectWholeOnAPhone(page);
  await expect(page.getByRole("button", { name: `Saved ${count}` })).toBeVisible();
  await expectAccessible(page);

  const writes = await sandbox.writes();
  expect(writes).toHaveLength(count);
  expect(new Set(writes.map(({ path }) => path)).size).toBe(count);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect((await file).suggestedFilename()).toMatch(/^countersign-plan-.*\.csv$/);
  await page.goto(at("/bulk-reassign"));
  await expect(page.getByRole("link", { name: /cases to Ben Okafor$/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test("a plan is printed from a page of its own, with every case and its seal, in the dark too", async ({ as }) => {
  const page = await as("Chloe");
  await page.emulateMedia({ colorScheme: "dark" });
  await reassignSelected(page, 2);
  await drawer(page)
    .getByRole("radio", { name: /^All cases in this view \(\d+\)/ })
    .check();
  await plan(page, "Ben Okafor");
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Print" }).click();
  const paper = await opened;
  await expect(paper.getByRole("heading", { level: 1, name: /cases to Ben Okafor$/ })).toBeVisible();
  const all = Number(/(\d+) cases/.exec(await paper.getByRole("heading", { level: 1 }).innerText())?.[1]);
  await expect(paper.getByRole("row")).toHaveCount(all + 1);
  await expect(paper.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expectAccessible(paper);
  if (process.env.SHOTS) await paper.screenshot({ path: `${process.env.SHOTS}/plan-paper.png` });
  await paper.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(paper.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(22, 25, 31)");
  await expect(paper.getByRole("button", { name: "Print" })).toBeHidden();
  if (process.env.SHOTS) await paper.pdf({ path: `${process.env.SHOTS}/plan-paper.pdf` });
  await page.goto(at("/ledger?action=export-plan"));
  await expect(page.getByRole("cell", { name: "Export of a bulk reassign plan" }).first()).toBeVisible();
});

test("two leads plan over the same cases: the second one's run leaves alone what the first has reassigned", async ({
  as,
  sandbox,
}) => {
  test.slow();
  const [chloe, dev] = [await as("Chloe"), await as("Dev")];
  await reassignSelected(chloe, 2);
  await plan(chloe, "Ben Okafor");
  await reassignSelected(dev, 2);
  await plan(dev, "Dev Patel");
  await confirm(chloe);
  await expect(chloe.getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  const written = (await sandbox.writes()).length;
  expect(written).toBeGreaterThan(0);
  await confirm(dev);
  await expect(dev.getByText(/^Finished/).first()).toBeVisible({ timeout: 30_000 });
  await expect(dev.getByText("Skipped: case changed").first()).toBeVisible();
  const values = (await sandbox.writes()).slice(written).map(({ body }) => JSON.parse(body) as object);
  expect(values.length).toBeLessThan(2);
});

test("a plan is seen by an auditor, who can do nothing with it, and by no analyst", async ({ as }) => {
  const chloe = await as("Chloe");
  await reassignSelected(chloe, 1);
  await plan(chloe, "Ben Okafor");
  const eva = await as("Eva");
  await eva.goto(chloe.url());
  await expect(eva.getByText("Awaiting confirmation")).toBeVisible();
  await expect(eva.getByRole("button", { name: /Confirm|Cancel plan/ })).toHaveCount(0);
  const ana = await as("Ana");
  await ana.goto(chloe.url());
  await expect(ana.getByText("Only team leads and auditors see bulk reassign plans.")).toBeVisible();
  await ana.goto(at("/worklist?view=everything"));
  await ana
    .getByRole("checkbox", { name: /^Select/ })
    .first()
    .check();
  await expect(ana.getByRole("button", { name: "Copy entity IDs" })).toBeVisible();
  await expect(ana.getByRole("button", { name: "Bulk reassign…" })).toHaveCount(0);
});
