import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { freePort } from "@/lib/launch/ports";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { STORY } from "@/lib/sandbox/story/handles";
import { kill, ledgerOf, settle, startMortalDesk } from "../faults/crash/desk";
import { DeskOfficer } from "../faults/crash/officer";
import { work } from "../faults/crash/workers";
import { judge, type OracleVerdict } from "../faults/oracle";
import { Random } from "../faults/random";
import type { RunRecord } from "../faults/runRecord";
import { startBehindNginx } from "./front";
import { hearsHints } from "./hints";
import { startPooler } from "./pooler";
import { recordOf } from "./recordOf";

/** Where the programs are that this is tried with. */
interface Programs {
  nginx: string;
  pgbouncer: string;
}

export interface Plan {
  instances: number;
  isPooled: boolean;
  /** How long the officers work; an instance is killed in the middle. */
  seconds: number;
  seed: number;
}

export interface Trial extends Plan {
  record: RunRecord;
  verdict: OracleVerdict;
  ledger: Awaited<ReturnType<typeof ledgerOf>>;
  /** How many instances told each of a hint that one of them was given. */
  heard: number;
}

const SECRET = "of-the-instances_0123456789-0123456789";
const OFFICERS = 8;

const PROFILES = Object.entries<{ entityId: string; serviceName: string }>(STORY)
  .filter(([handle, { serviceName }]) => serviceName !== "KYB" && !/child/i.test(handle))
  .map(([, { entityId, serviceName }]) => ({ entityId, serviceName }));

/**
 * Officers at work behind nginx, on so many instances of one database, of which one is killed in the middle. Out: what the vendor did,
 * what we have on record of it and told people, and what the judge says.
 */
export async function attempt(plan: Plan, programs: Programs): Promise<Trial> {
  const { instances, isPooled, seconds, seed } = plan;
  const directory = await temporaryDirectory();
  await mkdir(directory, { recursive: true });
  const port = await freePort();
  const desk = await startMortalDesk(() => undefined, { port });
  const ends: (() => Promise<unknown>)[] = [() => desk.stop()];
  try {
    const { DATABASE_URL: direct = "" } = desk.settings;
    Object.assign(desk.settings, { TRUSTED_PROXIES: "1", FRANKIEONE_WEBHOOK_SECRET: SECRET });
    if (isPooled) {
      const pooler = await startPooler(programs.pgbouncer, path.join(directory, "pooler"), direct);
      ends.push(() => pooler.child.stop());
      Object.assign(desk.settings, { DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: direct });
    }
    const front = { desk, program: programs.nginx, directory, instances };
    const lives = await startBehindNginx(front, ends);
    const ports = lives.map((life) => life.port);

    const people = DEMO_OFFICERS.filter(({ role }) => role === "lead");
    const emails = Array.from({ length: OFFICERS }, (_, index) => people[index % people.length]?.email ?? "");
    const officers = await Promise.all(emails.map((email) => DeskOfficer.signIn(desk.url, email)));
    const heard = await hearsHints({ url: desk.url, ports, cookie: officers[0]?.cookie ?? "", secret: SECRET });

    const over = new AbortController();
    const places = { profiles: PROFILES, hot: PROFILES.slice(0, 4), alone: [] };
    const setting = { vendor: desk.vendor, ...places, killed: over.signal, random: new Random(seed) };
    const working = Promise.all(officers.map((officer) => work(officer, setting, [])));
    await pause((seconds / 2) * 1_000);
    const [victim] = lives;
    if (victim) await kill(victim.web);
    await pause((seconds / 2) * 1_000);
    over.abort();
    await working;
    await settle(desk);
    const record = await recordOf(desk, officers);
    return { ...plan, record, verdict: judge(record), ledger: await ledgerOf(desk), heard };
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}
