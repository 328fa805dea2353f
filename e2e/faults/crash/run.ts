import { countOf, flagsOfCommand } from "@/lib/flags";
import { runCommand } from "@/lib/launch/runCommand";
import { freshSeed } from "@/lib/launch/suite/seed";
import { runBroken } from "./broken";
import { isClean, reportOf } from "./report";
import { Siege } from "./siege";

/*
 * `npm run test:crash [-- --kills 200 --seed N]`: four officers work at a desk whose vendor misbehaves in every way and
 * whose profiles others write too, while its process is killed again and again. After a last start and reconcile, the judge
 * compares what the vendor really did with what we recorded and what the officers were shown.
 *
 * `npm run test:crash -- --break NAME|all`: the same on copies of the desk with one step of the road broken on purpose;
 * it fails unless the judge finds each break. `--until KINDS`, `--often FAULT` and `--mostly ACT` serve those runs: the run ends as
 * soon as it finds one of these kinds, the vendor misbehaves in this way every second time, and the officers mostly do this act.
 */

const USAGE =
  "Usage: npm run test:crash [-- --kills N] [--seed N] [--often FAULT] [--mostly ACT] [--until FINDING,FINDING] [--break NAME|all]";
const PROGRESS = 20;
const ROUND = 5;

interface Plan {
  kills: number;
  seed: number;
  /** A way to misbehave that is dealt more often than the others. */
  often?: string;
  /** An act that the officers do more often than the others. */
  mostly?: string;
}

await runCommand(async (ending) => {
  const text = { type: "string" } as const;
  const values = flagsOfCommand(
    { kills: text, seed: text, break: text, until: text, often: text, mostly: text },
    USAGE,
  );
  const seed = countOf("--seed", values.seed, freshSeed());
  if (values.break) return runBroken(values.break, seed, ending);
  const plan = { kills: countOf("--kills", values.kills, 200), seed, often: values.often, mostly: values.mostly };
  console.log(`Crash run: ${plan.kills} kills, seed ${plan.seed}`);
  return values.until ? hunt(plan, values.until.split(",")) : prove(plan);
});

/** The whole run and its report. Out: the exit code. */
async function prove(plan: Plan): Promise<number> {
  const started = Date.now();
  const siege = await Siege.begin(plan, console.log);
  try {
    const begun = Date.now();
    for (let done = 0; done < plan.kills;) {
      const round = Math.min(PROGRESS, plan.kills - done);
      await siege.fire(round);
      done += round;
      console.log(`  ${done} kills, ${((Date.now() - begun) / 1_000 / done).toFixed(1)} s each`);
    }
    console.log("Reconciling…");
    await siege.settle();
    const ledger = await siege.ledger();
    const run = { ...(await siege.judged()), ledger, seconds: (Date.now() - started) / 1_000 };
    console.log(`\n${reportOf(run)}\n`);
    console.log(isClean(run) ? "Honest." : `NOT HONEST. Repeat it with --seed ${plan.seed}.`);
    return isClean(run) ? 0 : 1;
  } finally {
    await siege.end();
  }
}

/** Fires until a violation of these kinds is there. Out: 1 when it is, 0 when all kills have brought none to light. */
async function hunt(plan: Plan, kinds: readonly string[]): Promise<number> {
  const siege = await Siege.begin(plan, console.log);
  try {
    for (let done = 0; done < plan.kills; done += ROUND) {
      await siege.fire(ROUND);
      // What is still being looked into is no violation yet; the other kinds are so for good.
      if (kinds.some((kind) => kind.startsWith("un"))) await siege.settle();
      const { verdict } = await siege.judged();
      const found = verdict.violations.filter(({ kind }) => kinds.includes(kind));
      const [first] = found;
      if (!first) continue;
      console.log(`found after ${done + ROUND} kills: ${found.length} × ${first.kind}: ${first.what}`);
      return 1;
    }
    console.log(`not found in ${plan.kills} kills`);
    return 0;
  } finally {
    await siege.end();
  }
}
