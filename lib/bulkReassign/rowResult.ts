import "server-only";
import { sql } from "drizzle-orm";
import { planRows, plans } from "@/lib/db/plansSchema";
import { operations } from "@/lib/db/schema";
import type { RowResult } from "@/lib/domain/planStates";

/**
 * The result of a row, read from the record itself: the state of its operation wherever one was sent, so that a row can
 * never claim more than its operation; none while the plan waits for its confirmation. For a query over `plan_rows`, its `plans`
 * and, on the left, its `operations`.
 */
export const rowResult = sql<RowResult | null>`case
  when ${planRows.outcome} is null and ${planRows.verdict} <> 'will-change' then null
  when ${planRows.outcome} is null and ${plans.state} = 'sealed' then null
  when ${planRows.outcome} is null and ${plans.state} in ('cancelled', 'stopped') and ${planRows.begunAt} is not null
    then 'under-way'
  when ${planRows.outcome} is null and ${plans.state} in ('cancelled', 'stopped') then 'left'
  when ${planRows.outcome} is null then 'waiting'
  when ${planRows.outcome} <> 'written' then ${planRows.outcome}
  when ${operations.state} = 'CONFIRMED' then 'confirmed'
  when ${operations.state} = 'SUPERSEDED' then 'superseded'
  when ${operations.state} = 'NEEDS_HUMAN' then 'needs-human'
  when ${operations.state} in ('INTENT', 'SENT', 'UNKNOWN') then 'open'
  else 'not-applied' end`;
