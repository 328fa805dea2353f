import "server-only";
import { and, inArray, isNotNull, lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";

/** How long a plan keeps the names of its cases: case data stays with the vendor. */
const NAMED_DAYS = 30;
const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;

let sweptAt = 0;

/** Forgets the names of cases in old plans; at most once an hour in a process. Throws the driver's error. */
export async function sweepNames(now = Date.now()): Promise<void> {
  if (now - sweptAt < EVERY_MS) return;
  sweptAt = now;
  const old = getDb()
    .select({ id: plans.id })
    .from(plans)
    .where(lt(plans.madeAt, new Date(now - NAMED_DAYS * DAY_MS)));
  await getDb()
    .update(planRows)
    .set({ name: null })
    .where(and(isNotNull(planRows.name), inArray(planRows.planId, old)));
}
