import fc from "fast-check";
import { countOf, flagsOfCommand } from "@/lib/flags";
import { LaunchError } from "@/lib/launch/launchError";
import { runCommand } from "@/lib/launch/runCommand";
import { attack } from "./attacks";
import { canariesIn } from "./canaries";
import { corpus } from "./corpus";
import { isClean, type Part, reportOf } from "./report";
import { reach } from "./reach";
import { type Route, routesOnDisk } from "./routes";
import { Tally } from "./tally";
import { startTarget, type Target } from "./target";

/*
 * `npm run test:fuzz [-- --requests 10000 --seed N --only corpus|random --every 7]`: a production desk under attack.
 * First every hostile path parameter (or every n-th) in every place, then random requests to every route. What the
 * vendor saw is compared with what was planned, and every answer with the closed list of errors; nothing secret or
 * personal may leave the desk.
 */

/** After this many requests the vendor's cases are reset, since nothing else brings an archived one back. */
const ROUND = 250;

const USAGE = "Usage: npm run test:fuzz [-- --requests N] [--seed N] [--only corpus|random] [--every N]";

/** The framework says so once when it starts. */
const STARTS = /^ ?✓ Running next\.config/;

await runCommand(async () => {
  const text = { type: "string" } as const;
  const values = flagsOfCommand({ requests: text, seed: text, only: text, every: text }, USAGE);
  const requests = countOf("--requests", values.requests, 10_000);
  const seed = countOf("--seed", values.seed, Date.now() % 1_000_000);
  if (!["corpus", "random", undefined].includes(values.only)) throw new LaunchError("--only must be corpus or random.");
  console.log(`Attack: ${values.only ?? `corpus and ${requests} requests`}, seed ${seed}`);
  const routes = routesOnDisk();
  const target = await startTarget(console.log);
  try {
    const parts: Part[] = [];
    if (values.only !== "random") parts.push(await fireCorpus(target, routes, countOf("--every", values.every, 1)));
    if (values.only !== "random") parts.push(await fireReach(target));
    if (values.only !== "corpus") parts.push(await fireAtRandom(target, routes, requests, seed));
    const run = { parts, routes: routes.length, ...(await aftermath(target)) };
    console.log(`\n${reportOf(run)}\n`);
    console.log(isClean(run) ? "Held." : `NOT HELD. Repeat it with --seed ${seed}.`);
    return isClean(run) ? 0 : 1;
  } finally {
    await target.stop();
  }
});

/** Every row of the corpus, or a share of it; a share that does not divide the values still meets each of them. */
async function fireCorpus(target: Target, routes: readonly Route[], every: number): Promise<Part> {
  const tally = new Tally("corpus", target);
  const rows = corpus(routes).filter((_, index) => index % every === 0);
  for (const { shot, place } of rows) tally.add(shot, await target.fire(shot), place);
  return tally.part();
}

/** What a lead who sees one service alone tries on purpose, among the work of others. */
async function fireReach(target: Target): Promise<Part> {
  const tally = new Tally("limited", target);
  await target.desk.vendor.reset();
  await target.work();
  for (const shot of reach()) {
    const exchange = await target.fire(shot);
    tally.add(shot, exchange);
    if (exchange.calls.some(({ method }) => method === "PATCH")) await target.settle();
  }
  await target.restore();
  return tally.part();
}

async function fireAtRandom(target: Target, routes: readonly Route[], requests: number, seed: number): Promise<Part> {
  const tally = new Tally("random", target);
  for (let fired = 0; fired < requests; fired += ROUND) {
    await target.settle();
    await target.desk.vendor.reset();
    await target.restore();
    await target.revive();
    const numRuns = Math.min(ROUND, requests - fired);
    for (const shot of fc.sample(attack(routes), { numRuns, seed: seed + fired })) {
      const exchange = await target.fire(shot);
      tally.add(shot, exchange);
      if (exchange.calls.some(({ method }) => method === "PATCH")) await target.settle();
    }
    if ((fired + numRuns) % 1_000 === 0) console.log(`  ${fired + numRuns} requests`);
  }
  return tally.part();
}

/** What the attack left behind: the log of the web process, and whether it still answers. */
async function aftermath({ log, canaries, desk, web }: Target) {
  const alive = !web.hasEnded() && (await fetch(`${desk.url}/healthz`)).ok;
  const text = await log();
  const lines = text.split("\n").filter((line) => line !== "");
  const logLeaks = [...canariesIn(text, canaries.secrets), ...canariesIn(text, canaries.personal)];
  return {
    alive,
    logLeaks,
    logLines: lines.length,
    brokenLines: lines.filter((line) => !isJson(line) && !STARTS.test(line)),
  };
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}
