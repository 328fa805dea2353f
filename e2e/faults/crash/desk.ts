import { mkdir } from "node:fs/promises";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client, Pool } from "pg";
import * as schema from "@/lib/db/schema";
import { ensureBuild } from "@/lib/launch/build";
import type { Child } from "@/lib/launch/child";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { settingsOf } from "@/lib/launch/deskSettings";
import { freePort } from "@/lib/launch/ports";
import { secretsOf } from "@/lib/launch/secrets";
import { startTestDatabase } from "@/lib/launch/testDatabase";
import { answers, startWeb } from "@/lib/launch/web";
import { seedDemoOfficers } from "@/lib/officers/seed";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { referenceIn } from "../evidence";
import { startVendor } from "../vendor";

/** A hundredth of every time the road waits for: its half hour of looks becomes 23 s, a lease 1.2 s, a deadline 0.6 s. */
export const TIME_SCALE = 0.01;

/**
 * A desk whose web process can be killed and started again, on a database and a vendor that outlive it. The vendor asks the
 * database about every write it gets: what was committed at that moment is what the road may rely on. `onCall` is told of
 * every call it gets.
 */
export async function startMortalDesk(onStep: (step: string) => void, onCall?: (call: LoggedCall) => void) {
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
    async onCall(call) {
      onCall?.(call);
      const { method, body } = call;
      const id = method === "PATCH" ? referenceIn(body) : undefined;
      if (id) onRecordAtArrival.set(id, await stateOf(pool, id));
    },
  });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const where = {
    ...{ url, sandboxUrl: vendor.url, databaseUrl: database.url },
    checkpoints: path.join(directory, "checkpoints.jsonl"),
  };
  const settings = settingsOf(secrets, where, {
    WRITE_TIME_SCALE: String(TIME_SCALE),
    FRANKIEONE_RATE_PER_SECOND: "1000",
  });
  const logFile = path.join(directory, "web.log");

  return {
    ...{ url, vendor, db, settings, logFile, onRecordAtArrival },
    async live(): Promise<Child> {
      const web = await startWeb({ host: "127.0.0.1", port, env: settings, logFile });
      await answers(`${url}/api/auth/csrf`, web);
      return web;
    },
    async stop(): Promise<void> {
      await pool.end();
      await vendor.close();
      await database.stop();
    },
  };
}
export type MortalDesk = Awaited<ReturnType<typeof startMortalDesk>>;

async function stateOf(pool: Pool, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ state: string }>("select state from operations where id = $1", [id]);
  return rows[0]?.state;
}

/** Ends a process as a power cut would: no signal it could handle. */
export async function kill(web: Child): Promise<void> {
  process.kill(web.pid, "SIGKILL");
  await web.ended;
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
