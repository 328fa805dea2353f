import "server-only";
import PgBoss from "pg-boss";
import { runStatement } from "@/lib/db/client";
import { JOBS_SCHEMA, SLICES } from "@/lib/db/jobs";
import { describeError, log } from "@/lib/log";
import { paced } from "@/lib/pace";
import { jobs } from "./stop";

/** A slice of a plan: the rows whose ordinals it holds (slices.ts). */
export interface Slice {
  planId: string;
  slice: number;
}

/** How long a slice may run before another instance may take it over: the process that ran it has died. */
export const SLICE_MS = 90_000;

/** How often this process asks for a slice when it has none. */
const POLL_SECONDS = 0.5;

/** A slice that waits for its slowest row does not delay the next one. */
export const WORKERS = 2;

/** The expiry of a job in whole seconds, at least one. */
const expireInSeconds = () => Math.max(1, Math.ceil(paced(SLICE_MS) / 1_000));

/**
 * Starts this process's worker of the job engine, once: it takes slices as long as there are any, over the desk's own
 * connections. In: what runs a slice. Throws the driver's error.
 */
export function startEngine(run: (slice: Slice) => Promise<void>): Promise<PgBoss> {
  const running = jobs.get();
  if (running) return running;
  const begun = begin(run).catch((cause: unknown) => {
    void jobs.take();
    throw cause;
  });
  jobs.put(begun);
  return begun;
}

async function begin(run: (slice: Slice) => Promise<void>): Promise<PgBoss> {
  const db = { executeSql: runStatement };
  // The tables are made by the migration, under the role that owns them; a killed slice is found by rouse.ts.
  const boss = new PgBoss({ db, schema: JOBS_SCHEMA, migrate: false, schedule: false, retryLimit: 0 });
  boss.on("error", (error) => log().warn({ event: "jobs-failed", error: describeError(error) }));
  await boss.start();
  for (let worker = 0; worker < WORKERS; worker += 1)
    await boss.work<Slice>(SLICES, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
      if (job) await run(job.data);
    });
  return boss;
}

/** Asks for no more slices until there is a plan to run again. */
export async function restEngine(): Promise<void> {
  const running = jobs.take();
  await (await running)?.stop({ graceful: true, wait: false });
}

/** Hands slices to whichever instance is free. Throws the driver's error. */
export async function enqueueSlices(boss: PgBoss, slices: readonly Slice[]): Promise<void> {
  const options = { expireInSeconds: expireInSeconds(), retryLimit: 0 };
  if (slices.length > 0) await boss.insert(slices.map((data) => ({ name: SLICES, data, ...options })));
}
