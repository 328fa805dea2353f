import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { confirmed, drawer, fillArchiving, fillReassignment, openCase } from "../support/casePage";
import { expect, test } from "../support/desk";

test("a lead reassigns a case from one analyst to another, with a reason", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  await openCase(page, STORY.pepReview);
  await fillReassignment(page, "Assignee", "Ana is away this week.");
  await drawer(page).getByRole("button", { name: "Send reassignment" }).click();
  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "").serviceProfile).toEqual({ assignee: "Ben Okafor" });
  expect(write?.headers["x-frankie-username"]).toBe("chloe.martin@countersign.example");
});

test("a lead archives a case, and only then may it become inactive, by its name", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  await openCase(page, STORY.passedFitzroy);
  await page.getByRole("button", { name: "Archive case" }).first().click();
  await archive(page);
  await expect(confirmed(page)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "").serviceProfile).toEqual({ state: "ARCHIVED" });
});

test("at a grave risk archiving waits for a second person, says so before it is sent, and is sent by their approval", async ({
  as,
  sandbox,
}) => {
  const chloe = await as("Chloe");
  await openCase(chloe, STORY.pepReview);
  await chloe.getByRole("button", { name: "Archive case" }).first().click();
  await archive(chloe, async () => {
    await expect(drawer(chloe).getByText("Needs a second approver")).toContainText("The risk is high.");
  });
  await expect(drawer(chloe).getByText("Sent for approval", { exact: true })).toBeVisible();
  expect(await sandbox.writes()).toEqual([]);
  const dev = await as("Dev");
  await openCase(dev, STORY.pepReview);
  await expect(dev.getByText("Change of state waiting for a second approver")).toBeVisible();
  await dev.getByRole("link", { name: "View proposal" }).click();
  await drawer(dev).getByRole("textbox", { name: "Your comment" }).fill("The contract has ended.");
  await drawer(dev).getByRole("button", { name: "Approve and send" }).click();
  await expect(confirmed(dev)).toBeVisible();
  const [write] = await sandbox.writes();
  expect(JSON.parse(write?.body ?? "").serviceProfile).toEqual({ state: "ARCHIVED" });
  expect(write?.headers["x-frankie-username"]).toBe("dev.patel@countersign.example");
});

/** Fills the form of a change of state and sends it. In: what to look at before it is sent. */
async function archive(page: Page, before: () => Promise<void> = async () => undefined): Promise<void> {
  await fillArchiving(page);
  await before();
  await drawer(page).getByRole("button", { name: "Archive case" }).click();
}

test("an auditor reads everything and is offered no change", async ({ as, sandbox }) => {
  const page = await as("Eva");
  await openCase(page, STORY.pepReview);
  for (const name of ["Take it", "Reassign", "Archive case", /^Decide/]) {
    await expect(page.getByRole("button", { name, disabled: false })).toHaveCount(0);
  }
  expect(await sandbox.writes()).toEqual([]);
});
