import type { Client } from "pg";
import PgBoss from "pg-boss";

/** Where the engine of jobs keeps its own tables, apart from ours. */
export const JOBS_SCHEMA = "countersign_jobs";

/** The one queue: slices of plans to run. Queues are tables, so they are made by the role that owns the tables. */
export const SLICES = "plan-slices";

/** Makes the engine's tables unless they are there. In: a connection of the owner, held by one migration at a time. */
export async function installJobs(owner: Client): Promise<void> {
  const { rows } = await owner.query("select to_regclass($1) is null as missing", [`${JOBS_SCHEMA}.version`]);
  if (!rows[0]?.missing) return;
  await owner.query(PgBoss.getConstructionPlans(JOBS_SCHEMA));
  await owner.query(`select ${JOBS_SCHEMA}.create_queue($1, $2)`, [SLICES, { policy: "standard" }]);
}

/** The app works with jobs and makes no tables. In: the role's name, escaped. */
export async function grantJobs(owner: Client, role: string): Promise<void> {
  await owner.query(`grant usage on schema ${JOBS_SCHEMA} to ${role}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${role}`);
}
