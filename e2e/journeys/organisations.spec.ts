import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessibleInBothThemes } from "../support/accessible";
import { confirmed, drawer, pathOf } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

const TITLE = "Everything about this organisation";
const whole = (page: Page) => page.getByRole("region", { name: TITLE, exact: true });
const part = (page: Page, name: string) => whole(page).getByRole("region", { name, exact: true });

/** As the worklist leads to it: with its kind. */
async function open(page: Page, handle: "organizationReview" | "organizationBlocked"): Promise<void> {
  await page.goto(at(`${pathOf(STORY[handle])}?type=ORGANIZATION`));
  await expect(page.getByRole("region", { name: "Actions" })).toBeVisible();
}

/** Unfolds it as a keyboard does. */
const unfold = (page: Page) => whole(page).locator("summary").first().press("Enter");

test("who owns an organisation and what blocks it, by keyboard, in one read that nobody makes before", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await open(page, "organizationReview");
  const asked = async () => (await sandbox.calls()).filter(({ path }) => path.startsWith("/v2/organizations/"));
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
  expect((await asked()).filter(({ query }) => query.includes("include"))).toEqual([]);
  await unfold(page);

  await expect(whole(page).getByText("Blocked by 1 entity")).toBeVisible();
  await expect(whole(page)).toContainText("The beneficiaries of this trust are in no register that was asked.");
  const [first, second, third] = await part(page, "Beneficial owners").getByRole("listitem").all();
  await expect(first!).toContainText(/Lucinda Harcourt-Bell · Person25% or more42%Through Harcourt Holdings Ltd/);
  await expect(second!).toContainText(/Nils Aavik · Person25% or more25%/);
  await expect(third!).toContainText(/Elspeth Moray · Person18%.*Calculated from the shares/);
  const below = part(page, "Ownership").getByRole("list", { name: "Owners of Harcourt Holdings Ltd" });
  await expect(below.getByRole("listitem")).toHaveText([/Lucinda.*70%/, /Elspeth.*30%/]);
  await expect(part(page, "Registry")).toContainText("09182736 · Companies House");
  await expect(part(page, "Officials")).toContainText("Director");
  expect((await asked()).filter(({ query }) => query.includes("include"))).toHaveLength(1);
  await expectAccessibleInBothThemes(page);

  await whole(page).getByText("All fields", { exact: true }).click();
  await expect(whole(page).getByText("Schema version").first()).toBeVisible();
  await part(page, "Beneficial owners").getByRole("link", { name: "Lucinda Harcourt-Bell" }).press("Enter");
  await expect(page.getByRole("rowheader").getByRole("link", { name: "Lucinda Harcourt-Bell" })).toHaveCount(2);
});

test("owners who own each other end where they meet, and all of it fits a phone", async ({ as }) => {
  const page = await as("Ana");
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "organizationBlocked");
  await unfold(page);
  await expect(part(page, "Ownership")).toContainText("these owners own each other");
  await expect(part(page, "Beneficial owners")).toContainText("at least 90%");
  await expect(whole(page)).toContainText("On the match list");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessibleInBothThemes(page);
});

test("a hit of an organisation is decided by keyboard, and what is not offered says so", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  await open(page, "organizationReview");
  const actions = page.getByRole("region", { name: "Actions" });
  await expect(actions).toContainText("only decides AML hits, sets the risk level and switches monitoring");
  await expect(actions.getByRole("button", { name: "Reassign" })).toBeDisabled();
  const [found, hit] = [page.getByRole("region", { name: "To decide" }), page.locator("[data-hit]")];
  await expect(found.getByRole("region", { name: "Hits" })).toContainText("Hits: 1 of 1 open");
  await expect(hit.getByRole("button", { name: /^False positive / })).toBeVisible();
  await page.keyboard.press("j");
  await expect(hit).toBeFocused();
  await page.keyboard.press("f");
  await expect(drawer(page).getByLabel(/^Reason/)).toBeFocused();
  await page.keyboard.type("Only the name");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Another company of a like name: its number in the register differs.");
  await expect(drawer(page)).toContainText("applies to this organisation in every case");
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Control+Enter");
  await expect(confirmed(page)).toBeVisible();
  const [write, ...more] = await sandbox.writes();
  expect(more).toEqual([]);
  expect(write?.path).toBe(`/v2/organizations/${STORY.organizationReview.entityId}/results/aml`);
  await page.keyboard.press("Enter");
  await expect(found.getByRole("region", { name: "Hits" })).toContainText("Hits: 0 of 1 open");
});
