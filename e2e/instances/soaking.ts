import { setMaxListeners } from "node:events";
import { mkdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { registerOfficer } from "@/lib/officers/register";
import { ledgerOf, type MortalDesk, startMortalDesk } from "../faults/crash/desk";
import type { Life } from "../faults/crash/lives";
import { DeskOfficer } from "../faults/crash/officer";
import { judge, type OracleVerdict } from "../faults/oracle";
import { Random } from "../faults/random";
import type { RunRecord } from "../faults/runRecord";
import { startBehindNginx } from "./front";
import { keepListening } from "./listening";
import { recordOf } from "./recordOf";
import { type Sample, sampleOf } from "./samples";
import { settleEarly } from "./settling";
import { workCalmly } from "./shift";
import { Storm } from "./storm";
import { Tally } from "./tally";

export interface SoakPlan {
  minutes: number;
  officers: number;
  /** Deadline, lease and looks of a write take this part of the time they take in production. */
  pace: number;
  seed: number;
}

export interface Soak extends SoakPlan {
  samples: Sample[];
  tally: Tally;
  record: RunRecord;
  connectionsCut: number;
  verdict: OracleVerdict;
  ledger: Awaited<ReturnType<typeof ledgerOf>>;
  /** Operations that have no outcome when everything has had its time. */
  leftOpen: number;
}

const INSTANCES = 2;
const CASES = 2_000;
const SAMPLE_MS = 30_000;
/** Even a short run is to have some. */
const LEAST_SAMPLES = 9;
/** So many sign in at once: far below what one place may. */
const AT_ONCE = 4;
const TOKEN = "metrics-of-the-soak_0123456789-0123456789";
const HINTS = "hints-of-the-soak_0123456789-0123456789";

/**
 * Officers who work at their own pace at two instances behind nginx, while a twentieth of the vendor's calls go wrong. In: the plan,
 * where nginx is, who is told of steps and samples. Out: the samples, what people met, and what the judge says of it all.
 */
export async function soak(
  plan: SoakPlan,
  nginx: string,
  say: (step: string) => void,
  show: (sample: Sample, tally: Tally) => void,
): Promise<Soak> {
  const directory = await temporaryDirectory();
  await mkdir(directory, { recursive: true });
  const storm = new Storm(new Random(plan.seed));
  const desk = await startMortalDesk(say, { profiles: CASES, onCall: (call) => storm.onCall(call) });
  const ends: (() => Promise<unknown>)[] = [() => desk.stop()];
  try {
    const real = { WRITE_TIME_SCALE: String(plan.pace), TRUSTED_PROXIES: "1", METRICS_TOKEN: TOKEN };
    Object.assign(desk.settings, real, { FRANKIEONE_WEBHOOK_SECRET: HINTS });
    const lives = await startBehindNginx({ desk, program: nginx, directory, instances: INSTANCES }, ends);
    say(`${plan.officers} officers sign in…`);
    const officers = await signIn(desk, plan.officers);
    const tally = new Tally();
    storm.begin(desk.vendor);
    const samples = await work({ plan, desk, lives, officers, tally, show });
    storm.end();
    say("Settling…");
    const leftOpen = await settleEarly(desk, plan.pace);
    return { ...plan, samples, tally, leftOpen, ...(await judged(desk, officers)) };
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

/** Each a person of their own: the desk is fair among people, and forty sessions of one would wait for each other. */
async function signIn(desk: MortalDesk, count: number): Promise<DeskOfficer[]> {
  const officers: DeskOfficer[] = [];
  const enter = async (number: number) => {
    const email = `officer.${number}@countersign.example`;
    // What a lead decides is refused to nobody, so that the road is walked to its end.
    await registerOfficer(desk.db, { email, name: `Officer ${number}`, role: "lead" }, DEMO_PASSWORD);
    officers.push(await DeskOfficer.signIn(desk.url, email));
  };
  for (let done = 0; done < count; done += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, index) => enter(done + index + 1)));
  return officers;
}

interface Working {
  plan: SoakPlan;
  desk: MortalDesk;
  lives: readonly Life[];
  officers: readonly DeskOfficer[];
  tally: Tally;
  show: (sample: Sample, tally: Tally) => void;
}

/** The shift, and a sample every half minute of it. */
async function work({ plan, desk, lives, officers, tally, show }: Working): Promise<Sample[]> {
  const length = plan.minutes * 60_000;
  const every = Math.min(SAMPLE_MS, length / LEAST_SAMPLES);
  const begun = Date.now();
  const home = new AbortController();
  // Everybody hears of it.
  setMaxListeners(0, home.signal);
  const all = officers.flatMap((officer, index) => {
    const shift = { url: desk.url, over: home.signal, random: new Random(plan.seed + index + 1), tally };
    return [workCalmly(officer, shift), keepListening(officer, shift)];
  });
  const samples: Sample[] = [];
  while (Date.now() - begun < length) {
    await pause(every);
    const sample = await sampleOf(desk, lives, TOKEN, begun);
    samples.push(sample);
    show(sample, tally);
  }
  home.abort();
  await Promise.all(all);
  return samples;
}

async function judged(desk: MortalDesk, officers: readonly DeskOfficer[]) {
  const record = await recordOf(desk, officers);
  const connectionsCut = desk.vendor.connectionsCut();
  return { record, verdict: judge(record), connectionsCut, ledger: await ledgerOf(desk) };
}
