import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { at, expect, expectAccessible, type Page, test } from "../support/desk";

const pathOf = (handle: StoryHandle) => `/cases/${STORY[handle].entityId}/${STORY[handle].serviceName}`;

async function open(page: Page, handle: StoryHandle): Promise<void> {
  await page.goto(at(pathOf(handle)));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(STORY[handle].entityName);
}

const zone = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("a case costs the vendor one call, and one more for each thing somebody looks at", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await open(page, "overriddenToPass");
  await expect(zone(page, "Why")).toContainText("1 open issue");
  expect(await sandbox.calls()).toHaveLength(1);
  await page.getByRole("button", { name: "Show step results" }).click();
  await expect(page.getByText("The engine's own result was")).toBeVisible();
  expect(await sandbox.calls()).toHaveLength(2);
  await page.getByText("Timeline", { exact: true }).click();
  await expect(page.getByText("Done in FrankieOne's own portal.")).toBeVisible();
  expect(await sandbox.calls()).toHaveLength(3);
  await page.getByText("Person", { exact: true }).click();
  await expect(zone(page, "Why").getByText("Born")).toBeVisible();
  await page.getByText("Other profiles of this person").click();
  await expect(page.getByText("This is the only one.")).toBeVisible();
  expect(await sandbox.calls()).toHaveLength(4);
});

test("an issue leads to the step that raised it", async ({ as }) => {
  const page = await as("Ana");
  await open(page, "sanctionsReview");
  await zone(page, "Why")
    .getByRole("link", { name: /Sanctions match/ })
    .click();
  const step = page.getByRole("group", { name: "AML screening" });
  await expect(step).toBeInViewport();
  await expect(step).toBeFocused();
  await expect(step).toContainText("Consolidated list");
});

test("what the engine said stands beside what a person made of it", async ({ as }) => {
  const page = await as("Ana");
  await open(page, "overriddenToPass");
  await page.getByRole("button", { name: "What did the engine say?" }).click();
  await expect(page.getByText(/The engine said Fail; now Pass, by/)).toContainText("chloe.martin@countersign.example");
});

test("what somebody changes meanwhile is named and marked, and stays until it is seen", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await open(page, "pepReview");
  await sandbox.outsideWrite(STORY.pepReview, { assignee: "Somebody Else" });
  await page.getByRole("button", { name: "Refresh" }).click();
  const notice = page.getByRole("status").filter({ hasText: "Changed by portal.user@frankieone.example" });
  await expect(notice).toContainText("Assignee: Ana Silva → Somebody Else");
  await notice.getByRole("button", { name: "I have seen it" }).click();
  await expect(notice).toHaveCount(0);
});

test("words nobody has documented are shown as they came, and marked", async ({ as }) => {
  const page = await as("Ana");
  await open(page, "unknownStatus");
  await expect(page.getByText("ESCALATED").first()).toBeVisible();
  await expect(page.getByText("Countersign does not know this status; overriding it is disabled.")).toBeVisible();
  await expect(page.getByText("ON_HOLD").first()).toBeVisible();
});

test("a case that is not there says that it may also be hidden from this account", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await page.goto(at("/cases/00000000-0000-0000-0000-000000000000/KYC"));
  await expect(page.getByRole("heading", { name: "There is no such case here" })).toBeVisible();
  const asked = await sandbox.calls();
  await page.goto(at("/cases/..%2F..%2Fx/KYC"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await sandbox.calls()).toHaveLength(asked.length);
});

test.describe("while the vendor is down", () => {
  test.use({ expectedConsoleErrors: [/503|504/] });

  test("the case says that nothing was sent, and comes when it is asked for again", async ({ as, sandbox }) => {
    const page = await as("Ana");
    await sandbox.fault("503", { method: "GET", pathIncludes: "/serviceprofiles/", times: 3 });
    await page.goto(at(pathOf("pepReview")));
    await expect(page.getByText("Nothing was sent and nothing has changed.")).toBeVisible();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(STORY.pepReview.entityName);
  });
});

const SHAPES = ["monitoringUrgent", "overriddenToPass", "outdatedRisk", "unknownStatus", "noExecution"] as const;

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`cases of every shape are accessible and fit, ${colorScheme}, ${width} px`, async ({ as }) => {
      test.slow();
      const page = await as("Ana");
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const handle of SHAPES) {
        await open(page, handle);
        const results = page.getByRole("button", { name: "Show step results" }).first();
        if (await results.isVisible()) await results.click();
        await page.getByText("Timeline", { exact: true }).click();
        await expect(page.getByText("FrankieOne's audit").first()).toBeAttached();
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
