import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { aborted, endingSignal } from "./ending";
import { inProject } from "./project";
import { runCommand } from "./runCommand";
import { NOTHING, total, type Counts } from "./suite/counts";
import { STAGES, type Stage } from "./suite/stages";

/** How much of a failing stage's output is shown; the whole of it stays in its log. */
const SHOWN = 4_500;

const logs = inProject(".data", "test-logs");

await runCommand(async () => {
  // The watcher ends what runs at that moment.
  void aborted(endingSignal()).then(() => process.exit(1));
  await rm(logs, { recursive: true, force: true });
  await mkdir(logs, { recursive: true });
  const results: Counts[] = [];
  for (const stage of STAGES) results.push(await run(stage));
  const { passed, failed } = total(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

async function run({ title, run: start }: Stage): Promise<Counts> {
  const logFile = path.join(logs, `${title.toLowerCase().replaceAll(" ", "-")}.log`);
  const started = Date.now();
  console.log(`\n== ${title}`);
  let counts: Counts;
  try {
    counts = await start(logFile);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    counts = { ...NOTHING, failed: 1 };
  }
  if (counts.failed > 0) console.log(await endOf(logFile));
  console.log(`   ${inWords(counts)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return counts;
}

function inWords({ passed, failed, skipped }: Counts): string {
  if (passed + failed + skipped === 0) return "no tests yet";
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

async function endOf(logFile: string): Promise<string> {
  const text = await readFile(logFile, "utf8").catch(() => "");
  if (text.length <= SHOWN) return text;
  return `… (all of it: ${path.relative(inProject(), logFile)})\n${text.slice(-SHOWN)}`;
}
