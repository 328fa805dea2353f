import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { openCase } from "../support/casePage";
import { expect, test } from "../support/desk";

const told = (page: Page) => page.getByText(/also looking at this$/);

/** Lets as much time pass as it takes to say so and to ask again. */
const pass = (page: Page) => page.clock.runFor("00:21");

test("two officers on one case are told of each other, until one leaves", async ({ as, sandbox }) => {
  test.slow();
  const [ana, ben] = [await as("Ana"), await as("Ben")];
  for (const page of [ana, ben]) {
    await page.clock.install();
    await openCase(page, STORY.pepReview);
    await page.clock.runFor(2_000);
  }
  await expect(told(ben)).toHaveText(/^Ana Silva is also looking at this$/);
  await pass(ana);
  await expect(told(ana)).toHaveText(/^Ben Okafor is also looking at this$/);
  await expectAccessible(ana);
  // What a page says as it goes is no request of the page any more: that it was said shows on the other side.
  await ben.goto("about:blank");
  await expect(async () => {
    await pass(ana);
    await expect(told(ana)).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  // Presence costs the vendor nothing: it was asked for the case, and for what keeps that fresh.
  const ofTheCase = [STORY.pepReview.entityId, "/v2/audit"];
  for (const { path } of await sandbox.callsButSearches())
    expect(
      ofTheCase.some((part) => path.includes(part)),
      path,
    ).toBe(true);
});

test("an officer with the case in two tabs is nobody else", async ({ as }) => {
  const one = await as("Ana");
  await one.clock.install();
  const other = await one.context().newPage();
  for (const page of [one, other]) {
    await openCase(page, STORY.pepReview);
    const asked = page.waitForResponse((response) => response.url().endsWith("/presence"));
    await page.clock.runFor(2_000);
    await asked;
  }
  await expect(told(other)).toHaveCount(0);
});
