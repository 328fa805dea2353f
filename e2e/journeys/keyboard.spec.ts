import type { Locator } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, fillOverrideByKeys, openCase, pressFor } from "../support/casePage";
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
  await expect(page.getByRole("region", { name: "Actions" })).toBeVisible();

  await page.keyboard.press("o");
  const form = drawer(page);
  await expect(form).toBeVisible();
  await tabTo(page, form.getByRole("radio", { name: /^Pass/ }));
  await page.keyboard.press("Space");
  await tabTo(page, form.getByLabel(/^Reason/));
  await page.keyboard.type("The match is somebody");
  await tabTo(page, form.getByLabel(/^Rationale/));
  await page.keyboard.type("Another person: the birth year differs.");
  await tabTo(page, form.getByRole("button", { name: "Send decision" }));
  await page.keyboard.press("Enter");

  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "")).toMatchObject({ status: "PASS" });
  await page.keyboard.press("Enter");
  await expect(form).toHaveCount(0);
});

/** Keeps the policy from the page until what is given back is called. */
async function holdPolicy(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/policy", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

// Regression: a digit led to an empty list of reasons, and the arrow that came next was lost.
test("keys that come before the policy choose their reason when it is there", async ({ as }) => {
  const page = await as("Ana");
  const release = await holdPolicy(page);
  await openCase(page, STORY.idvSuspected);
  await pressFor(page, "o", drawer(page).getByRole("radio").first());
  await expect(drawer(page).getByRole("radio").first()).toBeFocused();
  const reason = drawer(page).getByLabel(/^Reason/);
  await page.keyboard.press("1");
  await expect(reason).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  release();
  await expect(reason).not.toHaveValue("");
  await expect(reason.locator("option").nth(2)).toHaveAttribute("value", await reason.inputValue());
});

// Regression: the key that sends found no reason, the reason came with the policy and took the fault away: nothing was sent or said.
test("the key that sends, pressed before the policy is there, sends when it is", async ({ as, sandbox }) => {
  const page = await as("Ana");
  const release = await holdPolicy(page);
  await openCase(page, STORY.idvSuspected);
  await fillOverrideByKeys(page, "Another person.");
  await page.keyboard.press("Control+Enter");
  await expect(drawer(page).getByRole("button", { name: "Loading the rules…" })).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(0);
  release();
  await expect(drawer(page).getByText("Saved and verified")).toBeVisible();
  expect(await sandbox.writes()).toHaveLength(1);
});
