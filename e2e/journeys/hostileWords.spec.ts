import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { pathOf } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/* What the vendor may send and no page may break on; an error of the browser, and one of hydration, fails every journey. */

const WORDS: readonly (readonly [StoryHandle, string])[] = [
  ["pepReview", "\ud83d lone"],
  ["idvSuspected", "NUL \u0000 and \u0007 bell"],
  ["twelveHits", "\u202Eright to left\u2066 and back"],
  ["kycPartialReview", `e${"\u0301".repeat(40)}`],
  ["sanctionsReview", "W".repeat(10_000)],
  ["monitoringUrgent", "</script><b>bold</b>"],
];

/** A risk and times out of all measure, beside the words. */
const oddRun = (word: string) => ({
  workflowName: word,
  riskAssessment: { riskLevel: word, riskScore: 1e300, riskFactors: [{ factor: word, value: word, score: -1e300 }] },
  startedAt: "9999-12-31T23:59:59Z",
  steps: { order: [word, "AML"], failed: [word], passed: ["AML"], incomplete: [], notApplicable: [] },
});

async function expectWhole(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const width of [390, 1280])
  test(`K22, K23: words and numbers out of all measure break no page and widen none, ${width} px`, async ({
    as,
    sandbox,
    expectedConsoleErrors,
  }) => {
    test.slow();
    // The sandbox has no results of a workflow that it does not know.
    expectedConsoleErrors.push(/status of 404/);
    const page = await as("Chloe");
    await page.setViewportSize({ width, height: 800 });
    for (const [handle, word] of WORDS) {
      const { entityId, serviceName } = STORY[handle];
      const answer = await page.request.get(at(`/api/individuals/${entityId}/serviceprofiles/${serviceName}`));
      const { serviceProfile } = (await answer.json()) as { serviceProfile: { workflowSummaries: object[] } };
      const workflowSummaries = serviceProfile.workflowSummaries.map((run) => ({ ...run, ...oddRun(word) }));
      await sandbox.outsideWrite(STORY[handle], { assignee: word, currentWorkflowName: word, workflowSummaries });
    }
    for (const [handle] of WORDS)
      await test.step(handle, async () => {
        await page.goto(at(pathOf(STORY[handle])));
        await expect(page.getByRole("region", { name: "Timeline", exact: true })).toBeVisible();
        await expectWhole(page);
      });
    for (const path of ["/worklist?view=everything&size=100", "/team", "/analytics", "/approvals"])
      await test.step(path, async () => {
        await page.goto(at(path));
        await expectWhole(page);
      });
  });
