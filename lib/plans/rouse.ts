import "server-only";
import { eq } from "drizzle-orm";
import { getDb, withAdvisoryLock } from "@/lib/db/client";
import { plans } from "@/lib/db/plansSchema";
import { describeError, log } from "@/lib/log";
import { paced } from "@/lib/pace";
import { handOut, restEngine, startEngine } from "./engine";
import { finishPlan, runSlice } from "./run";
import { idleSlices, isAnythingLeft } from "./slices";
import { isStopping } from "./stop";
import { sweepNames } from "./sweep";

/** Asking whether any plan runs is one query on a small table. */
const EVERY_MS = 5_000;

const holder = globalThis as { countersignPlans?: NodeJS.Timeout };

/**
 * Lets running plans go on: hands out the slices nobody has, those of processes that died among them. Called when a plan begins
 * and by every instance every few seconds, so that a plan needs no particular process. Throws the driver's error.
 */
export async function rousePlans(): Promise<void> {
  const running = await getDb().select({ id: plans.id }).from(plans).where(eq(plans.state, "running"));
  if (isStopping()) return;
  if (running.length === 0) return restEngine();
  const boss = await startEngine(runSlice);
  await withAdvisoryLock("plans", async () => {
    // Takes slices away from whoever has not ended them in time.
    await boss.expire();
    await handOut(boss, await idleSlices());
  });
  for (const { id } of running) if (!(await isAnythingLeft(id))) await finishPlan(id);
}

/** Looks for running plans now and then, as long as this process lives. A second call changes nothing. */
export function startPlans(): void {
  const look = () =>
    void Promise.all([rousePlans(), sweepNames()]).catch((error: unknown) =>
      log().warn({ event: "plans-asleep", error: describeError(error) }),
    );
  holder.countersignPlans ??= setInterval(look, paced(EVERY_MS)).unref();
  look();
}
