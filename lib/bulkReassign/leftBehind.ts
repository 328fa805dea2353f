import "server-only";
import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { operations } from "@/lib/db/schema";
import { paced } from "@/lib/pace";
import { SLICE_MS } from "./engine";
import { keyOf } from "./runRow";
import type { DueRow } from "./slices";

/**
 * Settles rows whose process died when their plan was cancelled or stopped: each has an operation under its key, or was
 * never begun. Throws the driver's error.
 */
export async function settleLeftBehind(): Promise<void> {
  const long = new Date(Date.now() - paced(SLICE_MS));
  const found = await getDb()
    .select({ row: planRows, madeBy: plans.madeBy })
    .from(planRows)
    .innerJoin(plans, eq(plans.id, planRows.planId))
    .where(
      and(
        inArray(plans.state, ["cancelled", "stopped"]),
        isNull(planRows.outcome),
        isNotNull(planRows.begunAt),
        lt(planRows.begunAt, long),
      ),
    );
  for (const { row, madeBy } of found) await settle(row, madeBy);
}

async function settle(row: DueRow, madeBy: string): Promise<void> {
  const ofRow = and(eq(operations.officerId, madeBy), eq(operations.idempotencyKey, keyOf(row)));
  const [operation] = await getDb().select({ id: operations.id }).from(operations).where(ofRow);
  const end = operation && { outcome: "written" as const, operationId: operation.id, endedAt: new Date() };
  const same = and(eq(planRows.planId, row.planId), eq(planRows.ordinal, row.ordinal), isNull(planRows.outcome));
  await getDb()
    .update(planRows)
    .set(end ?? { begunAt: null })
    .where(same);
}
