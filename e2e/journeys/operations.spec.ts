import { STORY } from "@/lib/sandbox/story/handles";
import { drawer, openCase } from "../support/casePage";
import { at, expect, expectAccessible, type Page, test } from "../support/desk";
import { passTheLooks, takeUnsettled } from "../support/unsettled";

const bell = (page: Page) => page.getByRole("button", { name: /^Operations( not settled|: all)/ });
const panel = (page: Page) => page.getByRole("region", { name: "Operations that are not settled" });
const row = (page: Page, id: string) =>
  page.getByRole("row").filter({ has: page.getByRole("button", { name: new RegExp(`operation ${id}$`) }) });
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function openPanel(page: Page): Promise<void> {
  await page.goto(at("/sessions"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await bell(page).click();
  await expect(panel(page).getByRole("heading", { name: "Yours, not settled" })).toBeVisible();
}

/** Reads that meet a refusal which the journey provokes. */
test.use({ expectedConsoleErrors: [/409|422/] });

async function settle(page: Page, id: string, finding: string, reason: string): Promise<void> {
  await page.goto(at(`/operations?operation=${id}`));
  await expect(drawer(page).getByRole("heading", { name: "Settle an operation" })).toBeVisible();
  await drawer(page).getByRole("radio", { name: finding }).check();
  await drawer(page)
    .getByLabel(/^Where you looked/)
    .fill(reason);
  await drawer(page).getByRole("button", { name: "Put on record" }).click();
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
      const notice = page.getByRole("status").filter({ hasText: "Needs a person" });
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
    await expect(drawer(chloe)).toContainText("Accepted: FrankieOne answered with a request id.");
    await expect(drawer(chloe)).toContainText("Does not show the new value. The last change is by the same request");
    await expect(drawer(chloe)).toContainText("Carries no trace of its reference.");
  });

  await test.step("without a finding and a reason nothing is put on record", async () => {
    await drawer(chloe).getByRole("button", { name: "Put on record" }).click();
    await expect(drawer(chloe)).toContainText("Choose what you found.");
    await expect(drawer(chloe)).toContainText("Say where you looked and what you found");
  });

  const writes = (await sandbox.writes()).length;
  const reason = "The portal shows no change of reviewer that day.";
  await test.step("settled, it shows its row in the ledger, and leaves the list", async () => {
    await settle(chloe, id, "It was not applied", reason);
    await expect(drawer(chloe)).toContainText("Settled as not applied, by a person");
    await expect(drawer(chloe)).toContainText("Chloe Martin looked");
    await drawer(chloe).getByRole("button", { name: "Close" }).last().click();
    await expect(drawer(chloe)).toHaveCount(0);
    await expect(row(chloe, id)).toHaveCount(0);
  });
  expect(await sandbox.writes()).toHaveLength(writes);

  await test.step("a page that still shows the case learns it", async () => {
    await ana.getByRole("button", { name: "Refresh" }).first().click();
    await openCase(ana, handle);
    await expect(ana.getByText("Needs a person", { exact: true })).toHaveCount(0);
  });
});

test("an officer finds what is not settled under the bell, wherever they are", async ({ as, sandbox }) => {
  test.slow();
  const page = await as("Dev");
  const id = await takeUnsettled(page, sandbox, STORY.needsApproval);
  await openPanel(page);
  const { entityId } = STORY.needsApproval;
  const line = panel(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: new RegExp(entityId.slice(0, 8)) }) })
    .last();
  await expect(line).toContainText("Sent, not yet confirmed: do not repeat it");
  await expect(line).toContainText("Ben Okafor");
  await expect(bell(page)).toHaveAccessibleName(/^Operations not settled: [1-9]/);
  await expectAccessible(page);

  await passTheLooks(id);
  await openPanel(page);
  await panel(page).getByRole("link", { name: "Operations that need a person" }).click();
  await expect(page).toHaveURL(at("/operations"));
  await expect(panel(page)).toBeHidden();
  await settle(page, id, "It was applied", "Seen in the portal's history.");
  await expect(drawer(page)).toContainText("Settled as applied, by a person");
});

test("two leads at once: the second keeps every word and learns who was first", async ({ as, sandbox }) => {
  test.slow();
  const [chloe, dev] = [await as("Chloe"), await as("Dev")];
  const id = await takeUnsettled(chloe, sandbox, STORY.sanctionsReview);
  await passTheLooks(id);
  await dev.goto(at(`/operations?operation=${id}`));
  await drawer(dev).getByRole("radio", { name: "It was applied" }).check();
  await drawer(dev)
    .getByLabel(/^Where you looked/)
    .fill("I think I saw it.");
  await settle(chloe, id, "It was not applied", "Nothing in the portal.");
  await drawer(dev).getByRole("button", { name: "Put on record" }).click();
  await expect(drawer(dev).getByRole("alert")).toContainText("Nothing was put on record.");
  await expect(drawer(dev).getByLabel(/^Where you looked/)).toHaveValue("I think I saw it.");
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
      .getByRole("button", { name: /^See evidence/ })
      .click();
    await expect(drawer(eva)).toContainText("Carries no trace of its reference.");
    await expect(drawer(eva)).toContainText("Auditors read the desk and change nothing.");
    await expect(drawer(eva).getByRole("radio")).toHaveCount(0);
    await ben.goto(at("/operations"));
    await expect(ben.getByRole("heading", { level: 1 })).toHaveText("Operations that need a person");
    await expect(row(ben, id)).toHaveCount(0);
    for (const page of [eva, ben]) {
      const answer = await page.request.post(at(`/api/operations/${id}/resolution`), {
        data: { outcome: "CONFIRMED", comment: { text: "Not mine to say" } },
        headers: { "idempotency-key": crypto.randomUUID(), "sec-fetch-site": "same-origin" },
      });
      expect(answer.status()).toBe(403);
    }
    expect((await ben.request.get(at(`/api/operations/${id}/evidence`))).status()).toBe(404);
    await settle(chloe, id, "It was not applied", "Nothing in the portal.");
  });
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`bell and screen are accessible and fit, ${colorScheme}, ${width} px`, async ({ as, sandbox }) => {
      test.slow();
      const page = await as("Chloe");
      const id = await takeUnsettled(page, sandbox, STORY.sanctionsReview);
      await passTheLooks(id);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openPanel(page);
      await expect(panel(page).getByText("Needs a person: do not repeat it").first()).toBeVisible();
      await expectAccessible(page);
      await page.goto(at("/operations"));
      await expect(row(page, id)).toBeVisible();
      await expectAccessible(page);
      expect(await fits(page)).toBeLessThanOrEqual(0);
      await row(page, id)
        .getByRole("button", { name: /^Settle/ })
        .click();
      await expect(drawer(page)).toContainText("Carries no trace of its reference.");
      await expectAccessible(page);
      expect(await fits(page)).toBeLessThanOrEqual(0);
      await settle(page, id, "It was not applied", "Nothing in the portal.");
      await expectAccessible(page);
    });
