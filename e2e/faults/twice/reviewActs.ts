import type { Page } from "@playwright/test";
import { type Handle, STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, openCase, pressFor } from "../../support/casePage";
import { expect } from "../../support/desk";
import type { Sandbox } from "../../support/sandbox";
import { NOT_WATCHED } from "../crash/reviewActs";
import type { Setting } from "./acts";

/* The acts of a review, each done twice: their forms share what sends them, and each has an address of its own. */

interface Reviewing extends Setting {
  sandbox: Sandbox;
}

const CASE = STORY.pepReview;
const WORDS = "Another person: the birth year differs.";

async function opened({ context }: Setting, handle: Handle = CASE): Promise<Page> {
  const page = await context.newPage();
  await openCase(page, handle);
  return page;
}

const sendBy = (page: Page, name: string) => drawer(page).getByRole("button", { name, exact: true });

/** Two clicks on what sends a form that is filled in. */
async function sendTwice(page: Page, name: string): Promise<void> {
  await expect(sendBy(page, name)).toBeEnabled();
  await sendBy(page, name).dblclick({ delay: 5 });
}

interface RareAct {
  /** What *More actions* calls it, what is chosen in its form, and what sends that. */
  act: string;
  choice: string;
  send: string;
}

async function rare(setting: Reviewing, { act, choice, send }: RareAct): Promise<void> {
  const page = await opened(setting);
  const actions = page.getByRole("region", { name: "Actions" });
  await actions.locator("summary", { hasText: "More actions" }).click();
  await actions.getByRole("button", { name: act }).click();
  await drawer(page).getByRole("radio", { name: choice }).check();
  await drawer(page).getByLabel("Rationale").fill(WORDS);
  await sendTwice(page, send);
  await expect(confirmed(page)).toBeVisible();
}

async function decideHit(setting: Reviewing): Promise<void> {
  const page = await opened(setting);
  await page
    .locator("[data-open-hit]")
    .getByRole("button", { name: /^False positive/ })
    .click();
  await drawer(page)
    .getByLabel(/^Reason/)
    .selectOption({ label: "Date of birth differs" });
  await drawer(page)
    .getByLabel(/^Rationale/)
    .fill(WORDS);
  await sendTwice(page, "Send decision");
  await expect(confirmed(page)).toBeVisible();
}

/** One person alone runs a workflow twice a day in one case, and the desk remembers it whatever the vendor has forgotten. */
const RUNNABLE = [
  ...[CASE, STORY.mediaReview, STORY.sanctionsReview, STORY.needsApproval],
  ...[STORY.passedFitzroy, STORY.passedAuckland, STORY.passedLeeds, STORY.passedAustin],
];
let runs = 0;

async function runAgain(setting: Reviewing): Promise<void> {
  const page = await opened(setting, RUNNABLE[runs++ % RUNNABLE.length]);
  await pressFor(page, "e", drawer(page));
  await drawer(page).getByLabel("Comment").fill("Provider was down.");
  await sendTwice(page, "Start run");
  await expect(drawer(page).getByText("Started and verified")).toBeVisible();
}

const setRiskLevel = (setting: Reviewing) =>
  rare(setting, { act: "Set risk level", choice: "Unacceptable", send: "Set risk level" });

async function switchMonitoring(setting: Reviewing): Promise<void> {
  await setting.sandbox.outsideWrite(CASE, NOT_WATCHED);
  await rare(setting, {
    act: "Switch monitoring",
    choice: "Turn AML monitoring on",
    send: "Turn AML monitoring on",
  });
}

/** Every act of a review, by what is clicked twice. */
export const REVIEW_ACTS = {
  "two clicks: a decision on a hit": decideHit,
  "two clicks: a new run": runAgain,
  "two clicks: a risk level": setRiskLevel,
  "two clicks: monitoring": switchMonitoring,
} as const;
