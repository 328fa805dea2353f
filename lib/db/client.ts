import "server-only";
import { randomUUID } from "node:crypto";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgTransactionConfig } from "drizzle-orm/pg-core";
import { Pool, type PoolClient } from "pg";
import { getEnv } from "@/lib/env";
import * as schema from "./schema";

export type Database = NodePgDatabase<typeof schema>;

/** A database or a transaction of it: what every query function takes. */
export type Queryable = Pick<Database, "select" | "insert" | "update" | "delete" | "execute" | "query">;

interface Connections {
  pool: Pool;
  /** Locks are held across calls to the vendor; with a pool of their own they can never starve the queries. */
  locks: Pool;
  database: Database;
}

// One set of connections a process: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignConnections?: Connections };

function connections(): Connections {
  if (process.env.NEXT_PHASE === "phase-production-build")
    throw new Error("The database must not be opened during a build");
  holder.countersignConnections ??= connect(getEnv().DATABASE_URL);
  return holder.countersignConnections;
}

const INSTANCE_PREFIX = "countersign ";

function connect(connectionString: string): Connections {
  // Every process names itself, so that each can tell how many there are (see countInstances).
  const common = {
    connectionString,
    application_name: INSTANCE_PREFIX + randomUUID(),
    max: 20,
    idleTimeoutMillis: 60_000,
  };
  const pool = new Pool({ ...common, connectionTimeoutMillis: 5_000 });
  const locks = new Pool({ ...common, connectionTimeoutMillis: 15_000 });
  for (const each of [pool, locks]) surviveBrokenConnections(each);
  const database = drizzle(pool, { schema });
  database.transaction = (work, config) => inTransaction(pool, work, config);
  return { pool, locks, database };
}

type Work<Result> = (transaction: Parameters<Parameters<Database["transaction"]>[0]>[0]) => Promise<Result>;

/**
 * Drizzle's own transaction keeps the connection for ever when BEGIN fails: twenty broken connections, and the desk would
 * stand still. Here it is always given back, and after any failure not to be used again, in whatever state it is.
 */
async function inTransaction<Result>(pool: Pool, work: Work<Result>, config?: PgTransactionConfig): Promise<Result> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    const result = await drizzle(client, { schema }).transaction(work, config);
    isWhole = true;
    return result;
  } finally {
    client.release(!isWhole);
  }
}

/**
 * A connection that breaks is replaced by the pool, and whoever uses it fails with the next statement. Without a listener
 * its error would end the process: the pool listens to idle connections only, and one that holds a lock is not idle.
 */
function surviveBrokenConnections(pool: Pool): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
}

/** The desk's database, opened on first use. Throws the driver's error on the first query when it is down. */
export function getDb(): Database {
  return connections().database;
}

/** Runs a statement that is not Drizzle's, such as one of the engine of jobs. Throws the driver's error. */
export async function runStatement(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  return connections().pool.query(text, values);
}

/** How many processes of the desk are connected to this database, this one included. */
export async function countInstances(): Promise<number> {
  const { rows } = await connections().pool.query<{ instances: number }>(
    `select count(distinct application_name)::int as instances from pg_stat_activity
     where datname = current_database() and starts_with(application_name, $1)`,
    [INSTANCE_PREFIX],
  );
  return Math.max(1, rows[0]?.instances ?? 1);
}

/**
 * Runs `work` while this process alone, among all instances on the database, holds the named lock.
 * In: any text as name. Out: what `work` returns. Throws when no connection can be had.
 */
export async function withAdvisoryLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const client = await connections().locks.connect();
  // A lock that cannot be given back must not return to the pool: ending the connection frees it.
  let failure: Error | undefined;
  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
    return await work();
  } finally {
    failure = await unlock(client, name);
    client.release(failure);
  }
}

async function unlock(client: PoolClient, name: string): Promise<Error | undefined> {
  try {
    await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [name]);
    return undefined;
  } catch (cause) {
    return new Error("The advisory lock could not be released", { cause });
  }
}

/** Ends all connections of this process; for tests and for a graceful stop. */
export async function closeDb(): Promise<void> {
  const open = holder.countersignConnections;
  delete holder.countersignConnections;
  await Promise.all([open?.pool.end(), open?.locks.end()]);
}
