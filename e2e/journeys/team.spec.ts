import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { at, expect, type Page, test } from "../support/desk";

const table = (page: Page) => page.getByRole("table", { name: "Workload by officer" });
const rowOf = (page: Page, name: string) => table(page).getByRole("row").filter({ hasText: name });

async function openTeam(page: Page): Promise<void> {
  await page.goto(at("/team"));
  await expect(rowOf(page, "Ana Silva")).toBeVisible();
}

test("a lead sees who has how much, and each number leads to the cases it counts", async ({ as }) => {
  const page = await as("Chloe");
  await openTeam(page);
  await expect(page.getByText(/^As of \d\d:\d\d$/)).toBeVisible();
  for (const of of [
    "open cases of Ana Silva",
    "cases of Ana Silva that need attention",
    "undecided cases without an assignee",
  ]) {
    await openTeam(page);
    const link = page.getByRole("link", { name: new RegExp(`^\\d+ ${of}$`) });
    const counted = (await link.textContent())?.match(/^\d+/)?.[0] ?? "";
    expect(Number(counted)).toBeGreaterThan(0);
    await link.click();
    await expect(page.getByText(new RegExp(`^Rows 1–${counted} of ${counted}$`))).toBeVisible();
  }
  await openTeam(page);
  await page
    .getByRole("list", { name: /by date created/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/view=attention&.*createdFrom=/);
});

/** The bell asks by itself how many cases wait for one's own approval. */
const isSearchOfTeam = ({ path, body }: { path: string; body: string }) =>
  path.includes("/search/") && !body.includes("NEEDS_APPROVAL");

test("the picture says in words what the table says", async ({ as }) => {
  const page = await as("Eva");
  await openTeam(page);
  const cells = await rowOf(page, "Ben Okafor").getByRole("cell").allTextContents();
  const [open, waiting] = cells.map((text) => /^\d+/.exec(text)?.[0] ?? "");
  await expect(page.getByRole("figure").getByRole("listitem").filter({ hasText: "Ben Okafor" })).toHaveText(
    `Ben Okafor${waiting} of ${open}`,
  );
});

test("an analyst is told that the page is not for them, and is not led there", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await page.goto(at("/team"));
  await expect(page.getByText("Only team leads and auditors see team figures.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Team" })).toHaveCount(0);
  await expectAccessible(page);
  expect((await sandbox.calls()).filter(isSearchOfTeam)).toEqual([]);
});

for (const width of [1280, 390])
  test.describe(`at ${width}`, () => {
    test.use({ viewport: { width, height: 844 } });
    test("the team is accessible, and nothing but its table is wider than the screen", async ({ as }) => {
      const page = await as("Chloe");
      await openTeam(page);
      await expectAccessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/team-${width}.png`, fullPage: true });
    });
  });
