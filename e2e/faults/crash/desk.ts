import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client, Pool } from "pg";
import { request } from "undici";
import * as schema from "@/lib/db/schema";
import { ensureBuild } from "@/lib/launch/build";
import type { Child } from "@/lib/launch/child";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { settingsOf } from "@/lib/launch/deskSettings";
import { freePort } from "@/lib/launch/ports";
import { secretsOf } from "@/lib/launch/secrets";
import { startTestDatabase } from "@/lib/testing/server.testing";
import { answers, startWeb } from "@/lib/launch/web";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { seedDemoOfficers } from "@/lib/officers/seed";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { isWrite, referenceIn } from "../runRecord";
import { startVendor } from "../vendor";
import type { Life } from "./lives";

/** A hundredth of every time the road waits for: its half hour of looks becomes 23 s, a lease 1.2 s, a deadline 0.6 s. */
export const TIME_SCALE = 0.01;

interface MortalOptions {
  /** The port of the desk's address; a free one otherwise. */
  port?: number;
  /** Told of every call the vendor gets; the call waits. */
  onCall?: (call: LoggedCall) => void | Promise<void>;
  /** Cases beyond the story. */
  profiles?: number;
  /** The vendor's rate, for the desk to keep. */
  rate?: number;
}

/**
 * A desk whose web process can be killed and started again, on a database and a vendor that outlive it. The vendor asks the
 * database about every write it gets: what was committed at that moment is what the road may rely on.
 */
export async function startMortalDesk(onStep: (step: string) => void, options: MortalOptions = {}) {
  const directory = await temporaryDirectory();
  await mkdir(directory, { recursive: true });
  await ensureBuild(path.join(directory, "build.log"), onStep);
  onStep("Starting the database and the vendor…");
  const database = await startTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 4 });
  // A connection that idles while the database ends is no news.
  pool.on("error", () => undefined);
  const db = drizzle(pool, { schema });
  await seedDemoOfficers(db);
  const secrets = await secretsOf(path.join(directory, "secrets.json"));
  const onRecordAtArrival = new Map<string, string | undefined>();
  const vendor = await startVendor({
    apiKey: secrets.apiKey,
    customerId: secrets.customerId,
    profiles: options.profiles,
    async onCall(call) {
      const told = options.onCall?.(call);
      const id = isWrite(call) ? referenceIn(call.body) : undefined;
      if (id) onRecordAtArrival.set(id, await stateOf(pool, id));
      await told;
    },
  });
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const where = {
    ...{ url, sandboxUrl: vendor.url, databaseUrl: database.url },
    checkpoints: path.join(directory, "checkpoints.jsonl"),
  };
  const settings = settingsOf(secrets, where, {
    WRITE_TIME_SCALE: String(TIME_SCALE),
    FRANKIEONE_RATE_PER_SECOND: String(options.rate ?? 1_000),
  });
  const logFile = path.join(directory, "web.log");

  /** One more process, on a port of its own. It has answered, and has loaded what a write walks through. */
  async function begin(own: number): Promise<Life> {
    const web = await startWeb({ host: "127.0.0.1", port: own, env: settings, logFile });
    await answers(`http://127.0.0.1:${own}/api/auth/csrf`, web);
    await Promise.all(ROAD.map((place) => knock(own, new URL(place, url))));
    return { web, port: own };
  }

  return {
    ...{ url, vendor, db, settings, logFile, onRecordAtArrival },
    begin: async () => begin(await freePort()),
    /** The one process of the desk's own address. */
    live: async (): Promise<Child> => (await begin(port)).web,
    async stop(): Promise<void> {
      await pool.end();
      await vendor.close();
      await database.stop();
    },
  };
}
export type MortalDesk = Awaited<ReturnType<typeof startMortalDesk>>;

const PROFILE = "/api/individuals/00000000-0000-4000-8000-000000000000/serviceprofiles/KYC";
/** The routes of the road: a module is loaded with its first request, and a desk that dies young should have been at work. */
const ROAD = ["/api/session", PROFILE, `${PROFILE}/workflows/none/executions/none`];

/** Asks a process for something under the desk's own address, as nobody in particular. */
async function knock(port: number, { pathname, host }: URL): Promise<void> {
  const answer = await request(`http://127.0.0.1:${port}${pathname}`, { headers: { host } });
  await answer.body.dump();
  if (answer.statusCode !== 401) throw new Error(`${pathname} answered a stranger ${answer.statusCode}`);
}

async function stateOf(pool: Pool, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ state: string }>("select state from operations where id = $1", [id]);
  return rows[0]?.state;
}

/** Ends a process as a power cut would: no signal it could handle. */
export async function kill(web: Child): Promise<void> {
  process.kill(web.pid, "SIGKILL");
  await web.ended;
}

/** How long the last reconcile may take: the whole schedule of looks, and as long again. */
const LAST_RECONCILE_MS = 2 * 2_240_000 * TIME_SCALE + 30_000;

/** With nobody at work and no more faults: waits until the reconciler has nothing left to do, or its time is up. */
export async function settle({ vendor, settings }: MortalDesk): Promise<void> {
  await vendor.calm();
  for (const begun = Date.now(); Date.now() - begun < LAST_RECONCILE_MS; await pause(500))
    if ((await unfinished(settings.DATABASE_URL ?? "")) === 0) return;
}

/** What the ledger's own verification says of chain and checkpoints. */
export async function ledgerOf({ settings, db }: MortalDesk) {
  Object.assign(process.env, settings);
  const { rows, faultCount, checkpoints, validCheckpoints } = await verifyStored(db);
  return { rows, faults: faultCount, checkpoints, validCheckpoints };
}

/** How many operations still wait for anything. In: the connection of the app's role. */
export async function unfinished(connectionString: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from operations where settled_at is null or race_check_at is not null",
  );
  await client.end();
  return rows[0]?.count ?? 0;
}
