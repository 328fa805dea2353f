import type { Locator } from "@playwright/test";
import { type Handle, STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { confirmed, drawer, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const found = (page: Page) => page.getByRole("region", { name: "To decide", exact: true });
const head = (page: Page) => found(page).getByRole("region", { name: "Hits", exact: true });
const hits = (page: Page) => found(page).locator("[data-hit]");
const act = (place: Locator, name: RegExp) => place.getByRole("button", { name });
const send = (page: Page) => drawer(page).getByRole("button", { name: "Send decision" });
const close = (page: Page) => drawer(page).getByRole("button", { name: "Close", exact: true }).last();

const DECIDED = "All hits are decided. The status stays until the workflow is run again.";
const WORDS = "Another person: the birth year differs.";

/** Opens a case and waits for what its hits are decided with. */
async function openHits(page: Page, handle: Handle, told: string): Promise<void> {
  await openCase(page, handle);
  await expect(head(page)).toContainText(told);
  await expect(act(hits(page).first(), /^(False positive|Clear) /)).toBeVisible();
}

async function fill(page: Page, { reason, words = WORDS }: { reason: string; words?: string }): Promise<void> {
  await drawer(page)
    .getByLabel(/^Reason/)
    .selectOption({ label: reason });
  await drawer(page)
    .getByLabel(/^Rationale/)
    .fill(words);
}

test("a PEP match is decided a false positive by keyboard alone, and what is left to do is said", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openHits(page, STORY.pepReview, "Hits: 1 of 1 open");
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("j");
  await expect(hits(page)).toBeFocused();
  await page.keyboard.press("k");
  await expect(head(page)).toBeFocused();
  await page.keyboard.press("j");
  await expect(hits(page)).toBeFocused();
  await page.keyboard.press("f");
  const form = drawer(page);
  await expect(form.getByRole("heading", { name: "Decide hit" })).toBeVisible();
  await expect(form.getByRole("radio", { name: /^False positive/ })).toBeChecked();
  expect(await sandbox.writes()).toEqual([]);
  await expect(form.getByLabel(/^Reason/)).toBeFocused();
  await page.keyboard.type("Date of birth");
  await page.keyboard.press("Tab");
  await page.keyboard.type(WORDS);
  const recap = form.getByRole("region", { name: "What will be sent" });
  await expect(recap).toContainText(/PEP match: Marisol Echeverria Quint.*Not decided.*False positive/);
  await expect(recap).toContainText("passes it on to the provider");
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Control+Enter");
  await expect(confirmed(page)).toBeVisible();
  const [write, ...more] = await sandbox.writes();
  expect(more).toEqual([]);
  expect(JSON.parse(write?.body ?? "")).toMatchObject({
    manualStatus: "FALSE_POSITIVE",
    comment: { text: expect.stringContaining(`DIFFERENT_DATE_OF_BIRTH: ${WORDS}`) },
  });
  await page.keyboard.press("Enter");
  await expect(form).toHaveCount(0);
  await expect(head(page)).toContainText("Hits: 0 of 1 open");
  await expect(head(page)).toContainText(DECIDED);
  await expect(head(page)).toBeFocused();
  await expect(act(head(page), /^Run .* again$/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Timeline" })).toContainText(
    "decided “PEP match: Marisol Echeverria Quint”: False positive",
  );
});

test("hits that are alike are chosen by key and decided at once; unlike ones say why not", async ({ as, sandbox }) => {
  test.slow();
  const page = await as("Dev");
  await openHits(page, STORY.twelveHits, "Hits: 11 of 12 open");
  const alike = hits(page).filter({ hasText: "Yusuf Karimov" }).filter({ hasText: "A man of that name was named" });
  await expect(alike).toHaveCount(3);
  await alike.first().focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await expect(head(page)).toContainText("3 selected");
  await expectAccessibleInBothThemes(page);
  await act(hits(page).first(), /^False positive/).hover();
  await hits(page).first().getByRole("checkbox").check();
  await expect(head(page)).toContainText("A match on a sanctions list must be decided on its own.");
  await expect(act(head(page), /^Decide 4 together/)).toHaveAttribute("aria-disabled", "true");
  await hits(page).first().getByRole("checkbox").uncheck();
  await act(head(page), /^Decide 3 together/).click();
  await expect(drawer(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(drawer(page).getByRole("list", { name: "Hits" }).getByRole("listitem")).toHaveCount(3);
  await drawer(page)
    .getByRole("radio", { name: /^False positive/ })
    .check();
  await fill(page, { reason: "Only the name is alike" });
  await expectAccessible(page);
  await send(page).click();
  await expect(confirmed(page)).toBeVisible();
  await close(page).click();
  await expect(head(page)).toContainText("Hits: 8 of 12 open");
  await expect(head(page)).not.toContainText("selected");
  // The open hit that stood after those three.
  await expect(
    hits(page)
      .filter({ has: page.locator(":focus") })
      .or(page.locator("[data-hit]:focus")),
  ).toHaveAttribute("data-open-hit", "");
  const [write] = await sandbox.writes();
  expect((JSON.parse(write?.body ?? "") as { processResults: string[] }).processResults).toHaveLength(3);
});

test("a sanctions match is proposed by one lead and sent by another, who sees the match", async ({ as, sandbox }) => {
  test.slow();
  const [chloe, dev] = [await as("Chloe"), await as("Dev")];
  await openHits(chloe, STORY.sanctionsReview, "Hits: 1 of 1 open");
  await act(hits(chloe), /^False positive/).click();
  await expect(drawer(chloe).getByText("A match is on a sanctions list.")).toBeVisible();
  await fill(chloe, { reason: "Only the name is alike" });
  await send(chloe).click();
  await expect(drawer(chloe).getByText("Sent for approval", { exact: true })).toBeVisible();
  expect(await sandbox.writes()).toEqual([]);
  await close(chloe).click();
  await expect(head(chloe)).toBeFocused();

  await dev.goto(at("/approvals"));
  await act(dev.getByRole("main"), new RegExp(`^Open proposal ${STORY.sanctionsReview.entityName}`)).click();
  const evidence = drawer(dev).getByRole("region", { name: "Evidence" });
  await expect(evidence.getByText("Consolidated list of financial sanctions targets")).toBeVisible();
  await expect(evidence.getByRole("button", { name: /^False positive/ })).toHaveCount(0);
  await expect(drawer(dev).getByRole("link", { name: STORY.sanctionsReview.entityName }).first()).toBeVisible();
  await drawer(dev).getByLabel("Your comment").fill("I see it the same.");
  await expectAccessibleInBothThemes(dev);
  await drawer(dev).getByRole("button", { name: "Approve and send" }).click();
  await expect(confirmed(dev)).toBeVisible();
  const [write, ...more] = await sandbox.writes();
  expect(more).toEqual([]);
  expect(JSON.parse(write?.body ?? "")).toMatchObject({
    manualStatus: "FALSE_POSITIVE",
    comment: { text: expect.stringContaining("approved by Dev Patel: I see it the same.") },
  });
});

test.describe("a hit that somebody else decides while the form is open", () => {
  test.use({ expectedConsoleErrors: [/412/] });

  test("is refused by name with the input kept, and can be decided as it is then", async ({ as, sandbox }) => {
    test.slow();
    const [ana, chloe] = [await as("Ana"), await as("Chloe")];
    await openHits(ana, STORY.pepReview, "Hits: 1 of 1 open");
    await act(hits(ana), /^Unclear/).click();
    await drawer(ana)
      .getByRole("radio", { name: /^Unclear, risk accepted/ })
      .check();
    await fill(ana, { reason: "Not enough information", words: "No year is given." });

    await openHits(chloe, STORY.pepReview, "Hits: 1 of 1 open");
    await act(hits(chloe), /^False positive/).click();
    await fill(chloe, { reason: "Date of birth differs" });
    await send(chloe).click();
    await expect(confirmed(chloe)).toBeVisible();

    await send(ana).click();
    const refusal = drawer(ana).getByRole("alert");
    await expect(refusal).toContainText("Changed meanwhile: PEP match: Marisol Echeverria Quint");
    await expect(refusal).toContainText("Not decided → False positive");
    await expect(refusal).toContainText("Nothing was sent. Your input is kept.");
    await expect(drawer(ana).getByLabel(/^Rationale/)).toHaveValue("No year is given.");
    await expectAccessible(ana);
    expect(await sandbox.writes()).toHaveLength(1);
    await drawer(ana).getByRole("button", { name: "Use the current hits and keep my input" }).click();
    await expect(drawer(ana).getByRole("region", { name: "What will be sent" })).toContainText(
      /False positive.*Unclear/,
    );
    await send(ana).click();
    await expect(confirmed(ana)).toBeVisible();
    expect(await sandbox.writes()).toHaveLength(2);
  });
});

test("three hundred hits are shown twenty at a time, and no hit costs a call", async ({ as, sandbox }) => {
  const page = await as("Dev");
  await openHits(page, STORY.threeHundredHits, "of 300 open");
  await expect(hits(page)).toHaveCount(20);
  const calls = (await sandbox.callsButSearches()).length;
  await page.getByRole("button", { name: "Show 20 more matches" }).click();
  await expect(hits(page)).toHaveCount(40);
  await expect(hits(page).nth(20)).toBeFocused();
  expect((await sandbox.callsButSearches()).length).toBe(calls);
});

test("who may not decide sees why, and no buttons", async ({ as }) => {
  const page = await as("Eva");
  await openCase(page, STORY.pepReview);
  await expect(head(page)).toContainText("Auditors have read-only access.");
  await expect(act(hits(page), /^False positive/)).toHaveCount(0);
});

test("duplicates name both entities, and documents are decided by their own words", async ({ as }) => {
  const page = await as("Dev");
  await openHits(page, STORY.duplicateSuspected, "Hits: 1 of 1 open");
  await act(hits(page), /^True match…/).click();
  const form = drawer(page);
  await expect(form).toContainText(STORY.duplicateSuspected.entityId);
  await expect(form).toContainText(STORY.duplicateOriginal.entityId);
  await expect(form.getByRole("radio", { name: /^True match, risk accepted/ })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  await expect(hits(page)).toBeFocused();
  await openCase(page, STORY.idvToldApart);
  await expect(act(hits(page).first(), /^Clear /)).toBeVisible();
});
