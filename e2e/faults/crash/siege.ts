import { setTimeout as pause } from "node:timers/promises";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { type Handle, STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import type { RunRecord } from "../runRecord";
import { Intruder } from "../intruder";
import { Mayhem } from "../mayhem";
import { judge } from "../oracle";
import { Random } from "../random";
import { recordsIn } from "../records";
import { kill, ledgerOf, type MortalDesk, settle, startMortalDesk } from "./desk";
import { type Door, openDoor } from "./door";
import { type Life, Lives } from "./lives";
import { DeskOfficer } from "./officer";
import { type Unanswered, work, writeFromOutside } from "./workers";

/** Where people meet most. */
const HOT: readonly StoryHandle[] = ["sanctionsReview", "pepReview", "needsApproval", "twelveHits"];

/** Organisations are only read, and a child account's cases are not this desk's. */
const isOurs = ([handle, { serviceName }]: [string, Handle]) => serviceName !== "KYB" && !/child/i.test(handle);

/** Enough of them that work goes on elsewhere while a change that is not settled keeps others away from its case. */
const PROFILES = [...HOT.map((handle): [string, Handle] => [handle, STORY[handle]]), ...Object.entries<Handle>(STORY)]
  .filter(isOurs)
  .filter(([handle], place, all) => all.findIndex(([each]) => each === handle) === place)
  .map(([, { entityId, serviceName }]) => ({ entityId, serviceName }));

const HOT_PROFILES = PROFILES.slice(0, HOT.length);

const ALONE = PROFILES.filter(({ entityId }) => PROFILES.filter((each) => each.entityId === entityId).length === 1);

/** How long a life is spared for its first write to arrive. */
const LONGEST_WAIT_MS = 5_000;

/** How much longer a life is while one act is looked at: then each death matters less than how often it is done. */
const FOR_ONE_ACT_MS = 3_000;

/** How many of our writes somebody forestalls. */
const INTRUDED = 0.1;

/** Processes on their way while one lives: as many as two processors can load in the time of a life. */
const AHEAD = 2;

/** Four officers at a desk that is killed again and again. */
export class Siege {
  private killed = 0;

  private constructor(
    private readonly desk: MortalDesk,
    private readonly door: Door,
    private readonly lives: Lives,
    private life: Life,
    private readonly officers: readonly DeskOfficer[],
    private readonly unanswered: readonly Unanswered[],
    private readonly random: Random,
    private readonly mayhem: Mayhem,
    private readonly mostly?: string,
  ) {}

  /** Starts desk, vendor and database, and signs the officers in. In: how many kills there will be at most, the seed, a fault to deal often, an act to think of often. */
  static async begin(
    { kills, seed, often, mostly }: { kills: number; seed: number; often?: string; mostly?: string },
    say: (text: string) => void,
  ): Promise<Siege> {
    const door = await openDoor();
    const random = new Random(seed);
    const intruder = new Intruder(() => random.happens(INTRUDED));
    const desk = await startMortalDesk(say, { port: door.port, onCall: (call) => intruder.onCall(call) });
    intruder.vendor = desk.vendor;
    const lives = new Lives(desk.begin, kills + 1, AHEAD);
    const life = await lives.next();
    door.leadTo(life.port);
    const leads = DEMO_OFFICERS.filter(({ role }) => role === "lead");
    const officers = await Promise.all([...leads, ...leads].map(({ email }) => DeskOfficer.signIn(desk.url, email)));
    const mayhem = new Mayhem(random, desk.vendor.redirectPort, often);
    return new Siege(
      desk,
      door,
      lives,
      life,
      officers,
      officers.map(() => []),
      random,
      mayhem,
      mostly,
    );
  }

  /** So many lives and kills; then the next process is ready and nobody is at work. */
  async fire(kills: number): Promise<void> {
    for (let left = kills; left > 0; left -= 1) {
      await this.live();
      this.killed += 1;
    }
  }

  private async live(): Promise<void> {
    const { desk, officers, random, mayhem, mostly } = this;
    const killed = new AbortController();
    const places = { profiles: PROFILES, hot: HOT_PROFILES, alone: ALONE };
    const setting = { vendor: desk.vendor, ...places, killed: killed.signal, random, mayhem, mostly };
    await desk.vendor.calm();
    const working = officers.map((officer, index) => work(officer, setting, this.unanswered[index] ?? []));
    const all = Promise.all([...working, writeFromOutside(setting)]);
    const before = desk.onRecordAtArrival.size;
    await pause(random.between(150, 3_200) + (mostly ? FOR_ONE_ACT_MS : 0));
    // On a machine that is slow just now nothing may have been sent yet, and such a life proves little.
    const latest = Date.now() + LONGEST_WAIT_MS;
    while (desk.onRecordAtArrival.size === before && Date.now() < latest) await pause(20);
    killed.abort();
    this.door.leadTo(undefined);
    await kill(this.life.web);
    await all;
    this.life = await this.lives.next();
    this.door.leadTo(this.life.port);
  }

  /** The last life: waits until the reconciler has nothing left to do. */
  settle(): Promise<void> {
    return settle(this.desk);
  }

  /** What the judge says of everything so far. */
  async judged() {
    const record: RunRecord = {
      calls: await this.desk.vendor.calls(),
      ...(await recordsIn(this.desk.db)),
      answered: this.officers.flatMap(({ answered }) => answered),
      outside: this.desk.vendor.outside,
      onRecordAtArrival: this.desk.onRecordAtArrival,
    };
    const { connectionsCut, followed } = this.desk.vendor;
    const counts = { kills: this.killed, connectionsCut: connectionsCut(), followedRedirects: followed() };
    return { record, verdict: judge(record), ...counts };
  }

  ledger() {
    return ledgerOf(this.desk);
  }

  async end(): Promise<void> {
    this.door.close();
    await this.lives.end();
    await this.life.web.stop();
    await this.desk.stop();
  }
}
