import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { grantAppRole } from "./grants";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

export interface MigrateOptions {
  /** Connection of the role that owns the tables. */
  ownerUrl: string;
  /** The role the app connects as, when it is another than the owner: it is given what it needs and no more. */
  appRole?: string;
}

/**
 * Brings the database to the tables of this version and sets the app role's rights. Any number of instances may start
 * at once: an advisory lock lets them pass one by one, and whoever comes late finds nothing left to do.
 * Throws the driver's error when the database refuses; everything that did not commit is rolled back.
 */
export async function migrate({ ownerUrl, appRole }: MigrateOptions): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    // Ending the connection gives the lock back.
    await client.query("select pg_advisory_lock(hashtextextended('countersign migrations', 0))");
    await client.query("set client_min_messages = warning");
    await applyMigrations(drizzle(client), { migrationsFolder });
    if (appRole) await grantAppRole(client, appRole);
  } finally {
    await client.end();
  }
}
