import { STORY } from "@/lib/sandbox/story/handles";
import { drawer, fillOverride, openCase } from "../support/casePage";
import { expect, type Page, test } from "../support/desk";

/* The case around the evidence: what stands where, whatever the names and whatever is open. */

const NAME = "Bartholomew Featherstonehaugh-Cholmondeley International Trading and Holdings Co";
const OWNER = "Maximiliana Featherstonehaugh-Cholmondeley the Third";

const header = (page: Page) => page.locator("main header").first();
const zone = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const decide = (page: Page) => page.getByRole("button", { name: /^Decide/ }).first();

/** Where every part of the header is. */
const places = (page: Page) =>
  header(page).evaluate((element) =>
    [element, ...element.querySelectorAll("h1, button, dd, time, a")].map((each) => {
      const { x, width, y, height } = each.getBoundingClientRect();
      return [each.tagName, x, width, y, height].join(" ");
    }),
  );

for (const owner of [undefined, OWNER])
  test(`the header of a long name takes 96 px at most, two officers looking and a form open${owner ? ", the owners' names long" : ""}`, async ({
    as,
    sandbox,
  }) => {
    test.slow();
    expect(NAME).toHaveLength(80);
    const [chloe, ben] = [await as("Chloe"), await as("Ben")];
    await sandbox.outsideWrite(STORY.sanctionsReview, {
      entityName: NAME,
      ...(owner && { assignee: owner, reviewer: `${owner} Junior` }),
    });
    for (const page of [ben, chloe]) {
      await page.clock.install();
      await openCase(page, { ...STORY.sanctionsReview, entityName: NAME });
      await page.clock.runFor(2_000);
    }
    await expect(chloe.getByText(/also looking at this$/)).toBeAttached();
    expect((await header(chloe).boundingBox())?.height).toBeLessThanOrEqual(96);
    await decide(chloe).click();
    await expect(drawer(chloe)).toBeVisible();
    expect((await header(chloe).boundingBox())?.height).toBeLessThanOrEqual(96);
    await expect(chloe.getByRole("heading", { level: 1 })).toHaveAttribute("title", NAME);
    const inner = await header(chloe).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(inner).toBeLessThanOrEqual(0);
  });

test("nothing in the header moves while an officer types for a minute", async ({ as }) => {
  const page = await as("Ana");
  await page.clock.install();
  await openCase(page, STORY.pepReview);
  await expect(zone(page, "Subject").getByText("Born")).toBeVisible();
  await page.clock.runFor(2_000);
  await decide(page).click();
  const words = drawer(page).getByLabel(/^Rationale/);
  await expect(words).toBeVisible();
  const before = await places(page);
  const ages = new Set<string | null>();
  for (let second = 0; second < 60; second += 5) {
    await words.pressSequentially("word ");
    await page.clock.runFor(5_000);
    expect(await places(page)).toEqual(before);
    ages.add(
      await header(page)
        .getByText(/(ago|now)$/)
        .first()
        .textContent(),
    );
  }
  expect(ages.size).toBeGreaterThan(5);
});

test("subject and evidence stay beside each other while a decision is made", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.pepReview);
  await expect(zone(page, "Subject").getByText("Born")).toBeVisible();
  const columns = async () => {
    const [subject, evidence] = [zone(page, "Subject"), page.getByRole("heading", { level: 2 }).nth(1)];
    return { subject: await subject.boundingBox(), evidence: await evidence.boundingBox() };
  };
  await decide(page).click();
  await expect(drawer(page)).toBeVisible();
  const { subject, evidence } = await columns();
  const form = await drawer(page).boundingBox();
  if (!subject || !evidence || !form) throw new Error("A part of the page is not there");
  expect(subject.x + subject.width).toBeLessThanOrEqual(evidence.x);
  expect(evidence.x + evidence.width).toBeLessThanOrEqual(form.x);
  await expect(zone(page, "Subject").getByText("Born")).toBeInViewport();
});

test("a case that nobody works on any more is not offered to be taken", async ({ as }) => {
  const page = await as("Ben");
  await openCase(page, STORY.archived);
  await expect(page.getByRole("button", { name: "Take it" })).toHaveCount(0);
});

test("the case opens in FrankieOne's portal, in a tab that learns nothing of this one", async ({ as }) => {
  const page = await as("Ana");
  await openCase(page, STORY.pepReview);
  const link = page.getByRole("link", { name: /^Open in FrankieOne/ });
  const { entityId, serviceName } = STORY.pepReview;
  await expect(link).toHaveAttribute(
    "href",
    `https://portal.frankieone.example/entities/${entityId}?service=${serviceName}`,
  );
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

test("the last decision stands with its rationale, and the timeline with its latest entries, without a click", async ({
  as,
}) => {
  const page = await as("Ana");
  await openCase(page, STORY.overriddenToPass);
  const actions = zone(page, "Actions");
  await expect(actions.getByRole("heading", { name: "Last decision" })).toBeVisible();
  await expect(actions.getByText("Chloe Martin")).toBeVisible();
  const entries = zone(page, "Timeline").getByRole("listitem");
  await expect(entries.first()).toBeVisible();
  expect(await entries.count()).toBeLessThanOrEqual(5);
});

test("the timeline shows its latest five entries, all of them on demand, and those of a kind or a person", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  for (const reviewer of ["One", "Two", "Three"]) await sandbox.outsideWrite(STORY.monitoringUrgent, { reviewer });
  await openCase(page, STORY.monitoringUrgent);
  const entries = zone(page, "Timeline").locator("ol > li");
  await expect(entries).toHaveCount(5);
  await zone(page, "Timeline")
    .getByRole("button", { name: /^Show all/ })
    .click();
  expect(await entries.count()).toBeGreaterThan(5);
  await zone(page, "Timeline").getByLabel("Kind of entry").selectOption("Workflow runs");
  await expect(entries).toHaveCount(STORY.monitoringUrgent.executionIds.length);
  await zone(page, "Timeline").getByLabel("Kind of entry").selectOption("All kinds");
  await zone(page, "Timeline").getByLabel("Person").selectOption("portal.user@frankieone.example");
  await expect(entries).toHaveCount(3);
});

test("a decision that accepts the customer with a match undecided is warned of before it is sent and after", async ({
  as,
}) => {
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, {
    status: "Pass",
    reason: "Match is a different person",
    comment: "Another year of birth.",
  });
  await expect(drawer(page).getByText(/still undecided: FrankieOne may report/)).toBeVisible();
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(drawer(page).getByText(/^Saved and verified/)).toHaveText(/Review →.*Pass$/);
  await expect(drawer(page).getByText(/still undecided: FrankieOne may report/)).toBeVisible();
  await expect(drawer(page).getByText("FrankieOne request")).toBeHidden();
  await drawer(page).getByText("Details", { exact: true }).click();
  await expect(drawer(page).getByText("FrankieOne request")).toBeVisible();
});

test("while a decision is not settled the same form says so, sends nothing and offers no draft", async ({
  as,
  sandbox,
}) => {
  test.slow();
  const page = await as("Ana");
  await openCase(page, STORY.idvSuspected);
  await fillOverride(page, { status: "Fail", reason: "The match is this person", comment: "It is this person." });
  await sandbox.fault("200-without-apply", { method: "PATCH", times: 1 });
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(drawer(page).getByText("Sent, not yet verified: do not repeat it")).toBeVisible();
  await drawer(page).getByRole("button", { name: "Close", exact: true }).last().click();
  await decide(page).click();
  await expect(drawer(page).getByText("Sent, not yet verified: do not repeat it").last()).toBeVisible();
  await expect(drawer(page).getByLabel(/^Rationale/)).toHaveCount(0);
  await expect(drawer(page).getByText(/^Draft restored/)).toHaveCount(0);
  await expect(drawer(page).getByRole("button", { name: "Send decision" })).toHaveCount(0);
});
