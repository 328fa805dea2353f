import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes } from "../support/accessible";
import { drawer, openCase, pressFor } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const field = (page: Page) => drawer(page).getByRole("textbox", { name: "Note" });
const list = (page: Page) => drawer(page).getByRole("region", { name: "Notes on this case" });
const timeline = (page: Page) => page.getByRole("region", { name: "Timeline" });

test("a note with a mention is written by keyboard, stays in the desk, and its colleague is told until they have read it", async ({
  as,
  sandbox,
}) => {
  const ana = await as("Ana");
  await openCase(ana, STORY.pepReview);
  await pressFor(ana, "m", field(ana));
  await expect(field(ana)).toBeFocused();
  await expect(drawer(ana).getByText(/^Stays in Countersign. Not sent to FrankieOne./)).toBeVisible();
  await expect(drawer(ana).getByText("No notes on this case yet.")).toBeVisible();
  await ana.keyboard.type("The bank confirms the address. @okaf");
  await expect(drawer(ana).getByRole("option", { name: "Ben Okafor" })).toHaveAttribute("aria-selected", "true");
  await expectAccessibleInBothThemes(ana);
  await ana.keyboard.press("Enter");
  await expect(field(ana)).toHaveValue("The bank confirms the address. @Ben Okafor ");
  await ana.keyboard.type("please close it");
  await expect(drawer(ana).getByText("Will be told: Ben Okafor")).toBeVisible();
  await expect(drawer(ana).getByText("Draft saved")).toBeVisible();
  await ana.keyboard.press("Control+Enter");
  await expect(drawer(ana).getByText("Note added.")).toBeVisible();
  await expect(list(ana).getByText("@Ben Okafor please close it")).toBeVisible();
  await expect(field(ana)).toHaveValue("");
  await expect(field(ana)).toBeFocused();
  await expectAccessibleInBothThemes(ana);
  await ana.keyboard.press("Escape");
  await expect(drawer(ana)).toHaveCount(0);
  await expect(timeline(ana).getByText("Ana Silva wrote a note")).toBeVisible();
  expect(await sandbox.writes()).toEqual([]);

  const ben = await as("Ben");
  await ben.goto(at("/worklist"));
  const bell = ben.getByRole("button", { name: /Notes that mention you: 1/ });
  await bell.press("Enter");
  const told = ben.getByRole("region", { name: "Notes that mention you" });
  await expect(told.getByText("Ana Silva mentioned you")).toBeVisible();
  await expectAccessibleInBothThemes(ben);
  await told.getByRole("link", { name: new RegExp(STORY.pepReview.entityName.slice(0, 12)) }).press("Enter");
  await expect(list(ben).getByText("@Ben Okafor please close it")).toBeVisible();
  await expect(ben.getByRole("button", { name: /Notes that mention you/ })).toHaveCount(0);
  await ben.reload();
  await expect(ben.getByRole("button", { name: /Notifications/ })).toBeVisible();
  await expect(drawer(ben)).toHaveCount(0);
});

test.describe("with a broken connection", () => {
  test.use({ expectedConsoleErrors: [/ERR_FAILED/] });

  test("a note whose answer was lost is added again, also after a reload, and there is one", async ({ as }) => {
    const page = await as("Ben");
    await openCase(page, STORY.idvSuspected);
    await pressFor(page, "m", field(page));
    await page.route("**/notes", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      await route.abort();
    });
    await field(page).fill("Sent once, answered never.");
    await expect(drawer(page).getByText("Draft saved")).toBeVisible();
    await field(page).press("Control+Enter");
    await expect(drawer(page).getByText(/the same note is never kept twice/)).toBeVisible();
    await page.unroute("**/notes");
    await expect(list(page).getByText("Sent once, answered never.")).toHaveCount(1);
    await field(page).press("Control+Enter");
    await expect(drawer(page).getByText("Note added.")).toBeVisible();
    await page.reload();
    await pressFor(page, "m", field(page));
    await expect(list(page).getByText("Sent once, answered never.")).toHaveCount(1);
    await expect(field(page)).toHaveValue("");
  });
});

test("an auditor reads notes and writes none", async ({ as }) => {
  const page = await as("Eva");
  await openCase(page, STORY.sanctionsReview);
  await page.getByRole("button", { name: "Notes", exact: true }).click();
  await expect(drawer(page).getByText("No notes on this case yet.")).toBeVisible();
  await expect(field(page)).toHaveCount(0);
});
