import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { flagsOfCommand } from "@/lib/flags";
import { ensureBuild } from "@/lib/launch/build";
import { type Child, startChild } from "@/lib/launch/child";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { makeServerFolder } from "@/lib/launch/image/folder";
import { LaunchError } from "@/lib/launch/launchError";
import { freePort } from "@/lib/launch/ports";
import { runCommand } from "@/lib/launch/runCommand";
import { answers } from "@/lib/launch/web";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { start as startSandbox } from "@/lib/sandbox/server";
import { startTestDatabase } from "@/lib/testing/server.testing";
import { sizeOf } from "./size";

/*
 * `npm run test:image`: tests the contents of the server image without a container engine. It makes the folder, makes it
 * read-only, and runs it as a user who owns nothing: it prepares the database, starts the server, and requests a page, a
 * probe and the metrics.
 */

const USAGE = "Usage: npm run test:image (makes the folder of the image and runs it as another user, read-only)";

/** A user with no rights of its own on every Linux system; only root can become another user. */
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

await runCommand(async (ending) => {
  flagsOfCommand({}, USAGE);
  const log = path.join(await temporaryDirectory(), "image.log");
  await ensureBuild(log, console.log, ending);
  const folder = path.join(await mkdtemp(path.join(tmpdir(), "countersign-image-")), "countersign");
  const ends: (() => Promise<unknown>)[] = [() => remove(path.dirname(folder))];
  try {
    await makeServerFolder(folder);
    await chmod(path.dirname(folder), 0o755);
    await changeModes(folder, "read-only");
    const size = await sizeOf(folder);
    const settings = await settingsOf(ends);
    const prepared = await timed(() => prepare(folder, settings, log));
    const started = await timed(() => serve(folder, settings, log, ends));
    await tryOut(settings);
    console.log(
      `The folder is ${Math.round(size / 1e6)} MB. Read-only${asNobody.uid ? ", as a user who owns nothing" : ""}: ` +
        `database prepared in ${prepared} s, server answered after ${started} s.`,
    );
    if (!asNobody.uid) console.log("Not run as another user: only root can switch users.");
    return 0;
  } finally {
    for (const end of ends.toReversed()) await end();
  }
});

type Settings = Record<string, string>;

async function settingsOf(ends: (() => Promise<unknown>)[]): Promise<Settings> {
  const database = await startTestDatabase({ durable: true });
  ends.push(() => database.stop());
  const sandbox = await startSandbox({ apiKey: DEFAULT_API_KEY, customerId: DEFAULT_CUSTOMER_ID });
  ends.push(() => sandbox.close());
  const port = await freePort();
  return {
    FRANKIEONE_BASE_URL: sandbox.url,
    FRANKIEONE_API_KEY: DEFAULT_API_KEY,
    FRANKIEONE_CUSTOMER_ID: DEFAULT_CUSTOMER_ID,
    DATABASE_URL: database.url,
    DATABASE_MIGRATION_URL: database.ownerUrl,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: "a secret of the image's own test, long enough",
    LEDGER_KEY: "a ledger key of the image's own test, long enough",
    METRICS_TOKEN: "a token of the image's own test, long enough",
    PORT: String(port),
    NODE_ENV: "production",
  };
}

async function prepare(folder: string, settings: Settings, logFile: string): Promise<void> {
  const child = await run(folder, "prepare.mjs", settings, logFile);
  if ((await child.ended) !== 0) throw new LaunchError(`The database could not be prepared:\n${child.lastWords()}`);
}

async function serve(folder: string, settings: Settings, logFile: string, ends: (() => Promise<unknown>)[]) {
  const ofServer = { ...settings, HOSTNAME: "127.0.0.1", DATABASE_MIGRATION_URL: "" };
  const child = await run(folder, "server.mjs", ofServer, logFile);
  ends.push(() => child.stop());
  await answers(`${settings.NEXTAUTH_URL}/healthz`, child);
}

function run(folder: string, program: string, settings: Settings, logFile: string): Promise<Child> {
  return startChild({
    name: program,
    command: process.execPath,
    args: [path.join(folder, ".next", program)],
    env: settings as NodeJS.ProcessEnv,
    cwd: folder,
    logFile,
    ...asNobody,
  });
}

/** A page with its scripts, the readiness of database and vendor, and the metrics. Throws LaunchError for what is not right. */
async function tryOut({ NEXTAUTH_URL: url, METRICS_TOKEN }: Settings): Promise<void> {
  const page = await textOf(`${url}/sign-in`);
  const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? [];
  await textOf(`${url}${script || "/no-script-in-the-page"}`);
  const readiness = await textOf(`${url}/readyz`);
  if (!readiness.includes('"ready":true')) throw new LaunchError(`The server is not ready: ${readiness}`);
  await textOf(`${url}/metrics`, { authorization: `Bearer ${METRICS_TOKEN}` });
}

async function textOf(url: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(url, { headers });
  if (answer.status !== 200) throw new LaunchError(`${new URL(url).pathname} was answered with ${answer.status}`);
  return answer.text();
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  const started = performance.now();
  await work();
  return ((performance.now() - started) / 1_000).toFixed(1);
}

/** A folder's owner may always write there, so a run as its owner needs the modes as well. */
async function changeModes(folder: string, to: "read-only" | "writable"): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const open = to === "read-only" ? 0o444 : 0o644;
    await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? open | 0o111 : open);
  }
  await chmod(folder, to === "read-only" ? 0o555 : 0o755);
}

async function remove(directory: string): Promise<void> {
  await changeModes(directory, "writable");
  await rm(directory, { recursive: true, force: true });
}
