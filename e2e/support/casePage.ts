import type { Handle } from "@/lib/sandbox/story/handles";
import type { Locator } from "@playwright/test";
import { at, expect, type Page } from "./desk";

type Place = Pick<Handle, "entityId" | "serviceName">;

/** The path of a case's page. */
export const pathOf = ({ entityId, serviceName }: Place) => `/cases/${entityId}/${encodeURIComponent(serviceName)}`;

/** Opens a case and waits until it can be worked on. */
export async function openCase(page: Page, handle: Handle): Promise<void> {
  await page.goto(at(pathOf(handle)));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(handle.entityName.slice(0, 12));
  await expect(page.getByRole("region", { name: "Actions" })).toBeVisible();
}

/** Presses a key of the desk until what it opens is there: a page takes keys a moment after its buttons answer. */
export async function pressFor(page: Page, key: string, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) await page.keyboard.press(key);
    await expect(opened).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

/** The drawer that is open. */
export const drawer = (page: Page) => page.getByRole("dialog");

/** Fills the override form, up to but not with sending it. */
export async function fillOverride(
  page: Page,
  { status, reason, comment }: { status: string; reason: string; comment: string },
) {
  await page
    .getByRole("button", { name: /^Decide/ })
    .first()
    .click();
  await drawer(page)
    .getByRole("radio", { name: new RegExp(`^${status}\\b`, "i") })
    .check();
  await drawer(page)
    .getByLabel(/^Reason/)
    .selectOption({ label: reason });
  await drawer(page)
    .getByLabel(/^Rationale/)
    .fill(comment);
}

/** Opens the form that reassigns and fills it, up to but not with sending it: the case goes to Ben in one role. */
export async function fillReassignment(page: Page, role: "Assignee" | "Reviewer", why: string): Promise<void> {
  await page.getByRole("button", { name: "Reassign" }).first().click();
  await drawer(page).getByRole("combobox", { name: role }).fill("Ben");
  await page.getByRole("option", { name: /Ben Okafor/ }).click();
  await drawer(page)
    .getByRole("textbox", { name: /^(Comment|Reason for the reassignment)/ })
    .fill(why);
}

/** Fills the form that archives a case, which is open, up to but not with sending it. */
export async function fillArchiving(page: Page): Promise<void> {
  await drawer(page)
    .getByRole("textbox", { name: /^Rationale/ })
    .fill("The customer closed the account.");
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await drawer(page)
    .getByLabel(/^Type the name/)
    .fill(name);
}

/** Opens the override form by keys alone and fills it in, up to but not with sending it: the first status, its first reason. */
export async function fillOverrideByKeys(page: Page, comment: string): Promise<void> {
  await pressFor(page, "o", drawer(page).getByRole("radio").first());
  await expect(drawer(page).getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("1");
  await expect(drawer(page).getByLabel(/^Reason/)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(drawer(page).getByLabel(/^Rationale/)).toBeFocused();
  await page.keyboard.type(comment);
}

/** The outcome that only the vendor's own word earns. */
export const confirmed = (page: Page) => page.getByText("Saved and verified").filter({ visible: true }).first();
