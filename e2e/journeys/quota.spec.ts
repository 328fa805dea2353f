import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";
import type { Sandbox } from "../support/sandbox";

/* What each act costs the vendor: the whole customer shares twenty calls a second. Clocks are held, so that nothing here waits. */

const MINUTE_MS = 60_000;

const ready = (page: Page) => expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
/** But for the audit, which the timeline reads a moment after the page, and again after a write. */
const countOf = async (sandbox: Sandbox) =>
  (await sandbox.callsButSearches()).filter(({ path }) => !path.startsWith("/v2/audit")).length;
/** The calls about one case: the list may be read again meanwhile. */
const countOfCase = async (sandbox: Sandbox, { entityId }: { entityId: string }) =>
  (await sandbox.calls()).filter(({ path }) => path.includes(entityId) && !path.startsWith("/v2/audit")).length;

/** A worklist whose clock is advanced by the journey alone. */
async function heldWorklist(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(at("/worklist?view=everything"));
  await ready(page);
  await page.clock.pauseAt(new Date(Date.now() + MINUTE_MS));
}

test("passing over a row asks nothing, staying on it reads its case once", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await heldWorklist(page);
  const link = page.getByRole("link", { name: STORY.monitoringUrgent.entityName });
  await sandbox.reset();
  await link.hover();
  await page.clock.runFor(70);
  await page.getByRole("heading", { level: 1 }).hover();
  await page.clock.runFor(1_000);
  expect(await countOfCase(sandbox, STORY.monitoringUrgent)).toBe(0);

  const read = page.waitForResponse((response) => response.url().includes("/api/individuals/"));
  await link.hover();
  await page.clock.runFor(90);
  await read;
  expect(await countOfCase(sandbox, STORY.monitoringUrgent)).toBe(1);
  await link.click();
  await expect(async () => {
    await page.clock.runFor(100);
    await expect(page.getByRole("region", { name: "To decide" })).toContainText("Leonid ABRAMCHIK", { timeout: 300 });
  }).toPass();
  await expect(page.getByRole("region", { name: "Subject" })).toContainText("Born");
  // The case itself is not read again; its person and the run that waits are, for they are what is looked at.
  expect(await countOfCase(sandbox, STORY.monitoringUrgent)).toBe(3);
});

test("a write costs three calls: read, send, prove", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await openCase(page, STORY.sanctionsReview);
  await expect(page.getByRole("region", { name: "To decide" })).toContainText("Consolidated list");
  await expect(page.getByRole("region", { name: "Subject" })).toContainText("Born");
  const before = await countOf(sandbox);
  await page.getByRole("button", { name: "Take it" }).click();
  await expect(confirmed(page)).toBeVisible();
  expect((await countOf(sandbox)) - before).toBe(3);
});
