import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes } from "../support/accessible";
import { at, expect, type Page, test } from "../support/desk";

const pathOf = (handle: StoryHandle) => `/cases/${STORY[handle].entityId}/${STORY[handle].serviceName}`;

async function open(page: Page, handle: StoryHandle): Promise<void> {
  await page.goto(at(pathOf(handle)));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(STORY[handle].entityName);
}

const zone = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("a case costs the vendor itself, its person, its run and its audit, and nothing for what somebody looks at of them", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await open(page, "overriddenToPass");
  await expect(zone(page, "Subject").getByText("Born")).toBeVisible();
  await expect(page.getByText("in the FrankieOne portal")).toBeVisible();
  await expect(zone(page, "To decide")).toContainText("Original result Fail; changed to Pass by");
  const calls = () => sandbox.callsButSearches();
  expect(await calls()).toHaveLength(4);
  await page.getByText("Other profiles of this person").click();
  await expect(page.getByText("No other profiles.")).toBeVisible();
  await zone(page, "Checks").getByText("AML screening").click();
  await expect(zone(page, "Checks").getByRole("group", { name: "AML screening" })).toContainText("Matches0");
  expect(await calls()).toHaveLength(4);
});

test("a link to a step leads to its evidence, in an earlier run as well, which is read for it", async ({ as }) => {
  const page = await as("Ana");
  const { workflowExecutionId, executionIds } = STORY.idvSuspected;
  await page.goto(at(`${pathOf("idvSuspected")}#step-${workflowExecutionId}-IDV`));
  const heading = page.getByRole("heading", { name: "Document: image integrity suspected" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await page.goto(at(`${pathOf("idvSuspected")}#step-${executionIds[0]}-IDV`));
  await page.reload();
  await expect(page.getByRole("heading", { name: "Document & biometrics: failed" })).toBeFocused();
});

test("a link to an earlier run is followed as well where the code of the other runs comes after that of the page", async ({
  as,
}) => {
  const page = await as("Ana");
  const { executionIds } = STORY.idvSuspected;
  let release = () => {};
  const pageIsThere = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/chunks\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('"other run"')) await pageIsThere;
    await route.fulfill({ response });
  });
  await page.goto(at(`${pathOf("idvSuspected")}#step-${executionIds[0]}-IDV`), { waitUntil: "commit" });
  release();
  await expect(page.getByRole("heading", { name: "Document & biometrics: failed" })).toBeFocused();
});

test("what the engine said stands beside what a person made of it", async ({ as }) => {
  const page = await as("Ana");
  await open(page, "overriddenToPass");
  await expect(page.getByText(/Original result Fail; changed to Pass by/)).toContainText("by Chloe Martin");
});

test("what somebody changes meanwhile is named and marked, and stays until it is seen", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await open(page, "pepReview");
  await sandbox.outsideWrite(STORY.pepReview, { assignee: "Somebody Else" });
  await page.getByRole("button", { name: "Refresh" }).click();
  const notice = page.getByRole("status").filter({ hasText: "Changed by portal.user@frankieone.example" });
  await expect(notice).toContainText("Assignee: Ana Silva → Somebody Else");
  await notice.getByRole("button", { name: "Got it" }).click();
  await expect(notice).toHaveCount(0);
});

test("words nobody has documented are shown as they came, and marked", async ({ as }) => {
  const page = await as("Ana");
  await open(page, "unknownStatus");
  await expect(page.getByText("ESCALATED").first()).toBeVisible();
  await expect(page.getByText("Unknown status: it cannot be overridden here.")).toBeVisible();
  await expect(page.getByText("ON_HOLD").first()).toBeVisible();
});

test.describe("an address of no case", () => {
  // A proxy before the desk refuses the address that leads above the root itself.
  test.use({ expectedConsoleErrors: [/status of 400.*%2F/] });

  test("a case that is not there says that it may also be hidden from this account", async ({ as, sandbox }) => {
    const page = await as("Ana");
    await page.goto(at("/cases/00000000-0000-0000-0000-000000000000/KYC"));
    await expect(page.getByRole("heading", { name: "Case not found" })).toBeVisible();
    const asked = await sandbox.callsButSearches();
    await page.goto(at("/cases/..%2F..%2Fx/KYC"));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await sandbox.callsButSearches()).toHaveLength(asked.length);
  });
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

for (const width of [1280, 390])
  test(`cases of every shape are accessible and fit, ${width} px`, async ({ as }) => {
    test.slow();
    const page = await as("Ana");
    await page.setViewportSize({ width, height: 800 });
    for (const handle of SHAPES) {
      await open(page, handle);
      for (const passed of await zone(page, "Checks").locator("summary").all()) await passed.click();
      await expect(zone(page, "Timeline").getByRole("listitem").first()).toBeAttached();
      await expectAccessibleInBothThemes(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
