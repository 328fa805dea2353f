import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuild } from "@/lib/launch/build";
import { startTestServer } from "@/lib/testing/server.testing";

/** What the workers of a run share: the build, a database server with a template, and a folder for what their desks send. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "countersign-journeys-"));
  await ensureBuild(path.join(folder, "build.log"));
  const { stop, ...server } = await startTestServer();
  Object.assign(process.env, { TEST_SERVER: JSON.stringify(server), VENDOR_RECORDS: folder });
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}
