import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { at, expect, test } from "../support/desk";

/** JavaScript that the document names, gzip, in bytes: what a page has to fetch before it can be used. */
const FIRST = { signIn: 150_000, worklist: 185_000, case: 205_000, ledger: 185_000 };

/** What a page may fetch by itself as soon as it runs. A case: the code of its evidence, which the server has already drawn. */
const SOON = { case: 11_500, others: 2_000 };

/** What comes when the page has been there for a moment is not counted, however slow the machine: such a timer never ends. */
async function withoutWhatComesLater(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const set = window.setTimeout.bind(window);
    window.setTimeout = ((work: () => void, delay = 0) => (delay < 1_000 ? set(work, delay) : 0)) as typeof setTimeout;
  });
}

/**
 * In: the path of a page. Out: the bytes of the scripts its document names, and of those it asks for by itself. Whether these
 * are there when the browser says "load" depends on how fast the machine is, and says nothing of the page.
 */
async function scriptBytes(page: Page, path: string): Promise<{ first: number; soon: number }> {
  const scripts = new Map<string, Response>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response);
  });
  await withoutWhatComesLater(page);
  const document = (await (await page.goto(at(path), { waitUntil: "networkidle" }))?.text()) ?? "";
  const sum = { first: 0, soon: 0 };
  // A copy: a script that comes after this may still be on its way when the page is closed.
  for (const [url, script] of [...scripts]) {
    const { byteLength } = gzipSync(await script.body(), { level: 9 });
    sum[document.includes(new URL(url).pathname) ? "first" : "soon"] += byteLength;
  }
  expect(sum.first).toBeGreaterThan(100_000);
  return sum;
}

test("the sign-in page stays within its budget of JavaScript", async ({ page }) => {
  const { first, soon } = await scriptBytes(page, "/sign-in");
  expect(first).toBeLessThanOrEqual(FIRST.signIn);
  expect(soon).toBeLessThanOrEqual(SOON.others);
});

test("the worklist stays within its budget of JavaScript", async ({ as }) => {
  const { first, soon } = await scriptBytes(await as("Ana", { untouched: true }), "/worklist");
  expect(first).toBeLessThanOrEqual(FIRST.worklist);
  expect(soon).toBeLessThanOrEqual(SOON.others);
});

test("a case stays within its budget of JavaScript, and its evidence within another", async ({ as }) => {
  const { entityId, serviceName } = STORY.pepReview;
  const { first, soon } = await scriptBytes(await as("Ana", { untouched: true }), `/cases/${entityId}/${serviceName}`);
  expect(first).toBeLessThanOrEqual(FIRST.case);
  expect(soon).toBeLessThanOrEqual(SOON.case);
});

test("the ledger stays within its budget of JavaScript", async ({ as }) => {
  const { first, soon } = await scriptBytes(await as("Chloe", { untouched: true }), "/ledger");
  expect(first).toBeLessThanOrEqual(FIRST.ledger);
  expect(soon).toBeLessThanOrEqual(SOON.others);
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
