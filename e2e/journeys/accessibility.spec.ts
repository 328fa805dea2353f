import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes, violationsInBothThemes } from "../support/accessible";
import { openCase, pathOf } from "../support/casePage";
import { at, expect, test } from "../support/desk";

const PAGES: Record<string, string> = {
  worklist: "/worklist",
  "worklist, everything": "/worklist?view=everything",
  "worklist without a match": "/worklist?view=everything&q=Nobodyatall",
  case: pathOf(STORY.pepReview),
  "case with unknown words": pathOf(STORY.unknownWords),
  "case without a run": pathOf(STORY.noExecution),
  organisation: pathOf(STORY.organizationReview),
  "case that is not there": "/cases/99f16410-2613-4181-8cf1-048625900099/KYC",
  operations: "/operations",
  ledger: "/ledger",
  templates: "/settings/templates",
  team: "/team",
  availability: "/settings/availability",
  analytics: "/analytics",
  "bulk reassign": "/bulk-reassign",
  officers: "/settings/officers",
  sessions: "/settings/sessions",
  approvals: "/approvals",
  rules: "/settings/rules",
};

const FORMS = ["Reassign", "Archive case", /^Decide/];

test.use({ expectedConsoleErrors: [/404/] });

test("every page is accessible, in both themes", async ({ as }) => {
  test.setTimeout(20_000 * Object.keys(PAGES).length);
  const page = await as("Chloe");
  const found: Record<string, string[]> = {};
  for (const [name, path] of Object.entries(PAGES))
    await test.step(name, async () => {
      await page.goto(at(path));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      found[name] = await violationsInBothThemes(page);
    });
  expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([]);
});

test("the forms of a case are accessible, in both themes", async ({ as }) => {
  test.slow();
  const page = await as("Chloe");
  for (const button of FORMS)
    await test.step(String(button), async () => {
      await openCase(page, STORY.pepReview);
      await page.getByRole("button", { name: button }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessibleInBothThemes(page);
    });
});
