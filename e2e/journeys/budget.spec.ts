import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { at, expect, test } from "../support/desk";

/**
 * JavaScript on first load, gzip, in bytes: what an officer's browser fetches before the page can be used. What comes when
 * the page has been there for a moment, such as what keeps it fresh, is not waited for by anybody.
 */
const BUDGETS = { signIn: 150_000, worklist: 185_000, case: 205_000, ledger: 185_000 };

/** What comes when the page has been there for a moment is not counted, however slow the machine: such a timer never ends. */
async function withoutWhatComesLater(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const set = window.setTimeout.bind(window);
    window.setTimeout = ((work: () => void, delay = 0) => (delay < 1_000 ? set(work, delay) : 0)) as typeof setTimeout;
  });
}

async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, Response>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response);
  });
  await withoutWhatComesLater(page);
  await page.goto(at(path));
  // A copy: a script that comes after this may still be on its way when the page is closed.
  const bodies = await Promise.all([...scripts.values()].map((script) => script.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).byteLength, 0);
}

test("the sign-in page stays within its budget of JavaScript", async ({ page }) => {
  expect(await scriptBytes(page, "/sign-in")).toBeLessThanOrEqual(BUDGETS.signIn);
});

test("the worklist stays within its budget of JavaScript", async ({ as }) => {
  expect(await scriptBytes(await as("Ana", { untouched: true }), "/worklist")).toBeLessThanOrEqual(BUDGETS.worklist);
});

test("a case stays within its budget of JavaScript", async ({ as }) => {
  const { entityId, serviceName } = STORY.pepReview;
  expect(
    await scriptBytes(await as("Ana", { untouched: true }), `/cases/${entityId}/${serviceName}`),
  ).toBeLessThanOrEqual(BUDGETS.case);
});

test("the ledger stays within its budget of JavaScript", async ({ as }) => {
  expect(await scriptBytes(await as("Chloe", { untouched: true }), "/ledger")).toBeLessThanOrEqual(BUDGETS.ledger);
});

test("a worklist that nothing is cached of takes no more than 15 requests", async ({ as }) => {
  // Where the server does not have the rows in time, the browser asks for them itself: on a busy machine another visit is judged.
  await expect(async () => {
    const page = await as("Ana", { untouched: true });
    await withoutWhatComesLater(page);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(at("/worklist"), { waitUntil: "networkidle" });
    expect(requests.length, requests.join("\n")).toBeLessThanOrEqual(15);
  }).toPass();
});
