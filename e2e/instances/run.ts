import { spawnSync } from "node:child_process";
import { countOf, flagsOfCommand } from "@/lib/flags";
import { aborted } from "@/lib/launch/ending";
import { runCommand } from "@/lib/launch/runCommand";
import { freshSeed } from "@/lib/launch/suite/seed";
import { placeOf, skipped } from "./programs";
import { attempt, type Plan, type Trial } from "./trial";

/*
 * `npm run test:instances [-- --seconds 20 --seed N]`: two and four instances on one PostgreSQL behind a real nginx, configured as
 * OPERATIONS.md says, directly and through pgBouncer in transaction mode. Officers decide without a pause, one instance is killed
 * half-way, and the judge of the crash run compares what the vendor did with the record and with what people were told.
 */

const USAGE = `Usage: npm run test:instances [-- --seconds N] [--seed N] [--instances N [--pooled]] (needs nginx and pgbouncer on this machine;
  without --instances: 2 and 4, each with and without pgBouncer)`;

await runCommand(async (ending) => {
  void aborted(ending).then(() => process.exit(1));
  const text = { type: "string" } as const;
  const options = { seconds: text, seed: text, instances: text, pooled: { type: "boolean" } } as const;
  const { pooled: isPooled = false, ...values } = flagsOfCommand(options, USAGE);
  const seconds = countOf("--seconds", values.seconds, 20);
  const seed = countOf("--seed", values.seed, freshSeed());
  const [nginx, pgbouncer] = [placeOf("nginx"), placeOf("pgbouncer")];
  if (!nginx) return skipped("nginx");
  if (isPooled && !pgbouncer) return skipped("pgbouncer");
  if (!values.instances) return all(["--seconds", String(seconds), "--seed", String(seed)]);
  const plan: Plan = { instances: countOf("--instances", values.instances, 2), isPooled, seconds, seed };
  const trial = await attempt(plan, { nginx, pgbouncer: pgbouncer ?? "" });
  console.log(lineOf(trial));
  for (const { kind, what } of trial.verdict.violations.slice(0, 10)) console.log(`! ${kind}: ${what}`);
  return isHonest(trial) ? 0 : 1;
});

/** Each in a process of its own: its ledger is verified with the key of its desk, and a process reads its settings once. */
function all(flags: readonly string[]): number {
  const [, program = ""] = process.argv;
  const plans = [["2"], ["4"], ["2", "--pooled"], ["4", "--pooled"]];
  const codes = plans.map((plan) => {
    const args = [...process.execArgv, program, "--instances", ...plan, ...flags];
    return spawnSync(process.execPath, args, { stdio: "inherit" }).status;
  });
  const good = codes.every((code) => code === 0);
  console.log(good ? "Honest." : `NOT HONEST. Repeat it with ${flags.join(" ")}.`);
  return good ? 0 : 1;
}

/** Each stream has heard, one through the proxy and one at each instance; the rest is the judge's. */
function isHonest({ verdict, ledger, heard, instances }: Trial): boolean {
  return verdict.violations.length === 0 && ledger.faults === 0 && verdict.applied > 0 && heard === instances + 1;
}

function lineOf({ instances, isPooled, seconds, record, verdict, ledger, heard }: Trial): string {
  const lost = record.answered.filter(({ answer }) => answer === "lost").length;
  const facts = [
    `${instances} instances${isPooled ? " through pgBouncer" : ""}, one killed`,
    `${record.answered.length} requests, ${lost} without an answer`,
    `${verdict.applied} writes at the vendor, ${(verdict.applied / seconds).toFixed(1)} a second`,
    `${record.operations.length} operations, all settled: ${record.operations.every(({ settledAt }) => settledAt) ? "yes" : "NO"}`,
    `lost, doubled or phantom: ${verdict.violations.length}`,
    `ledger ${ledger.rows} rows, ${ledger.faults} faulty`,
    `hint received by ${heard} of ${instances + 1} streams`,
  ];
  return facts.join("; ");
}
