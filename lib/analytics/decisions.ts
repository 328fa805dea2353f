import "server-only";
import { sql } from "drizzle-orm";
import { startOfDay } from "@/lib/days";
import type { Queryable } from "@/lib/db/client";

/** Overrides that took effect in one month, by one officer, for one reason; without one where it was erased. */
export interface DecisionGroup {
  month: string;
  officerId?: string;
  /** Who had proposed it, where it took a second person. */
  makerId?: string;
  reason?: string;
  count: number;
}

/**
 * The overrides on record from a day on, grouped. What counts is the beginning of the act, which holds who and why, where a
 * later row says that it was applied. In: the first day (YYYY-MM-DD) and the time zone its months are in. Throws the driver's error.
 */
export async function groupDecisions(database: Queryable, from: string, timeZone: string): Promise<DecisionGroup[]> {
  const { rows } = await database.execute<{
    month: string;
    actor_id: string | null;
    maker_id: string | null;
    reason: string | null;
    count: number;
  }>(sql`
    select to_char(begun.at at time zone ${timeZone}, 'YYYY-MM') as month, begun.actor_id, proposals.maker_id,
      details.detail->>'reasonCode' as reason, count(*)::int as count
    from ledger_rows begun left join ledger_details details on details.sequence = begun.sequence
      left join proposals on proposals.operation_id = begun.operation_id
    where begun.action = 'override' and begun.outcome = 'INTENT' and begun.at >= ${new Date(startOfDay(from, timeZone))}
      and exists (
        select from ledger_rows ended where ended.operation_id = begun.operation_id and ended.sequence > begun.sequence
        and ended.outcome in ('CONFIRMED', 'SUPERSEDED'))
    group by 1, 2, 3, 4`);
  return rows.map(({ month, actor_id, maker_id, reason, count }) => ({
    ...{ month, count },
    officerId: actor_id ?? undefined,
    makerId: maker_id ?? undefined,
    reason: reason ?? undefined,
  }));
}
