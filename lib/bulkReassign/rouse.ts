import "server-only";
import { eq } from "drizzle-orm";
import { getDb, withAdvisoryLock } from "@/lib/db/client";
import { plans } from "@/lib/db/plansSchema";
import { enqueueSlices, restEngine, startEngine } from "./engine";
import { settleLeftBehind } from "./leftBehind";
import { finishPlan, runSlice } from "./run";
import { idleSlices, isAnythingLeft } from "./slices";
import { isStopping } from "./stop";

/**
 * Keeps running plans going: enqueues the slices that no process has, including those of processes that died. Called
 * when a plan begins and by every instance every few seconds, so that a plan does not depend on one process. Throws the
 * driver's error.
 */
export async function rousePlans(): Promise<void> {
  const running = await getDb().select({ id: plans.id }).from(plans).where(eq(plans.state, "running"));
  if (isStopping()) return;
  await settleLeftBehind();
  if (running.length === 0) return restEngine();
  const boss = await startEngine(runSlice);
  await withAdvisoryLock("plans", async () => {
    // Takes slices away from processes that have not finished them in time.
    await boss.expire();
    await enqueueSlices(boss, await idleSlices());
  });
  for (const { id } of running) if (!(await isAnythingLeft(id))) await finishPlan(id);
}
