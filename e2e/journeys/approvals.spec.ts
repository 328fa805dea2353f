import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { confirmed, drawer, fillOverride, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/** Ana's case, reviewed by Chloe. Its risk is HIGH, so that one person alone does not pass it. */
const handle = STORY.pepReview;
const WORDS = "Another person: the birth year differs.";
const SEEN = "I compared the birth years as well.";

/** Ana proposes to pass the case. */
async function propose(page: Page): Promise<void> {
  await openCase(page, handle);
  await fillOverride(page, { status: "Pass", reason: "Match is a different person", comment: WORDS });
  await expect(drawer(page).getByText("Needs a second approver")).toBeVisible();
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(drawer(page).getByText("Sent for approval", { exact: true })).toBeVisible();
}

async function openProposal(page: Page): Promise<void> {
  await page.goto(at("/approvals"));
  await page.getByRole("button", { name: new RegExp(`^Open proposal ${handle.entityName} by Ana Silva`) }).click();
  await expect(drawer(page).getByText(WORDS)).toBeVisible();
}

const approve = (page: Page) => drawer(page).getByRole("button", { name: "Approve and send" });

test("Z-08: one person proposes, another sees the same evidence and approves: the vendor hears it once, with both names", async ({
  as,
  sandbox,
}) => {
  const [ana, chloe] = [await as("Ana"), await as("Chloe")];
  await propose(ana);
  await expectAccessible(ana);
  expect(await sandbox.writes()).toEqual([]);
  await drawer(ana).getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(ana.getByText("Override waiting for a second approver")).toBeVisible();
  await ana.getByRole("link", { name: "View proposal" }).click();
  await expect(drawer(ana).getByText("You cannot decide your own proposal")).toBeVisible();
  await expect(approve(ana)).toHaveCount(0);

  await openCase(chloe, handle);
  await expect(chloe.getByText("Override waiting for a second approver")).toBeVisible();
  await chloe.getByRole("link", { name: "Proposals to approve: 1" }).click();
  await expect(chloe.getByRole("heading", { level: 1, name: "Approvals" })).toBeVisible();
  await expectAccessible(chloe);
  await openProposal(chloe);
  await expect(drawer(chloe).getByText(handle.entityName).first()).toBeVisible();
  await expect(drawer(chloe).getByText("The risk is high.")).toBeVisible();
  await approve(chloe).click();
  await expect(drawer(chloe).getByText("Enter what you checked")).toBeVisible();
  await drawer(chloe).getByLabel("Your comment").fill(SEEN);
  await expectAccessible(chloe);
  await approve(chloe).click();
  await expect(confirmed(chloe)).toBeInViewport();
  const evidence = drawer(chloe).getByRole("region", { name: "Evidence" });
  await expect(evidence.getByText("The case now, after the decision")).toBeVisible();
  await expect(evidence.getByText("Pass", { exact: true }).first()).toBeVisible();

  const writes = await sandbox.writes();
  expect(writes).toHaveLength(1);
  const { status, comment } = JSON.parse(writes[0]?.body ?? "") as { status: string; comment: { text: string } };
  expect(status).toBe("PASS");
  expect(comment.text).toContain(`${WORDS} (proposed by Ana Silva; approved by Chloe Martin: ${SEEN})`);

  await ana.goto(at("/worklist"));
  await ana.getByRole("button", { name: /Your proposals decided: 1/ }).click();
  const bell = ana.getByRole("region", { name: "Notifications" });
  await expect(bell.getByText("Chloe Martin approved your proposal")).toBeVisible();
  await bell.getByRole("link", { name: handle.entityName }).click();
  await drawer(ana).getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(ana.getByText("Approved", { exact: true }).first()).toBeVisible();
  await expect(ana.getByRole("link", { name: new RegExp(handle.entityName) }).first()).toBeVisible();
  await expect(ana.getByRole("button", { name: /Your proposals decided/ })).toHaveCount(0);
  await expect(confirmed(ana)).toBeVisible();
});

test("what the case rests on changes: the proposal cannot be approved any more, and can be rejected", async ({
  as,
  sandbox,
}) => {
  const [ana, chloe] = [await as("Ana"), await as("Chloe")];
  await propose(ana);
  await sandbox.outsideWrite(handle, { state: "BLOCKLISTED" });
  await openProposal(chloe);
  await expect(drawer(chloe).getByText("The case changed after this was proposed").first()).toBeVisible();
  await expect(approve(chloe)).toHaveAttribute("aria-disabled", "true");
  await drawer(chloe).getByLabel("Your comment").fill("It stands on a blocklist now.");
  await drawer(chloe).getByRole("button", { name: "Reject" }).click();
  await expect(drawer(chloe).getByText("Rejected. The proposer is notified.")).toBeInViewport();
  await openCase(ana, handle);
  const told = ana.getByRole("status").filter({ hasText: "Chloe Martin rejected your proposal" });
  await expect(told).toContainText("It stands on a blocklist now.");
  await ana.goto(at("/approvals?view=mine"));
  await expect(ana.getByText("New", { exact: true })).toBeVisible();
  await expect(ana.getByText("Rejected", { exact: true }).first()).toBeVisible();
  await openCase(ana, handle);
  await expect(told).toHaveCount(0);
  expect(await sandbox.writes()).toEqual([]);
});

test("its maker takes a proposal back, and by keyboard", async ({ as, sandbox }) => {
  const ana = await as("Ana");
  await propose(ana);
  await openMine(ana);
  const withdraw = drawer(ana).getByRole("button", { name: "Withdraw" });
  await withdraw.focus();
  await ana.keyboard.press("Enter");
  await expect(drawer(ana).getByText("Withdrawn").first()).toBeVisible();
  expect(await sandbox.writes()).toEqual([]);
});

async function openMine(page: Page): Promise<void> {
  await page.goto(at("/approvals?view=mine"));
  await page
    .getByRole("button", { name: /^Open proposal/ })
    .first()
    .click();
}

test("a refusal leads to the rule behind it, which everybody may read", async ({ as }) => {
  const page = await as("Ben");
  await openCase(page, handle);
  await page.getByRole("link", { name: "Why? See the rules" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Rules" })).toBeVisible();
  await expect(page.getByText("You are neither assignee nor reviewer of this case.").last()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("an auditor and a colleague who has nothing to do with it read the page, on a phone too", async ({ as }) => {
  await propose(await as("Ana"));
  for (const who of ["Ben", "Eva"] as const) {
    const page = await as(who);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(at("/approvals"));
    await expect(page.getByRole("heading", { level: 1, name: "Approvals" })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
