import { readFile } from "node:fs/promises";
import { type Browser, chromium } from "@playwright/test";
import { countOf, flagsOfCommand } from "@/lib/flags";
import type { Child } from "@/lib/launch/child";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { runCommand } from "@/lib/launch/runCommand";
import { findChromium } from "@/lib/launch/suite/chromium";
import { freshSeed } from "@/lib/launch/suite/seed";
import playwright from "../../../playwright.config";
import { ledgerOf, type MortalDesk, settle, startMortalDesk } from "../crash/desk";
import { DeskOfficer } from "../crash/officer";
import type { RunRecord } from "../runRecord";
import { canariesOf } from "../fuzz/canaries";
import { Intruder } from "../intruder";
import { faultOf, WRITE_FAULTS } from "../mayhem";
import { Random } from "../random";
import { recordsIn } from "../records";
import { openCases } from "./cases";
import { play } from "./play";
import { isHonest, judgeMode, lineOf, type Played } from "./report";

/*
 * `npm run test:journeys-under-fault [-- --only MODE,MODE --seed N]`: in a real Chromium a lead signs in, reads worklist and case,
 * reassigns, overrides, archives and reads the ledger, once for each way the sandbox can misbehave. Somebody else writes
 * between the last read and the last write. Afterwards the vendor's own log decides whether each case is right.
 */

const PROFILES = 200;
const USAGE = "Usage: npm run test:journeys-under-fault [-- --only MODE,MODE] [--seed N]";

await runCommand(async () => {
  const text = { type: "string" } as const;
  const values = flagsOfCommand({ only: text, seed: text }, USAGE);
  const seed = countOf("--seed", values.seed, freshSeed());
  const modes = values.only?.split(",") ?? WRITE_FAULTS.map(({ fault }) => fault);
  console.log(`Journeys under fault: ${modes.length} modes, seed ${seed}`);
  const started = Date.now();
  const intruder = new Intruder(({ body }) => body.includes(`"ARCHIVED"`));
  const desk = await startMortalDesk(console.log, { profiles: PROFILES, onCall: (call) => intruder.onCall(call) });
  intruder.vendor = desk.vendor;
  process.env.DESK_URL = desk.url;
  const web = await desk.live();
  const executablePath = await findChromium(console.log);
  const browser = await chromium.launch({ executablePath, args: playwright.use?.launchOptions?.args });
  try {
    const played = await playAll({ desk, browser, random: new Random(seed) }, modes);
    await settle(desk);
    return await report({ desk, web, played, started });
  } finally {
    await browser.close();
    await web.stop();
    await desk.stop();
  }
});

interface Stage {
  desk: MortalDesk;
  browser: Browser;
  random: Random;
}

async function playAll({ desk, browser, random }: Stage, modes: readonly string[]): Promise<Played[]> {
  const { vendor, settings } = desk;
  const account = { apiKey: settings.FRANKIEONE_API_KEY, customerId: settings.FRANKIEONE_CUSTOMER_ID };
  const places = await openCases({ url: vendor.url, ...account }, modes.length);
  const { secrets } = canariesOf(settings, []);
  const { email } = DEMO_OFFICERS.find(({ name }) => name.startsWith("Chloe")) ?? { email: "" };
  const { id: officerId } = await DeskOfficer.signIn(desk.url, email);
  const played: Played[] = [];
  for (const [index, place] of places.entries()) {
    const way = WRITE_FAULTS.find(({ fault }) => fault === modes[index]);
    if (!way) throw new Error(`The sandbox has no mode "${modes[index]}"`);
    const begun = Date.now();
    const fault = () => faultOf(way, random, vendor.redirectPort);
    const witness = await play({ browser, vendor, place, officerId, fault, secrets });
    await vendor.calm();
    played.push({ mode: way.fault, place, witness, seconds: (Date.now() - begun) / 1_000 });
    console.log(`  ${index + 1}/${modes.length} ${way.fault}${witness.faults.length > 0 ? " ✗" : ""}`);
  }
  return played;
}

interface Ended {
  desk: MortalDesk;
  web: Child;
  played: readonly Played[];
  started: number;
}

async function report({ desk, web, played, started }: Ended): Promise<number> {
  const record: RunRecord = {
    calls: await desk.vendor.calls(),
    ...(await recordsIn(desk.db)),
    answered: [],
    outside: desk.vendor.outside,
    onRecordAtArrival: desk.onRecordAtArrival,
  };
  const judged = played.map((each) => judgeMode(each, record));
  const { rows, faults, checkpoints, validCheckpoints } = await ledgerOf(desk);
  const log = await readFile(desk.logFile, "utf8");
  const general = [
    ...(web.hasEnded() ? ["the server has ended"] : []),
    ...(faults > 0 || checkpoints !== validCheckpoints ? ["the ledger does not verify"] : []),
    ...(desk.vendor.followed() > 0 ? ["redirects were followed"] : []),
    ...(log.match(/^.*(unhandled|uncaught).*$/gim) ?? []),
  ];
  const good = judged.filter(isHonest).length;
  console.log(`\n${judged.map(lineOf).join("\n")}\n${general.map((each) => `! ${each}\n`).join("")}`);
  console.log(`ledger ${rows} rows, ${faults} faulty, ${validCheckpoints}/${checkpoints} checkpoints valid`);
  console.log(`${good} of ${judged.length} modes honest, ${Math.round((Date.now() - started) / 1_000)} s`);
  return good === judged.length && general.length === 0 ? 0 : 1;
}
