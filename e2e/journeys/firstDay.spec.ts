import type { Browser } from "@playwright/test";
import { startDesk } from "@/lib/launch/desk";
import { playFirstDay } from "@/lib/launch/firstDay/firstDay";
import { cookiesOf } from "@/lib/launch/firstDay/officer";
import { withClient } from "@/lib/launch/postgres/roles";
import { STORY } from "@/lib/sandbox/story/handles";
import { expect, type Page, patient, test } from "../support/desk";

/* A new demo, on a desk of its own: what its people have done before anybody opens it. */

const LONGEST_MS = 20_000;

async function pageOf(browser: Browser, url: string, email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const cookies = (await cookiesOf(url, email)).split("; ").map((pair) => {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    return { name, value, url };
  });
  await context.addCookies(cookies);
  return patient(await context.newPage());
}

const rowsOf = (url: string) =>
  withClient(url, async (client) => {
    const tables = ["operations", "proposals", "plans", "saved_views", "comment_templates"];
    const counts: unknown[] = [];
    for (const table of tables) counts.push((await client.query(`select count(*)::int from ${table}`)).rows[0]);
    return counts;
  });

test("a new demo shows a team at work on every screen after 20 s at most, and a second start adds nothing", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await startDesk({ env: { SANDBOX_HISTORY: "month" } });
  try {
    const steps: string[] = [];
    const began = Date.now();
    await playFirstDay(desk, { onStep: (step) => steps.push(step) });
    expect(Date.now() - began).toBeLessThan(LONGEST_MS);
    expect(steps.join("\n")).not.toContain("Stopped early");

    const chloe = await pageOf(browser, desk.url, "chloe.martin@countersign.example");
    await test.step("a proposal waits, and others are decided", async () => {
      await chloe.goto(`${desk.url}/approvals`);
      await expect(chloe.getByRole("link", { name: STORY.pepReview.entityName })).toBeVisible();
      await expect(chloe.getByText("Pending", { exact: true })).toHaveCount(1);
      await chloe.goto(`${desk.url}/approvals?view=decided`);
      for (const state of ["Approved", "Rejected"])
        await expect(chloe.getByText(state, { exact: true })).toHaveCount(1);
    });
    await test.step("a change nobody could verify needs a team lead", async () => {
      await chloe.goto(`${desk.url}/operations`);
      await expect(chloe.getByRole("link", { name: STORY.sanctionsReview.entityName })).toBeVisible();
      await expect(chloe.getByRole("button", { name: /^Settle/ })).toHaveCount(1);
    });
    await test.step("a bulk reassign has finished", async () => {
      await chloe.goto(`${desk.url}/bulk-reassign`);
      const plan = chloe.getByRole("listitem").filter({ hasText: "5 cases spread across the team" });
      await expect(plan).toContainText("Finished");
    });
    await test.step("several people have decided: here today, at the vendor over a month", async () => {
      await chloe.goto(`${desk.url}/analytics`);
      for (const name of ["Ana Silva", "Ben Okafor", "Dev Patel"])
        await expect(
          chloe.getByRole("cell", { name }).or(chloe.getByRole("rowheader", { name })).first(),
        ).toBeVisible();
      await chloe.goto(`${desk.url}/worklist?view=everything&q=HB-103673`);
      await expect(chloe.getByRole("link", { name: "Miles Wentworth" }).first()).toBeVisible();
    });
    await test.step("views and templates are saved", async () => {
      await expect(chloe.getByRole("link", { name: /^High risk, undecided/ })).toBeVisible();
      await chloe.goto(`${desk.url}/settings/templates`);
      await expect(chloe.getByText("Match is a different person").first()).toBeVisible();
    });
    await test.step("the proposer of what was rejected is told", async () => {
      const dev = await pageOf(browser, desk.url, "dev.patel@countersign.example");
      await dev.goto(`${desk.url}/worklist`);
      await dev.getByRole("button", { name: /Your proposals decided: 1/ }).click();
      await expect(dev.getByText("Chloe Martin rejected your proposal")).toBeVisible();
    });

    const rows = await rowsOf(desk.database.url);
    const told = steps.length;
    await playFirstDay(desk, { onStep: (step) => steps.push(step) });
    expect(steps).toHaveLength(told);
    expect(await rowsOf(desk.database.url)).toEqual(rows);
  } finally {
    await desk.stop();
  }
});
