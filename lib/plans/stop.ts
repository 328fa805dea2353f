/** How long a stopping process waits for the rows it is at, below the 20 s the server gives its requests. */
const STOP_MS = 15_000;

interface Stopping {
  countersignJobs?: Promise<{ stop: (options: object) => Promise<void> }>;
  countersignJobsStop?: boolean;
}

// One a process: the server's own code and the app's are two module graphs.
const holder = globalThis as Stopping;

/** Ends this process's part of the engine of jobs: takes no more slices, and lets the rows it is at come to their end. */
export async function stopJobs(): Promise<void> {
  holder.countersignJobsStop = true;
  const running = holder.countersignJobs;
  delete holder.countersignJobs;
  await (await running?.catch(() => undefined))?.stop({ graceful: true, timeout: STOP_MS });
}

/** Is this process about to end? Then no further row is begun. */
export const isStopping = () => holder.countersignJobsStop === true;
