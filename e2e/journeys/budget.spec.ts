import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { at, expect, test } from "../support/desk";

/**
 * JavaScript on first load, gzip, in bytes: what an officer's browser fetches before the page can be used. What comes when
 * the page has been there for a moment, such as what keeps it fresh, is not waited for by anybody.
 */
const BUDGETS = { signIn: 150_000, worklist: 185_000, case: 200_000, ledger: 185_000 };

async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  await page.goto(at(path));
  const bodies = await Promise.all(scripts.values());
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).byteLength, 0);
}

test("the sign-in page stays within its budget of JavaScript", async ({ page }) => {
  expect(await scriptBytes(page, "/sign-in")).toBeLessThanOrEqual(BUDGETS.signIn);
});

test("the worklist stays within its budget of JavaScript", async ({ as }) => {
  expect(await scriptBytes(await as("Ana"), "/worklist")).toBeLessThanOrEqual(BUDGETS.worklist);
});

test("a case stays within its budget of JavaScript", async ({ as }) => {
  const { entityId, serviceName } = STORY.pepReview;
  expect(await scriptBytes(await as("Ana"), `/cases/${entityId}/${serviceName}`)).toBeLessThanOrEqual(BUDGETS.case);
});

test("the ledger stays within its budget of JavaScript", async ({ as }) => {
  expect(await scriptBytes(await as("Chloe"), "/ledger")).toBeLessThanOrEqual(BUDGETS.ledger);
});

test("a worklist that nothing is cached of takes no more than 15 requests", async ({ as }) => {
  const page = await as("Ana");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(at("/worklist"), { waitUntil: "networkidle" });
  expect(requests.length, requests.join("\n")).toBeLessThanOrEqual(15);
});
