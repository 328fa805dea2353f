import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { inProject } from "@/lib/launch/project";
import { verifyCommand } from "@/lib/ledger/verifyCommand";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { at, expect, test } from "../support/desk";

const rows = (page: Page) => page.getByRole("table", { name: /^Ledger/ }).getByRole("row");
const open = async (page: Page, query = "") => {
  await page.goto(at(`/ledger${query}`));
  await expect(rows(page).nth(1)).toBeVisible();
};

test("a lead narrows the ledger by keyboard, and the address holds what is shown", async ({ as }) => {
  const page = await as("Chloe");
  await open(page);
  await page.getByLabel("Action").focus();
  await page.keyboard.type("Sign-in");
  await expect(page).toHaveURL(/action=sign-in/);
  await expect(page.getByLabel("Action")).toBeFocused();
  // All but the head: until the answer is there, the rows of before stay.
  await expect(rows(page).filter({ hasNotText: "Sign-in" })).toHaveCount(1);
  const shown = await rows(page).count();
  await page.reload();
  await expect(rows(page)).toHaveCount(shown);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(at("/ledger"));
  await page.goBack();
  await expect(page.getByLabel("Action")).toHaveValue("sign-in");
});

test("the rows are in the document before any script runs", async ({ as }) => {
  const page = await as("Chloe");
  await open(page);
  const response = await page.request.get(at("/ledger"), { headers: { "sec-fetch-dest": "document" } });
  expect(await response.text()).toContain("Sign-in");
});

test("a lead verifies the chain on the spot", async ({ as }) => {
  const page = await as("Chloe");
  await open(page);
  await page.getByRole("button", { name: "Verify the chain" }).click();
  await expect(page.getByText(/^[\d,]+\/[\d,]+ rows, \d+\/\d+ checkpoints valid$/)).toBeVisible();
  await expect(page.getByText("all checkpoints match")).toBeVisible();
  await expectAccessible(page);
});

test("an auditor takes an export away and verifies it without the desk", async ({ as }) => {
  const page = await as("Eva");
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export for an auditor" }).click(),
  ]);
  const file = await download.path();
  const { LEDGER_KEY } = JSON.parse(process.env.DESK_SECRETS ?? "{}") as Record<string, string>;
  const { text, code } = await verifyCommand([file], { NODE_ENV: "test", LEDGER_KEY });
  expect(text).toMatch(/^(\d+)\/\1 rows/);
  expect(code).toBe(0);
  expect(await readFile(file, "utf8")).toContain('"action":"export-ledger"');
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(rows(page).nth(1)).toContainText("Export of the ledger");
  await page.getByText("How to verify the export").click();
  await expect(page.getByText(/^node verify\.mjs EXPORT --public-key \S{60} /)).toBeVisible();
  const verifier = await page.request.get(at("/verify.mjs"));
  expect(await verifier.text()).toBe(await readFile(inProject("public/verify.mjs"), "utf8"));
});

test.describe("an analyst", () => {
  test.use({ expectedConsoleErrors: [/403/] });

  test("reads what concerns cases and their own doings, and is neither offered nor given the whole", async ({ as }) => {
    await as("Chloe");
    const page = await as("Ana");
    await open(page);
    await expect(page.getByRole("region", { name: "Proof" })).toBeHidden();
    await expect(page.getByText("Chloe Martin").and(page.getByRole("cell"))).toHaveCount(0);
    for (const path of ["/api/ledger/export", "/api/ledger/verify"])
      expect((await page.request.get(at(path))).status()).toBe(403);
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(rows(page).nth(1)).toContainText("Refused");
  });
});

test.describe("an address that cannot be", () => {
  test.use({ expectedConsoleErrors: [/400/] });

  test("says so, and the way out", async ({ as }) => {
    const page = await as("Chloe");
    await page.goto(at("/ledger?until=2026-99-99&entity=nothing"));
    await expect(page.getByText("Not supported: To")).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).first().click();
    await expect(rows(page).nth(1)).toBeVisible();
  });
});

test("on a phone it fits and is accessible", async ({ as }) => {
  const page = await as("Chloe");
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessibleInBothThemes(page);
  await page.goto(at("/ledger?entity=nothing"));
  await expect(page.getByText("No entries match these filters")).toBeVisible();
  await expectAccessibleInBothThemes(page);
});
