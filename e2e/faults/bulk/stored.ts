import { asc, eq } from "drizzle-orm";
import { planRows, plans } from "@/lib/db/plansSchema";
import { operations } from "@/lib/db/schema";
import type { PlanRow } from "@/lib/bulkReassign/contract";
import { rowResult } from "@/lib/bulkReassign/rowResult";
import type { PlanState } from "@/lib/domain/planStates";
import type { MortalDesk } from "../crash/desk";

/** The state of a plan on record. */
export async function stateOfPlan({ db }: MortalDesk, id: string): Promise<PlanState | undefined> {
  return (await db.select({ state: plans.state }).from(plans).where(eq(plans.id, id)))[0]?.state;
}

/** The rows of a plan with what they came to, as the desk would tell it. */
export async function rowsOf({ db }: MortalDesk, id: string): Promise<PlanRow[]> {
  const rows = await db
    .select({ row: planRows, result: rowResult })
    .from(planRows)
    .innerJoin(plans, eq(plans.id, planRows.planId))
    .leftJoin(operations, eq(operations.id, planRows.operationId))
    .where(eq(planRows.planId, id))
    .orderBy(asc(planRows.ordinal));
  return rows.map(({ row, result }) => ({
    ...{ ordinal: row.ordinal, entityId: row.entityId, serviceName: row.serviceName, verdict: row.verdict },
    result: result ?? undefined,
  }));
}
