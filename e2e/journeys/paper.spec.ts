import { STORY } from "@/lib/sandbox/story/handles";
import { openCase, pathOf } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/** What a browser does to a page that it is about to print. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
}

const printedLine = (page: Page) => page.getByText(/^Countersign\. Printed /);

// Paper had the header of the screen in its middle, buttons, no date and nobody's name.
test("K21: a printed case says when it was printed and by whom, and has nothing on it to press", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.sanctionsReview);
  await expect(printedLine(page)).toBeAttached();
  await expect(printedLine(page)).toBeHidden();
  await print(page);
  await expect(printedLine(page)).toHaveText(/Printed \d.* \d{4}.*\d\d:\d\d.* by Ana Silva$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Assignee", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  expect(await stuck(page)).toEqual([]);
  // What stands beside it on the screen is not on paper, and leaves no empty column.
  const [whole, runs] = [page.getByRole("main"), page.getByRole("region", { name: "Timeline", exact: true })];
  expect((await runs.boundingBox())?.width).toBeGreaterThan(((await whole.boundingBox())?.width ?? Infinity) * 0.9);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("what decides a case is open on paper, however it is folded on the screen", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.kycPartialReview);
  const folded = page.getByRole("region", { name: "To decide" }).locator("details:not([open])").first();
  const inside = folded.locator("li").first();
  await expect(folded).toBeVisible();
  await expect(inside).toBeHidden();
  await print(page);
  await expect(inside).toBeVisible();
});

test("the last decision is on paper with its rationale", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.overriddenToPass);
  await expect(page.getByRole("heading", { name: "Last decision" })).toBeVisible();
  const decision = page.getByRole("heading", { name: "Last decision" }).locator("..");
  await expect(decision.getByText("Moved house in June", { exact: false })).toBeVisible();
  await print(page);
  await expect(decision.getByText("Moved house in June", { exact: false })).toBeVisible();
  await expect(page.getByText("Open in FrankieOne")).toBeHidden();
  if (process.env.SHOTS) await page.pdf({ path: `${process.env.SHOTS}/case.pdf`, format: "A4" });
});

test("a case that is printed before the line has come is dated all the same", async ({ as }) => {
  const page = await as("Ana");
  await page.emulateMedia({ media: "print" });
  await page.goto(at(pathOf(STORY.sanctionsReview)));
  await expect(printedLine(page)).toHaveText(/Printed \d.* \d{4}.* by Ana Silva$/);
});

for (const path of ["/worklist?view=everything", "/ledger", "/bulk-reassign", "/team"])
  test(`on a printed ${path.split("?")[0]} nothing stays where the window was`, async ({ as }) => {
    const page = await as("Chloe");
    await page.goto(at(path));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(printedLine(page)).toBeAttached();
    await print(page);
    await expect(printedLine(page)).toHaveText(/by Chloe Martin$/);
    expect(await stuck(page)).toEqual([]);
  });

/** What is still drawn in a place of the window, which paper does not have: it would lie over the text of some page. */
function stuck(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((each) => ["sticky", "fixed"].includes(getComputedStyle(each).position) && each.checkVisibility())
      .filter((each) => each.getBoundingClientRect().height > 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}
