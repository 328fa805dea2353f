import { type Browser, chromium } from "@playwright/test";
import { countOf, flagsOfCommand } from "@/lib/flags";
import { startDesk } from "@/lib/launch/desk";
import { runCommand } from "@/lib/launch/runCommand";
import { findChromium } from "@/lib/launch/suite/chromium";
import playwright from "../../../playwright.config";
import { signIn } from "../../support/desk";
import { Sandbox } from "../../support/sandbox";
import { overTheLine } from "./acts";
import { type Act, EVERY_ACT, isOnce, type Outcome, tableOf } from "./report";
import { layResettingLine } from "./resettingLine";

/*
 * `npm run test:twice [-- --times 100]`: in a real Chromium, acts that are sent twice in some way: a double click, a held
 * Enter, two tabs with one form, a request that the browser repeats by itself; and two clicks on every act of a review. The
 * vendor's log has to show one write per act.
 */

await runCommand(async (ending) => {
  const values = flagsOfCommand({ times: { type: "string" } }, "Usage: npm run test:twice [-- --times N]");
  const times = countOf("--times", values.times, 100);
  const started = Date.now();
  const executablePath = await findChromium(console.log);
  const desk = await startDesk({ onStep: console.log, ending });
  process.env.DESK_URL = desk.url;
  const line = await layResettingLine(Number(new URL(desk.url).port));
  const args = [...(playwright.use?.launchOptions?.args ?? []), overTheLine(desk.url, line)];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const outcomes = await performAll(browser, new Sandbox(desk.sandboxUrl), line, times);
    console.log(`\n${tableOf(outcomes)}\n\n${((Date.now() - started) / 1_000).toFixed(0)} s`);
    const good = outcomes.filter(isOnce).length;
    console.log(`${good} of ${times} acts reached the vendor exactly once.`);
    return good === times ? 0 : 1;
  } finally {
    await browser.close();
    line.close();
    await desk.stop();
  }
});

async function performAll(
  browser: Browser,
  sandbox: Sandbox,
  line: Awaited<ReturnType<typeof layResettingLine>>,
  times: number,
): Promise<Outcome[]> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(30_000);
  await signIn(await context.newPage(), "Ana", "/settings/sessions");
  const kinds = Object.keys(EVERY_ACT) as Act[];
  const outcomes: Outcome[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const act = kinds[turn % kinds.length] ?? "double click";
    await sandbox.reset();
    const fault = await EVERY_ACT[act]({ context, line, sandbox }).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    outcomes.push({ act, writes: (await sandbox.writes()).length, fault });
    for (const page of context.pages()) await page.close({ runBeforeUnload: false });
    if (fault) console.log(`  ${act}: ${fault.slice(0, 600)}`);
    if ((turn + 1) % 10 === 0) console.log(`  ${turn + 1} acts`);
  }
  return outcomes;
}
