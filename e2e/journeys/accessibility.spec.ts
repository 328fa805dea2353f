import { STORY } from "@/lib/sandbox/story/handles";
import { openCase, pathOf } from "../support/casePage";
import { at, expect, expectAccessible, test } from "../support/desk";

const PAGES: [string, string][] = [
  ["worklist", "/worklist"],
  ["worklist, everything", "/worklist?view=everything"],
  ["worklist without a match", "/worklist?view=everything&q=Nobodyatall"],
  ["case", pathOf(STORY.pepReview)],
  ["case with unknown words", pathOf(STORY.unknownWords)],
  ["case without a run", pathOf(STORY.noExecution)],
  ["organisation", pathOf(STORY.organizationReview)],
  ["case that is not there", "/cases/99f16410-2613-4181-8cf1-048625900099/KYC"],
  ["operations", "/operations"],
  ["ledger", "/ledger"],
  ["templates", "/templates"],
  ["team", "/team"],
  ["availability", "/availability"],
  ["analytics", "/analytics"],
  ["plans", "/plans"],
  ["approvals", "/approvals"],
  ["rules", "/rules"],
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, expectedConsoleErrors: [/404/] });
    for (const [name, path] of PAGES) {
      test(`${name} is accessible`, async ({ as }) => {
        const page = await as("Chloe");
        await page.goto(at(path));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await page.waitForLoadState("networkidle");
        await expectAccessible(page);
      });
    }

    for (const button of ["Reassign", "Change state", /^Override/]) {
      test(`the form behind ${button} is accessible`, async ({ as }) => {
        const page = await as("Chloe");
        await openCase(page, STORY.pepReview);
        await page.getByRole("button", { name: button }).first().click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
}
