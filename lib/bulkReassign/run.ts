import "server-only";
import { and, eq } from "drizzle-orm";
import PQueue from "p-queue";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { bulkLanes } from "@/lib/frankieone/traffic";
import { findById } from "@/lib/officers/service";
import { paced } from "@/lib/pace";
import { endPlan } from "./endPlan";
import { SLICE_MS, type Slice, WORKERS } from "./engine";
import type { StoredPlan } from "./read";
import { runRow } from "./runRow";
import { type DueRow, dueRows, isAnythingLeft } from "./slices";
import { isStopping } from "./stop";

/**
 * Runs a slice of a plan: the rows that are still to be tried, a few at once. Before each of them the plan must be
 * running, and the lead who confirmed it must still be allowed to. Ends the plan with its last row. Throws the driver's
 * error.
 */
export async function runSlice(slice: Slice): Promise<void> {
  const rows = await dueRows(slice);
  // Half of the time a slice has: the rest is enqueued again before it counts as abandoned.
  const until = Date.now() + paced(SLICE_MS) / 2;
  const lanes = new PQueue({ concurrency: Math.max(1, Math.ceil(bulkLanes() / WORKERS)) });
  const attemptInTime = async (row: DueRow) => {
    if (Date.now() <= until && !isStopping()) await attempt(row);
  };
  await lanes.addAll(rows.map((row) => () => attemptInTime(row)));
  if (!(await isAnythingLeft(slice.planId))) await finishPlan(slice.planId);
}

async function attempt(row: DueRow): Promise<void> {
  const plan = await begin(row);
  if (!plan) return;
  const officer = await officerOf(plan);
  if (officer) await runRow(plan, row, officer);
  else await letGo(row);
}

/**
 * Marks a row as running, if its plan runs: a plan that is cancelled at this moment ends before the row begins, or
 * counts it.
 */
function begin(row: DueRow): Promise<StoredPlan | undefined> {
  return getDb().transaction(async (transaction) => {
    const runs = and(eq(plans.id, row.planId), eq(plans.state, "running"));
    const [plan] = await transaction.select().from(plans).where(runs).for("share");
    if (plan) await transaction.update(planRows).set({ begunAt: new Date() }).where(isRow(row));
    return plan;
  });
}

const letGo = (row: DueRow) => getDb().update(planRows).set({ begunAt: null }).where(isRow(row));

const isRow = ({ planId, ordinal }: DueRow) => and(eq(planRows.planId, planId), eq(planRows.ordinal, ordinal));

/** The lead who confirmed it, fresh from the database; where they may no longer do this the plan is stopped. */
async function officerOf(plan: StoredPlan): Promise<Officer | undefined> {
  const found = await findById(plan.madeBy);
  if (!found) {
    await endPlan(plan.id, "stopped", { actor: { role: "system" }, outcome: "DENIED", detail: { rule: "no-rights" } });
    return undefined;
  }
  const { id, email, name, role, disabled } = found;
  const permission = can({ id, email, name, role }, "plan-moves");
  if (permission.allowed && !disabled) return { id, email, name, role };
  const rule = permission.allowed ? "officer-disabled" : permission.rule;
  await endPlan(plan.id, "stopped", { actor: { id, role }, outcome: "DENIED", detail: { rule } });
  return undefined;
}

/** Every row has been tried. */
export async function finishPlan(id: string): Promise<void> {
  await endPlan(id, "finished", { actor: { role: "system" }, outcome: "DONE" });
}
