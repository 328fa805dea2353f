import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/* A window 320 px wide is 1280 px at 400% (WCAG 1.4.10): everything is read there without scrolling sideways. */

test.use({ viewport: { width: 320, height: 640 } });

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** One of every kind: hits, checks met in part, documents, lists, runs that failed or have not ended, decisions, names. */
const CASES: readonly StoryHandle[] = [
  ...(["twelveHits", "kycPartialReview", "idvSuspected", "blockedByMatchlist", "duplicateSuspected"] as const),
  ...([
    "runError",
    "runInProgress",
    "noExecution",
    "overriddenToPass",
    "unknownWords",
    "longName",
    "arabicName",
  ] as const),
  ...(["monitoringUrgent", "twoProfilesAml"] as const),
];

test("no case is wider than a window of 320 px", async ({ as }) => {
  test.slow();
  const page = await as("Ana");
  for (const handle of CASES)
    await test.step(handle, async () => {
      await openCase(page, STORY[handle]);
      await expect(page.getByRole("region", { name: "Timeline", exact: true })).toBeVisible();
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    });
});

const PAGES = [
  ["Ana", ["/worklist", "/worklist?view=everything", "/worklist?view=unassigned", "/approvals?view=mine"]],
  ["Chloe", ["/approvals", "/operations", "/bulk-reassign", "/team", "/analytics", "/ledger"]],
  ["Dev", ["officers", "templates", "rules", "availability", "sessions"].map((page) => `/settings/${page}`)],
] as const;

for (const [who, paths] of PAGES)
  test(`no page of ${who} is wider than a window of 320 px`, async ({ as }) => {
    const page = await as(who);
    for (const path of paths)
      await test.step(path, async () => {
        await page.goto(at(path));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      });
  });

/** The forms of a case, by the button that opens each. */
const FORMS = [/^Decide/, /^Run again/, /^Reassign/, /^Set risk level/, /^Add note/, /^Archive case/];

test("no form of a case is wider than a window of 320 px", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.pepReview);
  const actions = page.getByRole("region", { name: "Actions", exact: true });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await actions.getByText("More actions", { exact: true }).click();
  for (const name of FORMS)
    await test.step(name.source, async () => {
      await actions.getByRole("button", { name }).first().click();
      const form = page.getByRole("dialog");
      await expect(form.getByRole("heading", { level: 2 }).first()).toBeVisible();
      await expect(form.getByRole("button", { name: /^(Cancel|Close)$/ }).first()).toBeVisible();
      expect(await form.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
      await expect(form).toHaveCount(0);
    });
});
