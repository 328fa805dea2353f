import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { confirmed, drawer, fillOverride, openCase } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

test.use({ expectedConsoleErrors: [/400|404|409/] });

const handle = STORY.idvSuspected;
const text = "I compared {entity} with the listed person. They differ: {why}";

async function writeTemplate(page: Page, title: string, words = text): Promise<void> {
  await page.goto(at("/settings/templates"));
  await page.getByRole("button", { name: "New template" }).first().click();
  await drawer(page).getByLabel("Title").fill(title);
  await drawer(page).getByLabel("Text").fill(words);
  await drawer(page).getByRole("checkbox", { name: "Decide", exact: true }).check();
  await drawer(page).getByRole("button", { name: "Save template" }).click();
}

test("a lead writes a template; an analyst starts a comment from it, and the hole has to be filled in own words", async ({
  as,
  sandbox,
}) => {
  const lead = await as("Chloe");
  await writeTemplate(lead, "Not the listed person");
  await expect(lead.getByRole("heading", { name: "Not the listed person" })).toBeVisible();
  await expect(drawer(lead)).toHaveCount(0);

  const page = await as("Ana");
  await openCase(page, handle);
  await fillOverride(page, { status: "Pass", reason: "Match is a different person", comment: "" });
  await drawer(page).getByRole("button", { name: "Insert template" }).click();
  await expectAccessible(page);
  await drawer(page)
    .getByRole("button", { name: /^Not the listed person/ })
    .click();
  const comment = drawer(page).getByRole("textbox", { name: /^Rationale/ });
  await expect(comment).toHaveValue(`I compared ${handle.entityName} with the listed person. They differ: {why}`);
  await expect(comment).toBeFocused();

  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(drawer(page).getByText(/still contains \{why\}/i)).toBeVisible();
  await comment.fill(`I compared ${handle.entityName} with the listed person. They differ:`);
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(drawer(page).getByText(/is an unchanged template/i)).toBeVisible();
  expect(await sandbox.writes()).toEqual([]);

  await comment.press("End");
  await comment.pressSequentially(" born in 1961, not in 1950");
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "").comment.text).toContain("They differ: born in 1961, not in 1950");
});

test("the hole of a template is selected, so that typing fills it", async ({ as }) => {
  await writeTemplate(await as("Chloe"), "Not the listed person");
  const page = await as("Ana");
  await openCase(page, handle);
  await fillOverride(page, { status: "Pass", reason: "Match is a different person", comment: "" });
  await drawer(page).getByRole("button", { name: "Insert template" }).click();
  await drawer(page)
    .getByRole("button", { name: /^Not the listed person/ })
    .click();
  const comment = drawer(page).getByRole("textbox", { name: /^Rationale/ });
  await expect(comment).toBeFocused();
  await page.keyboard.type("the year of birth");
  await expect(comment).toHaveValue(/They differ: the year of birth$/);
});

test("a lead corrects and deletes a template; a wrong placeholder is told at the field", async ({ as }) => {
  const page = await as("Chloe");
  await writeTemplate(page, "A title that goes on", "Dear {entiy}");
  await expect(drawer(page).getByText(/\{entiy\}, which is not a placeholder/)).toBeVisible();
  await expectAccessible(page);
  await drawer(page).getByLabel("Text").fill("About {entity}: {why}");
  await drawer(page).getByRole("button", { name: "Save template" }).click();
  await expect(drawer(page)).toHaveCount(0);

  await page.getByRole("button", { name: "Edit A title that goes on" }).click();
  await drawer(page).getByLabel("Title").fill("A better title");
  await drawer(page).getByRole("button", { name: "Save template" }).click();
  await expect(page.getByRole("heading", { name: "A better title" })).toBeVisible();

  await page.getByRole("button", { name: "Edit A better title" }).click();
  await drawer(page).getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete template" }).click();
  await expect(page.getByText("No templates yet")).toBeVisible();

  await page.goto(at("/ledger"));
  for (const told of ["New template", "Change of template", "Deletion of a template"])
    await expect(page.getByRole("cell", { name: told }).first()).toBeVisible();
});

test("templates are kept by leads alone", async ({ as }) => {
  const page = await as("Ana");
  await expect(page.getByRole("link", { name: "Templates" })).toHaveCount(0);
  await page.goto(at("/settings/templates"));
  await expect(page.getByText("Only team leads manage templates.")).toBeVisible();
  await expect(page.getByRole("button", { name: "New template" })).toHaveCount(0);
});
