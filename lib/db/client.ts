import "server-only";
import { randomUUID } from "node:crypto";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgTransactionConfig } from "drizzle-orm/pg-core";
import { Pool, type PoolClient } from "pg";
import { type Environment, getEnv } from "@/lib/env";
import { OwnError } from "@/lib/ownError";
import { perProcess } from "@/lib/perProcess";
import { onBehalfOf, SharedPool } from "./connectionShare";
import * as schema from "./schema";

export type Database = NodePgDatabase<typeof schema>;

/** A database or a transaction of it: what every query function takes. */
export type Queryable = Pick<Database, "select" | "insert" | "update" | "delete" | "execute" | "query">;

interface Connections {
  pool: Pool;
  /**
   * Locks are held across calls to the vendor; with a pool of their own they can never starve the queries. Where the others go through a
   * pooler these do not: a lock is of a session.
   */
  locks: Pool;
  /** Whose connections tell PostgreSQL that this process lives: those no pooler keeps after its end. */
  own: Pool;
  database: Database;
}

const open = perProcess("database", () => connect(getEnv()));

function connections(): Connections {
  if (process.env.NEXT_PHASE === "phase-production-build")
    throw new Error("The database must not be opened during a build");
  return open.get();
}

const INSTANCE_PREFIX = "countersign ";

/** The name of connections through a pooler, which says nothing about who lives: the pooler keeps them, and lends them on. */
const POOLED = "countersign-pooled";

/**
 * How long a database is waited for: until there is a connection, and for one statement, by its own clock and, where it
 * does not answer at all, by ours. Statements of the desk take milliseconds; an officer must not wait for a database
 * that hangs.
 */
const PATIENCE = { connectionTimeoutMillis: 3_000, statement_timeout: 5_000, query_timeout: 6_000 };

/** How long another instance's lock of the same name is waited for. */
const LONGEST_LOCK_MS = 4_000;

function connect({ DATABASE_URL, DATABASE_DIRECT_URL }: Addresses): Connections {
  // Every process names itself, so that each can tell how many there are (see countInstances).
  const named = { application_name: INSTANCE_PREFIX + randomUUID() };
  const common = { connectionString: DATABASE_URL, max: 20, idleTimeoutMillis: 60_000, ...PATIENCE };
  const direct = { ...common, ...named, connectionString: DATABASE_DIRECT_URL ?? DATABASE_URL };
  const pool = new SharedPool(DATABASE_DIRECT_URL ? { ...common, application_name: POOLED } : { ...common, ...named });
  const locks = new Pool({ ...direct, lock_timeout: LONGEST_LOCK_MS });
  for (const each of [pool, locks]) surviveBrokenConnections(each);
  const database = drizzle(pool, { schema });
  database.transaction = (work, config) => inTransaction(pool, work, config);
  return { pool, locks, own: DATABASE_DIRECT_URL ? locks : pool, database };
}
type Addresses = Pick<Environment, "DATABASE_URL" | "DATABASE_DIRECT_URL">;

type Work<Result> = (transaction: Parameters<Parameters<Database["transaction"]>[0]>[0]) => Promise<Result>;

/**
 * Drizzle's own transaction keeps the connection for ever when BEGIN fails: after twenty broken connections the desk
 * would hang. Here it is always released, and after any failure destroyed, in whatever state it is.
 */
async function inTransaction<Result>(pool: Pool, work: Work<Result>, config?: PgTransactionConfig): Promise<Result> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    // What is asked beside it meanwhile must not wait for this very connection.
    const result = await onBehalfOf(undefined, () => drizzle(client, { schema }).transaction(work, config));
    isWhole = true;
    return result;
  } finally {
    client.release(!isWhole);
  }
}

/**
 * A connection that breaks is replaced by the pool, and its user fails with the next statement. Without a listener its
 * error would end the process: the pool listens to idle connections only, and one that holds a lock is not idle.
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
  const { rows } = await connections().own.query<{ instances: number }>(
    `select count(distinct application_name)::int as instances from pg_stat_activity
     where datname = current_database() and starts_with(application_name, $1)`,
    [INSTANCE_PREFIX],
  );
  return Math.max(1, rows[0]?.instances ?? 1);
}

/**
 * Runs `work` while this process alone, among all instances on the database, holds the named lock.
 * In: any text as name. Out: what `work` returns. Throws LockTimeout when another instance holds it for long, and when no
 * connection can be had.
 */
export async function withAdvisoryLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const client = await connections().locks.connect();
  await lock(client, name);
  try {
    return await work();
  } finally {
    // Not awaited: a hanging database would delay an answer that is ready.
    void unlock(client, name);
  }
}

/** The lock of this name was another's for too long. */
export class LockTimeout extends OwnError {
  static override readonly label = "LockTimeout";
}

/** PostgreSQL's code for a lock that was not had in time. */
const LOCK_NOT_AVAILABLE = "55P03";

async function lock(client: PoolClient, name: string): Promise<void> {
  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
  } catch (cause) {
    const isLate = cause instanceof Error && "code" in cause && cause.code === LOCK_NOT_AVAILABLE;
    client.release(isLate ? undefined : new Error("The advisory lock could not be taken", { cause }));
    throw isLate ? new LockTimeout("The lock is another's", { cause }) : cause;
  }
}

/** Never rejects. A lock that cannot be given back must not return to the pool: ending the connection frees it. */
async function unlock(client: PoolClient, name: string): Promise<void> {
  try {
    await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [name]);
    client.release();
  } catch (cause) {
    client.release(new Error("The advisory lock could not be released", { cause }));
  }
}

/** Ends all connections of this process; for tests and for a graceful stop. */
export async function closeDb(): Promise<void> {
  const { pool, locks } = open.take() ?? {};
  await Promise.all([pool?.end(), locks?.end()]);
}
