import { migrate } from "@/lib/db/migrate";
import { ensureDatabase, ensureRole, type Login, urlFor, withClient } from "@/lib/launch/postgres/roles";
import type { Backup } from "./backUp";
import { restoreDump } from "./dump";
import { restoreRows } from "./rows";

/** An empty database on a server of its own, and who works there. */
export interface Place {
  superuserUrl: string;
  database: string;
  owner: Login;
  app: Login;
}

/** The addresses of the restored database, by who asks. */
export const addressesOf = ({ superuserUrl, owner, app, database }: Place) => ({
  superuser: inDatabase(superuserUrl, database),
  owner: urlFor(superuserUrl, owner, database),
  app: urlFor(superuserUrl, app, database),
});

/**
 * Restores a backup as OPERATIONS.md says: the roles and an empty database, the backup, and what the first start does.
 * Throws LaunchError and the driver's error.
 */
export async function restore(backup: Backup, place: Place): Promise<void> {
  const { superuserUrl, database, owner, app } = place;
  await withClient(superuserUrl, async (admin) => {
    await ensureRole(admin, owner);
    await ensureRole(admin, app);
    await ensureDatabase(admin, database, owner.role);
  });
  const { owner: ownerUrl, superuser } = addressesOf(place);
  if (backup.dumpVersion) await restoreDump(ownerUrl, backup.file);
  await migrate({ ownerUrl, appRole: app.role });
  if (!backup.dumpVersion) await withClient(superuser, (admin) => restoreRows(admin, backup.file));
}

function inDatabase(superuserUrl: string, database: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  return url.href;
}
