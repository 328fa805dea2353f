import { STORY } from "@/lib/sandbox/story/handles";
import { drawer, openCase, pathOf } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/** What a browser does to a page that it is about to print. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
}

/** What it does when that is over. */
async function printed(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
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

const zone = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

// Regression: the factors of the risk and the evidence of what passed were one line each on paper, and the timeline ended after five.
test("K21: a printed case has its passed checks, its risk factors and its timeline whole", async ({ as, sandbox }) => {
  const page = await as("Ana");
  for (const reviewer of ["One", "Two", "Three", "Four", "Five", "Six"])
    await sandbox.outsideWrite(STORY.pepReview, { reviewer });
  await openCase(page, STORY.pepReview);
  const [factors, passed] = [
    page.getByRole("table", { name: "Risk factors" }),
    zone(page, "Checks").getByRole("table"),
  ];
  const entries = zone(page, "Timeline").getByRole("listitem");
  await expect(page.getByText("6 risk factors")).toBeVisible();
  await expect(entries).toHaveCount(5);
  await expect(passed).toBeHidden();
  await print(page);
  await expect(factors.getByRole("row")).toHaveCount(6);
  await expect(passed).toBeVisible();
  await expect.poll(() => entries.count()).toBeGreaterThan(5);
  // Afterwards the screen is as it was, and nothing counts as opened by the officer.
  await printed(page);
  await expect(factors).toHaveCount(0);
  await expect(entries).toHaveCount(5);
  await openCase(page, STORY.passedFitzroy);
  await expect(zone(page, "Checks").getByText("Identity data")).toBeVisible();
  await expect(zone(page, "Checks").getByRole("table")).toHaveCount(0);
});

test("of three hundred hits paper has every one, where the screen has twenty", async ({ as }) => {
  test.slow();
  const page = await as("Dev");
  await openCase(page, STORY.threeHundredHits);
  const shown = zone(page, "To decide")
    .getByText(/^20 of \d+ shown$/)
    .first();
  await expect(shown).toBeVisible();
  const all = Number(/of (\d+) shown/.exec((await shown.textContent()) ?? "")?.[1]);
  await print(page);
  await expect(
    zone(page, "To decide")
      .getByRole("listitem")
      .nth(all - 1),
  ).toBeVisible();
  await expect(shown).toHaveCount(0);
});

test("K21: a form that is open while a case is printed lies over nothing, and takes no room", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.pepReview);
  await page
    .getByRole("button", { name: /^Decide/ })
    .first()
    .click();
  await expect(drawer(page)).toBeVisible();
  await print(page);
  await expect(drawer(page)).toBeHidden();
  expect(await stuck(page)).toEqual([]);
  const [whole, found] = [page.getByRole("main"), zone(page, "Timeline")];
  expect((await found.boundingBox())?.width).toBeGreaterThan(((await whole.boundingBox())?.width ?? Infinity) * 0.9);
  await expect(page.getByRole("heading", { name: "Last decision" })).toBeVisible();
});

test("what an officer has opened to have it on paper is there, and what they have not is not", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.passedFitzroy);
  await zone(page, "Details").getByText("Details", { exact: true }).first().click();
  await print(page);
  await expect(zone(page, "Details")).toBeVisible();
  await expect(zone(page, "Documents")).toBeHidden();
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
    expect(await emptyFields(page)).toEqual([]);
  });

/** Fields that nobody has chosen anything in, and boxes to tick: on paper they say nothing. */
function emptyFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")]
      .filter((each) => each.checkVisibility() && (each.value === "" || each.type === "checkbox"))
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

/** What is still drawn in a place of the window, which paper does not have: it would lie over the text of some page. */
function stuck(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((each) => ["sticky", "fixed"].includes(getComputedStyle(each).position) && each.checkVisibility())
      .filter((each) => each.getBoundingClientRect().height > 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}
