import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { aborted } from "./ending";
import { inProject } from "./project";
import { runCommand } from "./runCommand";
import { NOTHING, total, type Counts } from "./suite/counts";
import { STAGES, type Stage } from "./suite/stages";

/** How many characters of a failing stage are shown; the whole of it stays in its log. */
const SHOWN = 4_500;

const logs = inProject(".data", "test-logs");

await runCommand(async (ending) => {
  // The watcher ends what runs at that moment.
  void aborted(ending).then(() => process.exit(1));
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
  const { counts, failures } = await start(logFile).catch((error: unknown) => ({
    counts: { ...NOTHING, failed: 1 },
    failures: [error instanceof Error ? error.message : String(error)],
  }));
  if (counts.failed + failures.length > 0) console.log(await explain(failures, logFile));
  console.log(`   ${inWords(counts)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return counts;
}

function inWords({ passed, failed, skipped }: Counts): string {
  if (passed + failed + skipped === 0) return "no tests yet";
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** The failures one by one, or else the end of what was printed; never more than a screen or two. */
async function explain(failures: string[], logFile: string): Promise<string> {
  const text = failures.length > 0 ? failures.join("\n") : await readFile(logFile, "utf8").catch(() => "");
  const shown = failures.length > 0 ? text.slice(0, SHOWN) : text.slice(-SHOWN);
  return `${shown.trim()}\n   Everything it printed: ${path.relative(inProject(), logFile)}`;
}
