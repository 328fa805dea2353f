import type { Locator } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes } from "../support/accessible";
import { drawer, openCase } from "../support/casePage";
import { expect, type Page, test } from "../support/desk";

/* A case on a phone: what it is about first, and what can be done always at hand. */

test.use({ viewport: { width: 390, height: 844 } });

const zone = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const decide = (page: Page) => zone(page, "Actions").getByRole("button", { name: /^Decide/ });
const more = (page: Page) => page.getByRole("button", { name: "More", exact: true });

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the page");
  return { ...box, bottom: box.y + box.height };
}

test("the evidence of a case comes before its actions, and the first of them is in sight from the start", async ({
  as,
}) => {
  const page = await as("Ana");
  await openCase(page, STORY.pepReview);
  await expect(decide(page)).toBeInViewport({ ratio: 1 });
  await expect(more(page)).toBeInViewport({ ratio: 1 });
  const [subject, found, last] = await Promise.all([
    boxOf(zone(page, "Subject")),
    boxOf(zone(page, "To decide")),
    boxOf(page.getByRole("heading", { name: "Last decision" })),
  ]);
  expect(subject.bottom).toBeLessThanOrEqual(found.y);
  expect(found.bottom).toBeLessThanOrEqual(last.y);
});

test("more opens the other actions over the foot of the page, in the order of Tab, and is accessible open and closed", async ({
  as,
}) => {
  const page = await as("Ana");
  await openCase(page, STORY.pepReview);
  await expectAccessibleInBothThemes(page);
  const reassign = zone(page, "Actions").getByRole("button", { name: /^Reassign/ });
  await expect(reassign).toBeHidden();
  await more(page).click();
  await expect(reassign).toBeInViewport({ ratio: 1 });
  await expectAccessibleInBothThemes(page);
  await decide(page).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Less", exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(zone(page, "Actions").locator("button:focus")).not.toHaveText(/^(Decide|Less)/);
  await reassign.click();
  await expect(drawer(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(reassign).toBeFocused();
});

test("nothing of the page ends beneath the bar, and no message stands over it", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.overriddenToPass);
  await expect(zone(page, "Actions").getByText("Chloe Martin")).toBeAttached();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const [bar, nav] = [await boxOf(more(page)), await boxOf(page.getByRole("navigation", { name: "Desk" }))];
  const decision = await boxOf(page.getByRole("heading", { name: "Last decision" }).locator(".."));
  expect(decision.bottom).toBeLessThanOrEqual(bar.y);
  expect(bar.bottom).toBeLessThanOrEqual(nav.y);
  const message = page.locator(".above-foot").last();
  expect((await boxOf(message)).bottom).toBeLessThanOrEqual(bar.y);
});

test("a field that takes the focus is not beneath the bar", async ({ as, sandbox }) => {
  const page = await as("Ana");
  for (const reviewer of ["One", "Two", "Three"]) await sandbox.outsideWrite(STORY.monitoringUrgent, { reviewer });
  await openCase(page, STORY.monitoringUrgent);
  await zone(page, "Timeline")
    .getByRole("button", { name: /^Show all/ })
    .click();
  const kind = zone(page, "Timeline").getByLabel("Kind of entry");
  await expect(kind).toBeVisible();
  await kind.evaluate((field: HTMLElement) => {
    field.scrollIntoView({ block: "start" });
    window.scrollBy(0, -innerHeight + 100);
    field.focus();
  });
  expect((await boxOf(kind)).bottom).toBeLessThanOrEqual((await boxOf(more(page))).y);
});
