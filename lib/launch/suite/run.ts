import { mkdir, readFile, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { aborted } from "@/lib/launch/ending";
import { inProject } from "@/lib/launch/project";
import { runCommand } from "@/lib/launch/runCommand";
import { type Counts, NOTHING, total } from "./counts";
import { skippedByFile } from "./skipped";
import { runTasks } from "./tasks";
import type { StageResult, Stage } from "./stages";

/** How many characters of a failing stage are shown; the whole of it stays in its log. */
const SHOWN = 4_500;

/**
 * Runs stages, as many at a time as there are processors, tells each as it ends, then what was skipped and why, and last the sum in a
 * line of its own, with the files of which anything was skipped. In: the stages, and the name of their folder of logs. Ends the process: 0 when all is well.
 */
export function runSuite(stages: readonly Stage[], name: string): Promise<never> {
  return runCommand(async (ending) => {
    // The watcher ends what runs at that moment.
    void aborted(ending).then(() => process.exit(1));
    const logs = inProject(".data", name);
    await rm(logs, { recursive: true, force: true });
    await mkdir(logs, { recursive: true });
    const good = new Set<string>();
    const outcomes = await runTasks(stages, availableParallelism(), (stage) => run(stage, logs, good));
    const skipped = outcomes.flatMap((each) => each.skipped ?? []);
    if (skipped.length > 0) console.log(["\nSkipped:", ...skipped.map((line) => `  ${line}`)].join("\n"));
    const sum = total(outcomes.map(({ counts }) => counts));
    console.log(`\n${inWords(sum)}${skipped.length > 0 ? ` (${skippedByFile(skipped)})` : ""}`);
    return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
  });
}

/** Runs one stage. The stages that are good by then decide what it still has to hold; it becomes one of them. */
async function run({ title, run: start }: Stage, logs: string, good: Set<string>): Promise<StageResult> {
  const logFile = path.join(logs, `${title.toLowerCase().replaceAll(" ", "-")}.log`);
  const started = Date.now();
  const outcome = await start(logFile, good).catch((error: unknown) => ({
    counts: { ...NOTHING, failed: 1 },
    failures: [error instanceof Error ? error.message : String(error)],
  }));
  const { counts, failures } = outcome;
  if (counts.failed === 0) good.add(title);
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  const told = counts.failed + failures.length > 0 ? [await explain(failures, logFile)] : [];
  console.log([`\n== ${title}`, ...told, `   ${inWords(counts)} (${seconds} s)`].join("\n"));
  return outcome;
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** The failures one by one, or else the end of what was printed; never more than a screen or two. */
async function explain(failures: string[], logFile: string): Promise<string> {
  const text = failures.length > 0 ? failures.join("\n") : await readFile(logFile, "utf8").catch(() => "");
  const shown = failures.length > 0 ? text.slice(0, SHOWN) : text.slice(-SHOWN);
  return `${shown.trim()}\n   Full output: ${path.relative(inProject(), logFile)}`;
}
