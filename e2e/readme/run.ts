import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { flagsOfCommand } from "@/lib/flags";
import { type Child, startChild } from "@/lib/launch/child";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { aborted } from "@/lib/launch/ending";
import { LaunchError } from "@/lib/launch/launchError";
import { freePort } from "@/lib/launch/ports";
import { inProject } from "@/lib/launch/project";
import { runCommand } from "@/lib/launch/runCommand";
import { start as startSandbox } from "@/lib/sandbox/server";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { startTestDatabase } from "@/lib/testing/server.testing";
import { commandsUnder, filledIn } from "./commands";

/*
 * `npm run test:readme`: what a newcomer does (K20). It runs the commands of *Try it* and of *Run it* exactly as README.md gives them, in
 * its order, each set in a clean clone without packages, until the sign-in page answers. The ports differ from the documented ones, so
 * that a desk already running on this machine is left alone.
 */

const USAGE =
  "Usage: npm run test:readme (runs the commands of README.md in clean clones until the sign-in page answers)";
const LIMIT_MS = 15 * 60_000;
/** As the demo names itself; a desk answers to no other name. */
const HOST = "localhost";

/** Settings and habits of where this runs, which a newcomer does not have. */
const OURS =
  /^(FRANKIEONE_|DATABASE_|NEXTAUTH_|LEDGER_|OIDC_|SANDBOX_|DESK_|npm_|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$|PORT$|HOSTNAME$)/;

type End = () => Promise<unknown>;

await runCommand(async (ending) => {
  // Whoever asks it to end does not want the rest: the watcher ends what runs.
  void aborted(ending).then(() => process.exit(1));
  flagsOfCommand({}, USAGE);
  const readme = await readFile(inProject("README.md"), "utf8");
  const place = await temporaryDirectory();
  for (const [title, walk] of [
    ["Try it", tryIt],
    ["Run it", runIt],
  ] as const) {
    const started = Date.now();
    const ends: End[] = [];
    try {
      const folder = await cleanClone(path.join(place, title.replace(" ", "-")));
      await walk(folder, commandsUnder(title, readme), ends);
    } finally {
      for (const end of ends.toReversed()) await end();
    }
    console.log(
      `${title}: the sign-in page answered ${Math.round((Date.now() - started) / 1_000)} s after starting from an empty folder`,
    );
  }
  return 0;
});

/** The sources as they are committed, with nothing installed and nothing built. */
async function cleanClone(folder: string): Promise<string> {
  await mkdir(path.dirname(folder), { recursive: true });
  await promisify(execFile)("git", ["clone", "--quiet", "--no-hardlinks", inProject(), folder]);
  return folder;
}

async function tryIt(folder: string, commands: readonly string[], ends: End[]): Promise<void> {
  const [port, sandbox, database] = [await freePort(), await freePort(), await freePort()];
  const ports = `--port ${port} --sandbox-port ${sandbox} --database-port ${database}`;
  for (const command of commands.slice(0, -1)) await runToEnd(folder, command);
  await serve(folder, `${commands.at(-1)} -- ${ports}`, port, ends);
}

async function runIt(folder: string, commands: readonly string[], ends: End[]): Promise<void> {
  const port = await freePort();
  for (const command of commands.slice(0, -1)) {
    await runToEnd(folder, command);
    if (command.includes(" .env")) await fillIn(path.join(folder, ".env"), port, ends);
  }
  await serve(folder, commands.at(-1) ?? "", port, ends);
}

/** "Then fill it in": what is needed to start, beside a vendor and a database. */
async function fillIn(file: string, port: number, ends: End[]): Promise<void> {
  const database = await startTestDatabase({ durable: true });
  ends.push(() => database.stop());
  const sandbox = await startSandbox({ apiKey: DEFAULT_API_KEY, customerId: DEFAULT_CUSTOMER_ID });
  ends.push(() => sandbox.close());
  const settings = {
    FRANKIEONE_BASE_URL: sandbox.url,
    FRANKIEONE_API_KEY: DEFAULT_API_KEY,
    FRANKIEONE_CUSTOMER_ID: DEFAULT_CUSTOMER_ID,
    DATABASE_URL: database.url,
    DATABASE_MIGRATION_URL: database.ownerUrl,
    NEXTAUTH_URL: `http://${HOST}:${port}`,
    NEXTAUTH_SECRET: "a secret of the proof of the readme, long enough",
    LEDGER_KEY: "a ledger key of the proof of the readme, long enough",
    PORT: String(port),
  };
  await writeFile(file, filledIn(await readFile(file, "utf8"), settings));
}

async function runToEnd(folder: string, command: string): Promise<void> {
  const child = await shell(folder, command);
  const code = await Promise.race([child.ended, delay(LIMIT_MS, "too long", { ref: false })]);
  if (code === 0) return;
  await child.stop();
  throw new LaunchError(`"${command}" ended with ${code}:\n${child.lastWords()}`);
}

/** Starts what stays, and waits for its sign-in page. */
async function serve(folder: string, command: string, port: number, ends: End[]): Promise<void> {
  const child = await shell(folder, command);
  ends.push(() => child.stop());
  for (const until = Date.now() + LIMIT_MS; Date.now() < until; await delay(500)) {
    if (child.hasEnded()) break;
    const answer = await fetch(`http://${HOST}:${port}/sign-in`).catch(() => undefined);
    if (answer?.status === 200 && /<h1[^>]*>[^<]*Sign in/u.test(await answer.text())) return;
  }
  throw new LaunchError(`"${command}" does not serve its sign-in page:\n${child.lastWords()}`);
}

function shell(folder: string, command: string): Promise<Child> {
  const entries = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return startChild({
    name: command,
    command: "/bin/sh",
    args: ["-c", command],
    env: Object.fromEntries(entries) as NodeJS.ProcessEnv,
    cwd: folder,
    logFile: `${folder}.log`,
    patienceMs: 60_000,
  });
}
