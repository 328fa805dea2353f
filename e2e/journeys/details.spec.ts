import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible } from "../support/accessible";
import { openCase } from "../support/casePage";
import { expect, test } from "../support/desk";

test("every id, time and name of the vendor's answer is under Details, one click away", async ({ as }) => {
  const page = await as("Ana");
  const answer = page.waitForResponse(/\/api\/individuals\/[^/]+\/serviceprofiles\/[^/]+$/);
  await openCase(page, STORY.pepReview);
  await page.getByRole("button", { name: "Refresh" }).click();
  const { serviceProfile } = (await (await answer).json()) as { serviceProfile: object };
  const details = page.getByRole("region", { name: "Details", exact: true });
  await details.getByText("Details", { exact: true }).click();
  await expect(details.getByText("Service profile ID").first()).toBeVisible();
  const shown = await details.innerHTML();
  const [texts, newest] = [new Set<string>(), newestRunOf(serviceProfile)];
  for (const each of [withoutRuns(serviceProfile), newest]) collect(each, texts);
  expect(texts.size).toBeGreaterThan(30);
  expect([...texts].filter((text) => !shown.includes(text))).toEqual([]);
  await expectAccessible(page);
});

test("the details fit a phone, and say what they copy", async ({ as }) => {
  const page = await as("Ana");
  await page.setViewportSize({ width: 390, height: 844 });
  await openCase(page, STORY.sanctionsReview);
  const details = page.getByRole("region", { name: "Details", exact: true });
  await details.getByText("Details", { exact: true }).click();
  await expect(details.getByRole("button", { name: "Copy service profile ID" }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

type Loose = Record<string, unknown>;

const withoutRuns = (profile: object) => ({ ...profile, workflowSummaries: undefined });

function newestRunOf(profile: object): Loose | undefined {
  const runs = (profile as { workflowSummaries: Loose[] }).workflowSummaries;
  return runs.toSorted((one, other) => String(other.startedAt).localeCompare(String(one.startedAt)))[0];
}

/** The strings of an answer, times apart: those are shown in the officer's zone, and as they came in their element. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value.replaceAll("&", "&amp;"));
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) collect(each, into);
}
