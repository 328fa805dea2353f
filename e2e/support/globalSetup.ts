import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startDesk } from "@/lib/launch/desk";
import { freePort } from "@/lib/launch/ports";
import { startRecordingProxy } from "./recordingProxy";

/** Starts the desk of the journeys as production runs: built, on its own database, its vendor behind a recording proxy. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "countersign-journeys-"));
  const sandboxPort = await freePort();
  const records = path.join(folder, "vendor-requests.jsonl");
  const proxy = await startRecordingProxy(`http://127.0.0.1:${sandboxPort}`, records);
  const desk = await startDesk({ sandboxPort, env: { FRANKIEONE_BASE_URL: proxy.url } });
  const { FRANKIEONE_API_KEY, NEXTAUTH_SECRET, LEDGER_KEY, LEDGER_SIGNING_KEY, DATABASE_URL } = desk.settings;
  Object.assign(process.env, {
    DESK_URL: desk.url,
    SANDBOX_URL: desk.sandboxUrl,
    VENDOR_URL: proxy.url,
    VENDOR_RECORDS: records,
    DESK_DATABASE_URL: DATABASE_URL,
    // With them a journey starts another instance, with settings of its own.
    DESK_SETTINGS: JSON.stringify(desk.settings),
    // What must be in no byte that reaches a browser.
    DESK_SECRETS: JSON.stringify({
      ...{ FRANKIEONE_API_KEY, NEXTAUTH_SECRET, LEDGER_KEY, LEDGER_SIGNING_KEY, DATABASE_URL },
      vendor: proxy.url,
    }),
  });
  return async () => {
    await desk.stop();
    await proxy.close();
    await rm(folder, { recursive: true, force: true });
  };
}
