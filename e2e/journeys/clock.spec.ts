import { STORY } from "@/lib/sandbox/story/handles";
import { at, expect, test } from "../support/desk";

const { entityId, serviceName } = STORY.pepReview;

/** An hour ahead: what the server has just read is long stale to the browser. */
const AHEAD_MS = 3_600_000;

test.describe("a browser whose clock is ahead", () => {
  for (const path of ["/worklist?view=everything", `/cases/${entityId}/${serviceName}`, "/ledger"])
    // Regression: a slow machine, or a wrong clock, made React discard the server's document and render it again.
    test(`takes ${path.split("?")[0]} over from the server as it is`, async ({ as }) => {
      const page = await as("Chloe");
      await page.clock.install({ time: Date.now() + AHEAD_MS });
      await page.goto(at(path));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
});
