import { existsSync } from "node:fs";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { startChild, type Child } from "@/lib/launch/child";
import { accountFor, type DatabaseUser } from "./account";
import { postgresPrograms, type Programs } from "./programs";

export interface ClusterOptions {
  /** The data directory; made when missing. Its parent must exist. */
  directory: string;
  port: number;
  /** The superuser's. Only read when the directory is made. */
  password: string;
  logFile: string;
  /** False only for tests: nothing is flushed to the disk. */
  durable: boolean;
}

export interface Cluster {
  child: Child;
  /** Connects as superuser to the `postgres` database, or to the one named. */
  superuserUrl: string;
}

/**
 * Starts an embedded PostgreSQL that listens on 127.0.0.1 only, and waits until it answers.
 * Throws with the server's last words when it does not come up within a minute.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const programs = await postgresPrograms();
  const account = accountFor(programs.postgres, path.dirname(options.directory));
  if (!existsSync(path.join(options.directory, "PG_VERSION"))) await initialise(programs, account, options);
  const child = await startChild({
    name: "the database",
    ...account.commandOf(programs.postgres, serverArguments(options)),
    env: environment(),
    logFile: options.logFile,
    // "Fast": open transactions are rolled back, clients are sent away, everything is flushed.
    stopSignal: "SIGINT",
  });
  const superuserUrl = `postgres://postgres:${options.password}@127.0.0.1:${options.port}/postgres?sslmode=disable`;
  await answering(superuserUrl, child).catch(async (cause: unknown) => {
    await child.stop();
    throw new Error(`The database did not start. Its last output:\n${child.lastWords()}`, { cause });
  });
  return { child, superuserUrl };
}

function serverArguments({ directory, port, durable }: ClusterOptions): string[] {
  const switches = durable ? "on" : "off";
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    fsync: switches,
    synchronous_commit: switches,
    full_page_writes: switches,
    timezone: "UTC",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", directory, "-p", String(port), ...flags];
}

/** Made beside its place and then renamed: a start that was interrupted leaves no half of a database behind. */
async function initialise(programs: Programs, account: DatabaseUser, options: ClusterOptions): Promise<void> {
  const { directory, password, durable, logFile } = options;
  const unfinished = `${directory}.unfinished`;
  const passwordFile = `${directory}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined)
      for (const each of [unfinished, passwordFile]) await chown(each, account.uid, account.gid);
    const command = account.commandOf(programs.initdb, [
      ...["--pgdata", unfinished, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256"],
      // Not the machine's locale: the same order and case rules everywhere.
      ...["--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
      ...(durable ? [] : ["--no-sync"]),
    ]);
    const child = await startChild({ name: "initdb", ...command, env: environment(), logFile });
    if ((await child.ended) !== 0) throw new Error(`The database could not be created:\n${child.lastWords()}`);
    await rename(unfinished, directory);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** English messages whatever the machine speaks. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C" };
}

/** Waits until a database accepts a connection. Throws when its process ends before, refuses the password, or a minute passes. */
export async function answering(url: string, child: Child): Promise<void> {
  for (const started = Date.now(); ; await delay(20)) {
    if (child.hasEnded()) throw new Error("It ended");
    const failure = await connectionFailure(url);
    if (!failure) return;
    const { code } = failure as { code?: string };
    // A wrong password never becomes right by waiting.
    if (code === "28P01" || Date.now() - started > 60_000) throw failure;
  }
}

async function connectionFailure(connectionString: string): Promise<unknown> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return undefined;
  } catch (cause) {
    return cause;
  } finally {
    await client.end().catch(() => undefined);
  }
}
