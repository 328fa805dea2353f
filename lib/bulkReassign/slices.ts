import "server-only";
import { and, asc, between, eq, isNull, lte, or, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { JOBS_SCHEMA, SLICES } from "@/lib/db/jobs";
import { planRows, plans } from "@/lib/db/plansSchema";
import type { Slice } from "./engine";

export type DueRow = typeof planRows.$inferSelect;

/**
 * Rows of one job: a few seconds at the vendor's rate, so that a pause takes effect soon and little waits when a
 * process dies.
 */
export const ROWS_A_SLICE = 20;

/** Slices enqueued at once; the next ones follow while these run. */
const MOST_HANDED_OUT = 60;

const isDue = (now: Date) =>
  and(
    eq(planRows.verdict, "will-change"),
    isNull(planRows.outcome),
    or(isNull(planRows.notBefore), lte(planRows.notBefore, now)),
  );

/** The rows of a slice that are still to be tried, in their order. */
export function dueRows({ planId, slice }: Slice): Promise<DueRow[]> {
  const first = slice * ROWS_A_SLICE + 1;
  const inSlice = between(planRows.ordinal, first, first + ROWS_A_SLICE - 1);
  return getDb()
    .select()
    .from(planRows)
    .where(and(eq(planRows.planId, planId), inSlice, isDue(new Date())))
    .orderBy(asc(planRows.ordinal));
}

/** Slices of running plans that hold rows to be tried and that no process has, oldest plan first. */
export async function idleSlices(): Promise<Slice[]> {
  const { rows } = await getDb().execute<{ planId: string; slice: number }>(sql`
    select due.plan_id as "planId", due.slice from (
      select distinct r.plan_id, p.confirmed_at, (r.ordinal - 1) / ${ROWS_A_SLICE}::int as slice
      from ${planRows} r join ${plans} p on p.id = r.plan_id
      where p.state = 'running' and r.verdict = 'will-change' and r.outcome is null
        and (r.not_before is null or r.not_before <= now())) due
    left join ${sql.raw(JOBS_SCHEMA)}.job j on j.name = ${SLICES} and j.state < 'completed'
      and j.data->>'planId' = due.plan_id::text and (j.data->>'slice')::int = due.slice
    where j.id is null
    order by due.confirmed_at, due.slice limit ${MOST_HANDED_OUT}`);
  return rows;
}

/** Does any row of a plan still wait to be tried, now or later? */
export async function isAnythingLeft(planId: string): Promise<boolean> {
  const [row] = await getDb()
    .select({ ordinal: planRows.ordinal })
    .from(planRows)
    .where(and(eq(planRows.planId, planId), eq(planRows.verdict, "will-change"), isNull(planRows.outcome)))
    .limit(1);
  return row !== undefined;
}
