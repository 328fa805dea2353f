import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { grantAppRole } from "./grants";
import { installJobs } from "./jobs";
import { migrationsFolder, migrationSteps } from "./migrationSteps";

export interface MigrateOptions {
  /** Connection of the role that owns the tables. */
  ownerUrl: string;
  /** The role the app connects as, when it is another than the owner: it is given what it needs and no more. */
  appRole?: string;
}

const NEWEST = Math.max(...migrationSteps().map(({ madeAt }) => madeAt));

/**
 * Brings the database to the tables of this version and sets the app role's rights. Any number of instances may start
 * at once: an advisory lock lets them run one by one, and later ones find nothing left to do. Throws the driver's error
 * when the database refuses; everything that did not commit is rolled back. With nothing left to do it needs no more
 * than the app's rights.
 */
export async function migrate({ ownerUrl, appRole }: MigrateOptions): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    // Ending the connection gives the lock back.
    await client.query("select pg_advisory_lock(hashtextextended('countersign migrations', 0))");
    await client.query("set client_min_messages = warning");
    if (await isBehind(client)) await applyMigrations(drizzle(client), { migrationsFolder });
    await installJobs(client);
    if (appRole) await grantAppRole(client, appRole);
  } finally {
    await client.end();
  }
}

async function isBehind(client: Client): Promise<boolean> {
  const record = "drizzle.__drizzle_migrations";
  const { rows } = await client.query("select to_regclass($1) is null as missing", [record]);
  if (rows[0]?.missing) return true;
  const applied = await client.query<{ newest: string | null }>(`select max(created_at) as newest from ${record}`);
  return Number(applied.rows[0]?.newest) < NEWEST;
}
