import { countOf, flagsOfCommand } from "@/lib/flags";
import { aborted } from "@/lib/launch/ending";
import { runCommand } from "@/lib/launch/runCommand";
import { freshSeed } from "@/lib/launch/suite/seed";
import { placeOf, skipped } from "./programs";
import { soak } from "./soaking";
import { actsOf, hasHeld, lineOf, reportOf } from "./soakReport";

/*
 * `npm run test:soak [-- --minutes 30 --officers 200 --pace 0.25 --seed N]`: two hundred officers at the pace of people, at two
 * instances behind a real nginx on one PostgreSQL, each with a stream of hints open, while 5% of all calls to the vendor fail. Memory,
 * sockets, connections and unsettled operations are measured every half minute; at the end the judge of the crash run compares what the
 * vendor did with the record. Officers work in real time. The waits of a write take a quarter of their time: at the pace of production
 * the last look for a write that never arrived comes 37 minutes after it, and half an hour would end before the figures level out.
 */

const USAGE = `Usage: npm run test:soak [-- --minutes N] [--officers N] [--pace N] [--seed N] (needs nginx on this machine;
  --pace: multiplies the deadline, the lease and the looks of a write; 1 is production)`;

await runCommand(async (ending) => {
  void aborted(ending).then(() => process.exit(1));
  const text = { type: "string" } as const;
  const values = flagsOfCommand({ minutes: text, officers: text, pace: text, seed: text }, USAGE);
  const plan = {
    minutes: countOf("--minutes", values.minutes, 30),
    officers: countOf("--officers", values.officers, 200),
    pace: countOf("--pace", values.pace, 0.25),
    seed: countOf("--seed", values.seed, freshSeed()),
  };
  const nginx = placeOf("nginx");
  if (!nginx) return skipped("nginx");
  console.log(`Soak: ${plan.officers} officers, ${plan.minutes} minutes, pace ${plan.pace}, seed ${plan.seed}`);
  const run = await soak(plan, nginx, console.log, (sample, tally) => console.log(lineOf(sample, actsOf(tally))));
  console.log(`\n${reportOf(run)}\n`);
  console.log(hasHeld(run) ? "Held." : `NOT HELD. Repeat it with --seed ${plan.seed}.`);
  return hasHeld(run) ? 0 : 1;
});
