import type PgBoss from "pg-boss";
import { perProcess } from "@/lib/perProcess";

/** How long a stopping process waits for its running rows, below the 20 s that the server gives its requests. */
const STOP_MS = 15_000;

/** This process's worker of the job engine, while it takes slices. */
export const jobs = perProcess<Promise<PgBoss> | undefined>("plan jobs", () => undefined);
const stopping = perProcess("plan jobs are stopping", () => false);

/** Stops this process's worker of the job engine: it takes no more slices and finishes its running rows. */
export async function stopJobs(): Promise<void> {
  stopping.put(true);
  const running = jobs.take();
  await (await running?.catch(() => undefined))?.stop({ graceful: true, timeout: STOP_MS });
}

/** Is this process about to end? Then no further row is begun. */
export const isStopping = () => stopping.get();
