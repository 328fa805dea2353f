import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, openCase } from "../support/casePage";
import { expect, test } from "../support/desk";

test("a lead reassigns a case from one analyst to another, with a reason", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  await openCase(page, STORY.pepReview);
  await page.getByRole("button", { name: "Reassign" }).first().click();
  await drawer(page).getByRole("combobox", { name: "Assignee" }).fill("Ben");
  await page.getByRole("option", { name: /Ben Okafor/ }).click();
  await drawer(page)
    .getByRole("textbox", { name: /^Why you take it/ })
    .fill("Ana is away this week.");
  await drawer(page).getByRole("button", { name: "Send reassignment" }).click();
  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "").serviceProfile).toEqual({ assignee: "Ben Okafor" });
  expect(write?.headers["x-frankie-username"]).toBe("chloe.martin@countersign.example");
});

test("a lead archives a case, and only then may it become inactive, by its name", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  const handle = STORY.pepReview;
  await openCase(page, handle);
  await page.getByRole("button", { name: "Change state" }).first().click();
  await expect(drawer(page).getByRole("radio", { name: /^Inactive/i })).toBeDisabled();
  await drawer(page)
    .getByRole("radio", { name: /^Archived/i })
    .check();
  await drawer(page)
    .getByRole("textbox", { name: /^Why the state changes/ })
    .fill("The customer closed the account.");
  await drawer(page).getByRole("button", { name: /^Send/ }).click();
  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "").serviceProfile).toEqual({ state: "ARCHIVED" });
});

test("an auditor reads everything and is offered no change", async ({ as, sandbox }) => {
  const page = await as("Eva");
  await openCase(page, STORY.pepReview);
  for (const name of ["Take it", "Reassign", "Change state", /^Override/]) {
    await expect(page.getByRole("button", { name, disabled: false })).toHaveCount(0);
  }
  expect(await sandbox.writes()).toEqual([]);
});
