import type { Client } from "pg";
import { grantJobs } from "./jobs";

/** Written once, never changed: the app may add and read. Erasing a detail is the owner's, by hand and on purpose. */
const LEDGER = "ledger_rows, ledger_details";

/**
 * Gives the app's role its rights on the tables that exist now: reading and writing, on the ledger adding and reading
 * only, no change of the tables themselves. Safe to repeat. Throws the driver's error when the role does not exist.
 */
export async function grantAppRole(owner: Client, appRole: string): Promise<void> {
  const role = owner.escapeIdentifier(appRole);
  await owner.query("begin");
  await owner.query(`grant usage on schema public to ${role}`);
  await owner.query(`revoke create on schema public from ${role}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
  await owner.query(`grant usage on all sequences in schema public to ${role}`);
  // What was applied, so that an instance that holds the app's role alone sees that nothing is left to migrate.
  await owner.query(`grant usage on schema drizzle to ${role}`);
  await owner.query(`grant select on all tables in schema drizzle to ${role}`);
  await grantJobs(owner, role);
  await owner.query(`revoke update, delete, truncate on ${LEDGER} from ${role}`);
  await owner.query("commit");
}
