import type { BrowserContext, Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, fillOverride, openCase } from "../../support/casePage";
import { expect } from "../../support/desk";
import type { ResettingLine } from "./resettingLine";

/** What an act needs: a signed-in browser behind the line. */
export interface Setting {
  context: BrowserContext;
  line: ResettingLine;
}

const WORDS = {
  status: "Pass",
  reason: "Match is a different person",
  comment: "Another person: the birth year differs.",
};
const send = (page: Page) => drawer(page).getByRole("button", { name: "Send decision" });

/** A case with the form filled in, ready to be sent. */
async function filled({ context }: Setting): Promise<Page> {
  const page = await context.newPage();
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, WORDS);
  await expect(send(page)).toBeEnabled();
  return page;
}

async function doubleClick(setting: Setting): Promise<void> {
  const page = await filled(setting);
  await send(page).dblclick({ delay: 5 });
  await expect(confirmed(page)).toBeVisible();
}

async function heldEnter(setting: Setting): Promise<void> {
  const page = await filled(setting);
  await send(page).focus();
  // Pressing a key that is down is what a keyboard does while it is held.
  for (let turn = 0; turn < 8; turn += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect(confirmed(page)).toBeVisible();
}

/** Each tab has a form, and so a key, of its own; the version they both saw lets one of them through. */
async function twoTabs(setting: Setting): Promise<void> {
  const tabs = [await filled(setting), await filled(setting)];
  await Promise.all(tabs.map((tab) => send(tab).click()));
  const settled = (tab: Page) =>
    confirmed(tab)
      .or(
        drawer(tab)
          .getByText(/changed/i)
          .first(),
      )
      .first();
  for (const tab of tabs) await expect(settled(tab)).toBeVisible();
  await expect
    .poll(async () => (await Promise.all(tabs.map((tab) => confirmed(tab).count()))).some(Boolean))
    .toBe(true);
}

/** The browser itself sends the request again, which the page never learns. */
async function sentAgain(setting: Setting): Promise<void> {
  const { line } = setting;
  const before = line.passed();
  const page = await filled(setting);
  // So that there is a connection that was used before.
  await page.evaluate(() => fetch("/api/session").then((answer) => answer.text()));
  line.arm();
  await send(page).click();
  await expect(confirmed(page)).toBeVisible({ timeout: 40_000 });
  const { patches, resets } = line.passed();
  expect({ patches: patches - before.patches, resets: resets - before.resets }).toEqual({ patches: 2, resets: 1 });
}

/** Every way one act can become two on its way to us. */
export const ACTS = {
  "double click": doubleClick,
  "held Enter": heldEnter,
  "two tabs": twoTabs,
  "sent again by the browser": sentAgain,
} as const;
export type Act = keyof typeof ACTS;

/** Makes a browser reach the desk over the line, under the desk's own address. */
export const overTheLine = (deskUrl: string, { port }: ResettingLine) =>
  `--host-resolver-rules=MAP ${new URL(deskUrl).host} 127.0.0.1:${port}`;
