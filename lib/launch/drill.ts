import { randomBytes } from "node:crypto";
import path from "node:path";
import { flagsFrom } from "@/lib/flags";
import { EnvironmentError, getEnv } from "@/lib/env";
import { openDataDirectory, temporaryDirectory } from "./dataDirectory";
import { backUp } from "./drill/backUp";
import { judge } from "./drill/judge";
import { type Place, restore } from "./drill/restore";
import { backupWords, judgementWords, restoreWords } from "./drill/words";
import { freePort } from "./ports";
import { startCluster } from "./postgres/cluster";
import { roleOf } from "./postgres/roles";
import { runOnDesk } from "./runOnDesk";

const USAGE = `Usage: npm run drill (no flags)
Backs this desk up while it runs, restores the backup into an empty PostgreSQL of its own, compares every table and verifies
the ledger against the checkpoints. Exits with 1 if anything differs. Needs the server's settings, and space in the temporary
folder for twice the size of the database; it removes what it made.`;

/** `npm run drill`: does a backup of this desk bring it back? */
await runOnDesk(async () => {
  flagsFrom(process.argv.slice(2), {}, USAGE);
  const url = process.env.DATABASE_MIGRATION_URL || getEnv().DATABASE_URL;
  const roles = rolesOf(url);
  const { directory } = await openDataDirectory(await temporaryDirectory());
  const backup = await timed(() => backUp(url, directory));
  console.log(backupWords(backup.result, backup.ms));
  const { place, stop } = await emptyPlace(directory, roles);
  try {
    console.log(restoreWords((await timed(() => restore(backup.result, place))).ms));
    const judgement = await judge(backup.result, place);
    console.log(judgementWords(backup.result, judgement));
    return judgement.faults.length === 0 ? 0 : 1;
  } finally {
    await stop();
  }
});

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const started = performance.now();
  return { result: await work(), ms: performance.now() - started };
}

/** The roles that work on a desk. Throws EnvironmentError where an address names none. */
function rolesOf(ownerUrl: string): { owner: string; app: string } {
  const [owner, app] = [roleOf(ownerUrl), roleOf(getEnv().DATABASE_URL)];
  if (owner && app) return { owner, app };
  throw new EnvironmentError("DATABASE_URL and DATABASE_MIGRATION_URL must name their roles");
}

/** A server with nothing in it. In: where it may keep its files, and the roles it is to have. */
async function emptyPlace(directory: string, { owner, app }: ReturnType<typeof rolesOf>) {
  // One for all: two of the roles may be the same.
  const password = randomBytes(16).toString("hex");
  const { child, superuserUrl } = await startCluster({
    directory: path.join(directory, "postgres"),
    port: await freePort(),
    password,
    logFile: path.join(directory, "postgres.log"),
    durable: false,
  });
  const logins = { owner: { role: owner, password }, app: { role: app, password } };
  const place: Place = { superuserUrl, database: "countersign", ...logins };
  return { place, stop: () => child.stop() };
}
