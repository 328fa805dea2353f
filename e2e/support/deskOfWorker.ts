import { appendFileSync } from "node:fs";
import path from "node:path";
import { startDesk } from "@/lib/launch/desk";
import { freePort } from "@/lib/launch/ports";
import { createTestDatabase, type TestServer } from "@/lib/testing/server.testing";
import { frontOfWorker, startFront } from "./instances";
import { addressesFile } from "./records";
import { startRecordingProxy } from "./recordingProxy";

/** Nobody opens it: journeys look at the link alone. */
const FRANKIEONE_PORTAL_URL = "https://portal.frankieone.example/entities/{entityId}?service={serviceName}";

/**
 * Starts a desk as production runs for one worker: the shared build, a database and a sandbox of its own, the vendor behind a
 * recording proxy. The worker's environment tells where they are. In: the worker's number in the run.
 */
export async function startDeskOfWorker(worker: number): Promise<{ stop(): Promise<void> }> {
  const folder = process.env.VENDOR_RECORDS ?? "";
  const database = await createTestDatabase(JSON.parse(process.env.TEST_SERVER ?? "") as TestServer);
  const sandboxPort = await freePort();
  const records = path.join(folder, `requests-${worker}.jsonl`);
  const proxy = await startRecordingProxy(`http://127.0.0.1:${sandboxPort}`, records);
  const front = await frontOfWorker();
  const settings = { FRANKIEONE_BASE_URL: proxy.url, FRANKIEONE_PORTAL_URL, FRANKIEONE_ORGANISATION_WRITES: "on" };
  const desk = await startDesk({ sandboxPort, database, env: { ...settings, ...front?.env } });
  const stopFront = front && (await startFront(front, desk));
  appendFileSync(addressesFile(folder), `${JSON.stringify({ sandbox: desk.sandboxUrl, vendor: proxy.url })}\n`);
  printAddresses({ ...desk, url: front?.url ?? desk.url }, proxy.url);
  return {
    async stop() {
      await stopFront?.();
      await desk.stop();
      await proxy.close();
      await database.stop();
    },
  };
}

function printAddresses(desk: Awaited<ReturnType<typeof startDesk>>, vendor: string): void {
  const { FRANKIEONE_API_KEY, NEXTAUTH_SECRET, LEDGER_KEY, LEDGER_SIGNING_KEY, DATABASE_URL } = desk.settings;
  Object.assign(process.env, {
    DESK_URL: desk.url,
    SANDBOX_URL: desk.sandboxUrl,
    DESK_DATABASE_URL: DATABASE_URL,
    // With them a journey starts another instance, with settings of its own.
    DESK_SETTINGS: JSON.stringify(desk.settings),
    // What must be in no byte that reaches a browser.
    DESK_SECRETS: JSON.stringify({
      ...{ FRANKIEONE_API_KEY, NEXTAUTH_SECRET, LEDGER_KEY, LEDGER_SIGNING_KEY, DATABASE_URL },
      vendor,
    }),
  });
}
