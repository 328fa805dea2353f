import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { drawer, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";
import { passTheLooks, takeUnsettled } from "../support/unsettled";

const bell = (page: Page) =>
  page
    .getByRole("banner")
    .getByRole("button", { name: /^Notifications|^Unverified changes|^Your proposals|^Cases needing/ });
const panel = (page: Page) => page.getByRole("region", { name: "Notifications" });
const row = (page: Page, id: string) => page.getByRole("row").filter({ has: page.getByTitle(`Operation ${id}`) });
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function openPanel(page: Page): Promise<void> {
  await page.goto(at("/settings/sessions"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await bell(page).click();
  await expect(panel(page).getByRole("heading", { name: "Your unverified changes" })).toBeVisible();
}

/** Reads that meet a refusal which the journey provokes. */
test.use({ expectedConsoleErrors: [/409|422/] });

async function settle(page: Page, id: string, finding: string, reason: string): Promise<void> {
  await page.goto(at(`/operations?operation=${id}`));
  await expect(drawer(page).getByRole("heading", { name: "Settle operation" })).toBeVisible();
  await drawer(page).getByRole("radio", { name: finding }).check();
  await drawer(page)
    .getByLabel(/^What you checked/)
    .fill(reason);
  await drawer(page).getByRole("button", { name: "Settle", exact: true }).click();
  await expect(drawer(page).getByRole("region", { name: "In the ledger" })).toContainText(reason);
}

test("what nobody can prove goes to a lead, who settles it with a reason, on record", async ({ as, sandbox }) => {
  test.slow();
  const [ana, chloe] = [await as("Ana"), await as("Chloe")];
  const handle = STORY.sanctionsReview;
  const id = await takeUnsettled(chloe, sandbox, handle);
  await passTheLooks(id);

  await test.step("the case still says not to repeat it, after a reload and to a colleague", async () => {
    for (const page of [chloe, ana]) {
      await openCase(page, handle);
      const notice = page.getByRole("status").filter({ hasText: "Needs a team lead" });
      await expect(notice).toContainText("Do not repeat it");
      await expect(notice).toContainText(id);
    }
  });

  await test.step("the list tells what was to change, whose it is, and leads to the evidence", async () => {
    await chloe.goto(at("/operations"));
    await expect(row(chloe, id)).toContainText("Ben Okafor");
    await expect(row(chloe, id)).toContainText("Chloe Martin");
    await expect(row(chloe, id)).toContainText("Accepted");
    await row(chloe, id)
      .getByRole("button", { name: /^Settle/ })
      .click();
    await expect(drawer(chloe)).toContainText("Accepted: FrankieOne answered with a request ID.");
    await expect(drawer(chloe)).toContainText(
      "Does not show the new value. The last change was made by the same request",
    );
    await expect(drawer(chloe)).toContainText("Does not contain the reference of this change.");
  });

  await test.step("without a finding and a reason nothing is put on record", async () => {
    await drawer(chloe).getByRole("button", { name: "Settle", exact: true }).click();
    await expect(drawer(chloe)).toContainText("Choose what you found.");
    await expect(drawer(chloe)).toContainText("Enter what you checked and what it shows");
  });

  const writes = (await sandbox.writes()).length;
  const reason = "The portal shows no change of reviewer that day.";
  await test.step("settled, it shows its row in the ledger, and leaves the list", async () => {
    await settle(chloe, id, "It was not saved", reason);
    await expect(drawer(chloe)).toContainText("Settled by a team lead: not saved");
    await expect(drawer(chloe)).toContainText("Chloe Martin checked");
    await drawer(chloe).getByRole("button", { name: "Close" }).last().click();
    await expect(drawer(chloe)).toHaveCount(0);
    await expect(row(chloe, id)).toHaveCount(0);
  });
  expect(await sandbox.writes()).toHaveLength(writes);

  await test.step("a page that still shows the case learns it", async () => {
    await ana.getByRole("button", { name: "Refresh" }).first().click();
    await openCase(ana, handle);
    await expect(ana.getByText("Needs a team lead", { exact: true })).toHaveCount(0);
  });
});

test("an officer finds what is not settled under the bell, wherever they are", async ({ as, sandbox }) => {
  test.slow();
  const page = await as("Dev");
  const id = await takeUnsettled(page, sandbox, STORY.needsApproval);
  await openPanel(page);
  const { entityName } = STORY.needsApproval;
  const line = panel(page)
    .getByRole("region", { name: "Your unverified changes" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: new RegExp(entityName) }) })
    .last();
  await expect(line).toContainText("Sent, not yet verified: do not repeat it");
  await expect(line).toContainText("Ben Okafor");
  await expect(bell(page)).toHaveAccessibleName(/^Unverified changes: [1-9]/);
  await expectAccessible(page);

  await passTheLooks(id);
  await openPanel(page);
  await panel(page).getByRole("link", { name: "Changes we could not verify" }).click();
  await expect(page).toHaveURL(at("/operations"));
  await expect(panel(page)).toBeHidden();
  await settle(page, id, "It was saved", "Seen in the portal's history.");
  await expect(drawer(page)).toContainText("Settled by a team lead: saved");
});

test("two leads at once: the second keeps every word and learns who was first", async ({ as, sandbox }) => {
  test.slow();
  const [chloe, dev] = [await as("Chloe"), await as("Dev")];
  const id = await takeUnsettled(chloe, sandbox, STORY.sanctionsReview);
  await passTheLooks(id);
  await dev.goto(at(`/operations?operation=${id}`));
  await drawer(dev).getByRole("radio", { name: "It was saved" }).check();
  await drawer(dev)
    .getByLabel(/^What you checked/)
    .fill("I think I saw it.");
  await settle(chloe, id, "It was not saved", "Nothing in the portal.");
  await drawer(dev).getByRole("button", { name: "Settle", exact: true }).click();
  await expect(drawer(dev).getByRole("alert")).toContainText("Nothing was recorded.");
  await expect(drawer(dev).getByLabel(/^What you checked/)).toHaveValue("I think I saw it.");
});
test.describe("who does not settle", () => {
  test.use({ expectedConsoleErrors: [/403|404/] });

  test("an auditor sees the evidence, a colleague nothing, and neither can settle it", async ({ as, sandbox }) => {
    test.slow();
    const [chloe, eva, ben] = [await as("Chloe"), await as("Eva"), await as("Ben")];
    const id = await takeUnsettled(chloe, sandbox, STORY.sanctionsReview);
    await passTheLooks(id);
    await eva.goto(at("/operations"));
    await row(eva, id)
      .getByRole("button", { name: /^View evidence/ })
      .click();
    await expect(drawer(eva)).toContainText("Does not contain the reference of this change.");
    await expect(drawer(eva)).toContainText("Auditors have read-only access.");
    await expect(drawer(eva).getByRole("radio")).toHaveCount(0);
    await ben.goto(at("/operations"));
    await expect(ben.getByRole("heading", { level: 1 })).toHaveText("Operations");
    await expect(row(ben, id)).toHaveCount(0);
    for (const page of [eva, ben]) {
      const answer = await page.request.post(at(`/api/operations/${id}/resolution`), {
        data: { outcome: "CONFIRMED", comment: { text: "Not mine to say" } },
        headers: { "idempotency-key": crypto.randomUUID(), "sec-fetch-site": "same-origin" },
      });
      expect(answer.status()).toBe(403);
    }
    expect((await ben.request.get(at(`/api/operations/${id}/traces`))).status()).toBe(404);
    await settle(chloe, id, "It was not saved", "Nothing in the portal.");
  });
});

for (const width of [1280, 390])
  test(`bell and screen are accessible and fit, ${width} px`, async ({ as, sandbox }) => {
    test.slow();
    const page = await as("Chloe");
    const id = await takeUnsettled(page, sandbox, STORY.sanctionsReview);
    await passTheLooks(id);
    await page.setViewportSize({ width, height: 844 });
    await openPanel(page);
    await expect(panel(page).getByText("Needs a team lead: do not repeat it").first()).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.goto(at("/operations"));
    await expect(row(page, id)).toBeVisible();
    await expectAccessibleInBothThemes(page);
    expect(await fits(page)).toBeLessThanOrEqual(0);
    await row(page, id)
      .getByRole("button", { name: /^Settle/ })
      .click();
    await expect(drawer(page)).toContainText("Does not contain the reference of this change.");
    await expectAccessibleInBothThemes(page);
    expect(await fits(page)).toBeLessThanOrEqual(0);
    await settle(page, id, "It was not saved", "Nothing in the portal.");
    await expectAccessibleInBothThemes(page);
  });

test("the bell lists the cases that need a lead's approval, each with why and the way there, and leads to all of them", async ({
  as,
}) => {
  const page = await as("Chloe");
  await openPanel(page);
  const section = panel(page).getByRole("region", { name: "Cases needing your approval" });
  const line = section.getByRole("listitem").filter({ hasText: STORY.secondApproval.entityName });
  await expect(line).toContainText("Fraud signal: phone number");
  await expect(line).toContainText(/Waiting \d/);
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fits(page)).toBeLessThanOrEqual(0);
  await section.getByRole("link", { name: /in the worklist$/ }).click();
  await expect(page).toHaveURL(/view=attention.*NEEDS_APPROVAL/);
  await expect(page.getByRole("link", { name: STORY.secondApproval.entityName })).toBeVisible();
  await bell(page).click();
  await line.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(STORY.secondApproval.entityName);
});
