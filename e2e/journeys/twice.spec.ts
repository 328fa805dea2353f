import { type Act, ACTS, overTheLine } from "../faults/twice/acts";
import { layResettingLine } from "../faults/twice/resettingLine";
import { expect, signIn, test } from "../support/desk";

/* The same acts as `npm run test:twice` repeats a hundred times. */

for (const act of Object.keys(ACTS) as Act[])
  test(`an act that happens twice on its way reaches the vendor once: ${act}`, async ({
    playwright,
    launchOptions,
    contextOptions,
    sandbox,
  }) => {
    const deskUrl = process.env.DESK_URL ?? "";
    const line = await layResettingLine(Number(new URL(deskUrl).port));
    const args = [...(launchOptions.args ?? []), overTheLine(deskUrl, line)];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    try {
      const context = await browser.newContext(contextOptions);
      await signIn(await context.newPage(), "Ana", "/settings/sessions");
      await ACTS[act]({ context, line });
      expect(await sandbox.writes()).toHaveLength(1);
    } finally {
      await browser.close();
      line.close();
    }
  });
