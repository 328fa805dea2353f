import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { plans } from "@/lib/db/plansSchema";
import type { Actor } from "@/lib/ledger/record";
import { recordPlan } from "./onRecord";
import { countResults } from "./read";

/** What is added to the time a plan ran when it comes to rest. */
export const RESTING = {
  ranMs: sql`${plans.ranMs} + coalesce(extract(epoch from now() - ${plans.runsSince}) * 1000, 0)::bigint`,
  runsSince: null,
};

interface Ending {
  actor: Actor;
  outcome: "DONE" | "DENIED";
  detail?: Record<string, unknown>;
}

/**
 * Ends a running plan without an officer's act, once, on record with the results of its rows. Throws the driver's
 * error.
 */
export async function endPlan(id: string, state: "finished" | "stopped", ending: Ending): Promise<void> {
  const results = await countResults(id);
  await getDb().transaction(async (transaction) => {
    const [plan] = await transaction
      .update(plans)
      .set({ ...RESTING, state, endedAt: new Date() })
      .where(and(eq(plans.id, id), eq(plans.state, "running")))
      .returning({ title: plans.title });
    if (!plan) return;
    const detail = { planId: id, title: plan.title, results, ...ending.detail };
    await recordPlan(transaction, ending.actor, `plan-${state}`, detail, ending.outcome);
  });
}
