import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { runCommand } from "@/lib/launch/runCommand";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Evidence } from "../evidence";
import { judge } from "../oracle";
import { recordsIn } from "../records";
import { Random } from "../random";
import { kill, type MortalDesk, startMortalDesk, TIME_SCALE, unfinished } from "./desk";
import { DeskOfficer } from "./officer";
import { isClean, reportOf } from "./report";
import { type Setting, type Unanswered, work, writeFromOutside } from "./workers";

/*
 * `npm run test:crash [-- --kills 200 --seed N]`: four officers work at a desk whose vendor misbehaves in every way and
 * whose profiles others write as well, while its process is killed again and again. After one last start and reconcile,
 * what the vendor really did is held against what we recorded and what the officers were told.
 */

const PROFILES = [
  ...([
    "sanctionsReview",
    "pepReview",
    "needsApproval",
    "monitoringUrgent",
    "overriddenByNobody",
    "passWithFailedIdv",
  ] as const),
  ...([
    "outdatedRisk",
    "twoProfilesKyc",
    "twoProfilesAml",
    "nonRfcId",
    "spacedWorkflow",
    "blockedByMatchlist",
  ] as const),
].map((handle) => ({ entityId: STORY[handle].entityId, serviceName: STORY[handle].serviceName }));

/** How long the last reconcile may take: the whole schedule of looks, and as long again. */
const LAST_RECONCILE_MS = 2 * 2_240_000 * TIME_SCALE + 30_000;

await runCommand(async () => {
  const { values } = parseArgs({ options: { kills: { type: "string" }, seed: { type: "string" } } });
  const kills = Number(values.kills ?? 200);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.log(`Crash run: ${kills} kills, seed ${seed}`);
  const started = Date.now();
  const desk = await startMortalDesk(console.log);
  try {
    const officers = await underFire(desk, kills, new Random(seed));
    await settle(desk);
    const run = { ...(await judged(desk, officers)), kills, seconds: (Date.now() - started) / 1_000 };
    console.log(`\n${reportOf(run)}\n`);
    console.log(isClean(run) ? "Honest." : `NOT HONEST. Repeat it with --seed ${seed}.`);
    return isClean(run) ? 0 : 1;
  } finally {
    await desk.stop();
  }
});

/** Lives and kills. Out: the officers with all they were told. */
async function underFire(desk: MortalDesk, kills: number, random: Random): Promise<DeskOfficer[]> {
  let web = await desk.live();
  const leads = DEMO_OFFICERS.filter(({ role }) => role === "lead");
  const officers = await Promise.all([...leads, ...leads].map(({ email }) => DeskOfficer.signIn(desk.url, email)));
  const unanswered: Unanswered[] = officers.map(() => []);
  for (let life = 1; life <= kills; life += 1) {
    const killed = new AbortController();
    const setting: Setting = { vendor: desk.vendor, profiles: PROFILES, killed: killed.signal, random };
    await desk.vendor.calm();
    const working = officers.map((officer, index) => work(officer, setting, unanswered[index] ?? []));
    const all = Promise.all([...working, writeFromOutside(setting)]);
    await pause(random.between(150, 3_200));
    killed.abort();
    await kill(web);
    await all;
    if (life % 20 === 0) console.log(`  ${life} kills`);
    web = await desk.live();
  }
  return officers;
}

/** The last life: no faults, nobody at work; waits until the reconciler has nothing left to do. */
async function settle({ vendor, settings }: MortalDesk): Promise<void> {
  await vendor.calm();
  console.log("Reconciling…");
  for (const begun = Date.now(); Date.now() - begun < LAST_RECONCILE_MS; await pause(500))
    if ((await unfinished(settings.DATABASE_URL ?? "")) === 0) return;
}

async function judged(desk: MortalDesk, officers: readonly DeskOfficer[]) {
  const evidence: Evidence = {
    calls: await desk.vendor.calls(),
    ...(await recordsIn(desk.db)),
    told: officers.flatMap(({ told }) => told),
    outside: desk.vendor.outside,
    onRecordAtArrival: desk.onRecordAtArrival,
  };
  Object.assign(process.env, desk.settings);
  const { rows, faultCount, checkpoints, validCheckpoints } = await verifyStored(desk.db);
  const ledger = { rows, faults: faultCount, checkpoints, validCheckpoints };
  return { evidence, verdict: judge(evidence), followedRedirects: desk.vendor.followed(), ledger };
}
