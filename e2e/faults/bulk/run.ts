import { setTimeout as pause } from "node:timers/promises";
import { countOf, flagsOfCommand } from "@/lib/flags";
import type { Child } from "@/lib/launch/child";
import { runCommand } from "@/lib/launch/runCommand";
import { freshSeed } from "@/lib/launch/suite/seed";
import { verifyStored } from "@/lib/ledger/verifyStored";
import type { NewPlan } from "@/lib/bulkReassign/contract";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { memoryMb } from "../../bench/proc";
import { kill, type MortalDesk, startMortalDesk, TIME_SCALE, unfinished } from "../crash/desk";
import { DeskOfficer } from "../crash/officer";
import { Mayhem } from "../mayhem";
import { judge } from "../oracle";
import { Random } from "../random";
import { recordsIn } from "../records";
import { judgeRows } from "./judgeRows";
import { Lead } from "./lead";
import { type BulkRun, isClean, reportOf } from "./report";
import { rowsOf, stateOfPlan } from "./stored";

/*
 * `npm run test:bulk [-- --rows 200 --faults 0.05 --kills 20 --rate 1000 --seed N]`: a lead moves many cases while the vendor
 * misbehaves and the desk's process is killed again and again. After a last reconcile every row is compared with the
 * vendor's own log: it must have been written exactly once, or be reported as not done.
 */

const text = { type: "string" } as const;
const USAGE = "Usage: npm run test:bulk [-- --rows N] [--faults SHARE] [--kills N] [--rate N] [--seed N]";
const OPTIONS = { rows: text, faults: text, kills: text, rate: text, seed: text };

/** The share of the generated population that are individuals with an open case. */
const OPEN_SHARE = 0.92;
const LAST_RECONCILE_MS = 2 * 2_240_000 * TIME_SCALE + 30_000;
const LONGEST_MS = 20 * 60_000;

const OPEN_PEOPLE: NewPlan = {
  source: {
    kind: "filter",
    request: { filters: { entityTypes: ["INDIVIDUAL"], states: ["INIT", "AUTO", "ACTIVE"] } },
  },
  target: { kind: "person", name: "Ben Okafor" },
};

await runCommand(async () => {
  const values = flagsOfCommand(OPTIONS, USAGE);
  const [rows, kills] = [countOf("--rows", values.rows, 200), countOf("--kills", values.kills, 20)];
  const faults = countOf("--faults", values.faults, 0.05);
  const rate = countOf("--rate", values.rate, 1_000);
  const seed = countOf("--seed", values.seed, freshSeed());
  console.log(`Bulk run: ${rows} rows, ${kills} kills, faults ${faults}, rate ${rate}/s, seed ${seed}`);
  const random = new Random(seed);
  const watch = watchOf(random, faults);
  const profiles = Math.round(rows / OPEN_SHARE);
  const desk = await startMortalDesk(console.log, { onCall: watch.onCall, profiles, rate });
  const mayhem = new Mayhem(random, desk.vendor.redirectPort);
  watch.misbehave = (method) => void desk.vendor.plan(mayhem.next(method));
  try {
    const run = { ...(await underFire(desk, watch, { rows, kills })), rate, faultsPlayed: watch.planned };
    console.log(`\n${reportOf(run)}\n`);
    console.log(isClean(run) ? "Honest." : `NOT HONEST. Repeat it with --seed ${seed}.`);
    return isClean(run) ? 0 : 1;
  } finally {
    await desk.stop();
  }
});

interface Watch {
  /** From now on the vendor misbehaves. */
  fire: boolean;
  writes: number;
  planned: number;
  misbehave: (method: "PATCH" | "GET") => void;
  onCall: (call: LoggedCall) => void;
}

/** Counts writes as they come, and lets a share of the calls suffer. */
function watchOf(random: Random, faults: number): Watch {
  const watch: Watch = {
    ...{ fire: false, writes: 0, planned: 0, misbehave: () => undefined },
    onCall({ method }) {
      if (method === "PATCH") watch.writes += 1;
      if (!watch.fire || !random.happens(faults)) return;
      watch.planned += 1;
      watch.misbehave(random.happens(1 / 3) ? "PATCH" : "GET");
    },
  };
  return watch;
}

async function underFire(desk: MortalDesk, watch: Watch, { rows, kills }: { rows: number; kills: number }) {
  let web = await desk.live();
  const officer = await DeskOfficer.signIn(desk.url, "chloe.martin@countersign.example");
  const lead = new Lead(officer, desk.url);
  const begun = Date.now();
  const plan = await lead.make(OPEN_PEOPLE);
  const planSeconds = (Date.now() - begun) / 1_000;
  const planCalls = (await desk.vendor.calls()).length;
  console.log(`Planned in ${planSeconds.toFixed(1)} s: ${JSON.stringify(plan.counts)}`);
  const started = Date.now();
  watch.fire = true;
  await lead.confirm(plan.id);
  const memory: number[] = [];
  let killed = 0;
  for (let told = 0; Date.now() - started < LONGEST_MS; await pause(100)) {
    if (killed < kills && watch.writes >= ((killed + 1) * rows * 0.8) / (kills + 1)) {
      await kill(web);
      killed += 1;
      web = await desk.live();
    }
    memory.push(await memoryOf(web));
    if (Date.now() - told > 15_000)
      console.log(`  ${watch.writes} writes, ${killed} kills, ${memory.at(-1)?.toFixed(0)} MB`);
    if (Date.now() - told > 15_000) told = Date.now();
    if ((await stateOfPlan(desk, plan.id)) !== "running") break;
  }
  const runSeconds = (Date.now() - started) / 1_000;
  watch.fire = false;
  await settle(desk);
  return { ...(await judged(desk, plan.id, planCalls)), kills: killed, planSeconds, planCalls, runSeconds, memory };
}

async function memoryOf(web: Child): Promise<number> {
  return (await memoryMb(web.pid)).now;
}

/** No more faults; waits until the reconciler has nothing left to do. */
async function settle({ vendor, settings }: MortalDesk): Promise<void> {
  await vendor.calm();
  console.log("Reconciling…");
  for (const begun = Date.now(); Date.now() - begun < LAST_RECONCILE_MS; await pause(500))
    if ((await unfinished(settings.DATABASE_URL ?? "")) === 0) return;
}

async function judged(desk: MortalDesk, planId: string, planCalls: number) {
  const calls = await desk.vendor.calls();
  const rows = await rowsOf(desk, planId);
  const records = await recordsIn(desk.db);
  const verdict = judge({
    ...{ calls, ...records, answered: [], outside: desk.vendor.outside, onRecordAtArrival: desk.onRecordAtArrival },
  });
  Object.assign(process.env, desk.settings);
  const { rows: ledgerRows, faultCount } = await verifyStored(desk.db);
  const ledger = { rows: ledgerRows, faults: faultCount };
  const runCalls: BulkRun["runCalls"] = {};
  for (const call of calls.slice(planCalls)) {
    const kind = call.method === "PATCH" ? "write" : call.path.startsWith("/v2/audit") ? "audit" : "read";
    runCalls[kind] = (runCalls[kind] ?? 0) + 1;
  }
  return { rows, rowFaults: judgeRows(rows, calls), verdict, runCalls, ledger };
}
