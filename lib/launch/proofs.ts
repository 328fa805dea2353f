import { readFile, rm } from "node:fs/promises";
import { flagsFrom } from "@/lib/flags";
import { aborted } from "./ending";
import { fingerprintOfProofs } from "./fingerprint";
import { LaunchError } from "./launchError";
import { runCommand } from "./runCommand";
import { holdsFor, keep, lastResult, logOf, openResults, type Result, tableOf } from "./suite/results";
import { type Proof, PROOFS } from "./suite/proofs";
import { runTool } from "./suite/runTool";

/*
 * `npm run proofs [-- --only NAME,NAME] [--again]`: the long proofs, one after the other. A proof that has passed on the current
 * sources is not run again without `--again`: a night that was cut short continues where it stopped. After a change of the sources every
 * proof is run again.
 */

const USAGE = `Usage: npm run proofs [-- --only ${Object.keys(PROOFS).join(",")}] [--again]`;

await runCommand(async (ending) => {
  // The watcher ends the proof that is running; it has no result, and is run again next time.
  void aborted(ending).then(() => process.exit(1));
  const { wanted, again } = parse(process.argv.slice(2));
  await openResults();
  for (const [name, proof] of wanted) {
    if (!again && holdsFor(await lastResult(name), await fingerprintOfProofs()))
      console.log(`${name}: already passed on these sources; --again repeats it`);
    else await prove(name, proof);
  }
  const results = await Promise.all(wanted.map(async ([name]) => [name, await lastResult(name)] as const));
  const sources = await fingerprintOfProofs();
  console.log(`\n${tableOf(results, sources)}`);
  const good = results.filter(([, result]) => holdsFor(result, sources)).length;
  console.log(`\n${good} of ${results.length} proofs good`);
  return good === results.length ? 0 : 1;
});

function parse(args: string[]) {
  const options = { only: { type: "string" }, again: { type: "boolean" } } as const;
  const { only, again = false } = flagsFrom(args, options, USAGE);
  const names = only?.split(",") ?? Object.keys(PROOFS);
  const wanted = names.map((name): [string, Proof] => {
    const proof = PROOFS[name];
    if (!proof) throw new LaunchError(`There is no proof "${name}".\n${USAGE}`);
    return [name, proof];
  });
  return { wanted, again };
}

/** Runs one to its end and keeps its result. */
async function prove(name: string, { holds, command, env, figures }: Proof): Promise<void> {
  const log = logOf(name);
  await rm(log, { force: true });
  console.log(`${name}: ${holds}…`);
  const started = Date.now();
  const sources = await fingerprintOfProofs();
  const good = (await runTool(log, [...command], env)) === 0;
  const lines = (await readFile(log, "utf8")).split("\n").map((line) => line.trimEnd());
  const result: Result = {
    good,
    seconds: (Date.now() - started) / 1_000,
    figures: lines.filter((line) => figures.test(line)).map((line) => line.trim().replace(/ {2,}/g, "  ")),
    at: new Date().toISOString(),
    sources,
  };
  await keep(name, result);
  console.log(`  ${good ? "good" : `FAILED: ${log}`} (${result.seconds.toFixed(0)} s)`);
}
