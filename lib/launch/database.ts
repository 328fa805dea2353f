import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "@/lib/db/migrate";
import * as schema from "@/lib/db/schema";
import { seedDemoOfficers } from "@/lib/officers/seed";
import type { AddPart } from "./child";
import type { Layout } from "./dataDirectory";
import { startCluster } from "./postgres/cluster";
import { ensureDatabase, ensureRole, roleOf, urlFor, withClient } from "./postgres/roles";
import type { Secrets } from "./secrets";

const DATABASE = "countersign";

export interface DatabaseUrls {
  /** As the app's role. */
  url: string;
  /** As the role that owns the tables. */
  ownerUrl: string;
}

/** Starts the data directory's own PostgreSQL, with the roles and the database the desk needs. */
export async function startDatabase(
  layout: Layout,
  secrets: Secrets,
  port: number,
  add: AddPart,
): Promise<DatabaseUrls> {
  const { child, superuserUrl } = await startCluster({
    directory: layout.postgres,
    port,
    password: secrets.databasePassword,
    logFile: layout.logOf("database"),
    durable: true,
  });
  add(child);
  const { owner, app } = loginsOf(secrets);
  await withClient(superuserUrl, async (admin) => {
    await ensureRole(admin, owner);
    await ensureRole(admin, app);
    await ensureDatabase(admin, DATABASE, owner.role);
  });
  return databaseUrls(superuserUrl, secrets);
}

/** The desk's database on a server, by any URL of that server. */
export function databaseUrls(serverUrl: string, secrets: Secrets): DatabaseUrls {
  const { owner, app } = loginsOf(secrets);
  return { url: urlFor(serverUrl, app, DATABASE), ownerUrl: urlFor(serverUrl, owner, DATABASE) };
}

function loginsOf({ ownerPassword, appPassword }: Secrets) {
  return {
    owner: { role: "countersign_owner", password: ownerPassword },
    app: { role: "countersign_app", password: appPassword },
  };
}

/** Brings a desk's database up to date and puts the demo's people into it, as the roles that may. Safe to repeat. */
export async function prepareDatabase({ url, ownerUrl }: DatabaseUrls): Promise<void> {
  await migrate({ ownerUrl, appRole: roleOf(url) });
  await withClient(url, (client) => seedDemoOfficers(drizzle(client, { schema })));
}
