import type { Locator } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/** Moves the focus there with Tab alone, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("an analyst finds a case, reads it and overrides it without touching the mouse", async ({ as, sandbox }) => {
  const page = await as("Ana");
  await page.goto(at("/worklist"));
  const row = page.getByRole("rowheader").getByRole("link", { name: STORY.idvSuspected.entityName });
  await expect(row).toBeVisible();
  await expect(page.getByRole("link", { name: /^Everything \d+$/ })).toBeVisible();
  for (
    let presses = 0;
    presses < 20 && !(await row.evaluate((link) => link === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("j");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(STORY.idvSuspected.entityName);
  await expect(page.getByRole("region", { name: "Act" })).toBeVisible();

  await page.keyboard.press("o");
  const form = drawer(page);
  await expect(form).toBeVisible();
  await tabTo(page, form.getByRole("radio", { name: /^Pass/ }));
  await page.keyboard.press("Space");
  await tabTo(page, form.getByLabel(/^Reason/));
  await page.keyboard.type("The match is somebody");
  await tabTo(page, form.getByLabel(/^Why you decide so/));
  await page.keyboard.type("Another person: the birth year differs.");
  await tabTo(page, form.getByRole("button", { name: "Send override" }));
  await page.keyboard.press("Enter");

  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "")).toMatchObject({ status: "PASS" });
  await page.keyboard.press("Enter");
  await expect(form).toHaveCount(0);
});
