import "server-only";
import { describeError, log } from "@/lib/log";
import { perProcess } from "@/lib/perProcess";

/** The tasks of this process, by name. */
const running = perProcess("background tasks", () => new Map<string, NodeJS.Timeout>());

/**
 * Does a piece of work now and every so many milliseconds as long as the process lives, never twice at the
 * same time. A task that fails is logged by its name and tried again next time; it stops no other. A second call under the same
 * name changes nothing.
 */
export function every(ms: number, name: string, work: () => Promise<unknown>): void {
  const tasks = running.get();
  if (tasks.has(name)) return;
  const once = onceAtATime(() => work().catch((error: unknown) => logFailure(name, error)));
  tasks.set(name, setInterval(once, ms).unref());
  once();
}

/** Ends every task; for tests. */
export function endTasks(): void {
  for (const timer of running.take()?.values() ?? []) clearInterval(timer);
}

function onceAtATime(work: () => Promise<unknown>): () => void {
  let isUnderWay = false;
  return () => {
    if (isUnderWay) return;
    isUnderWay = true;
    void work().finally(() => (isUnderWay = false));
  };
}

function logFailure(task: string, error: unknown): void {
  log().error({ event: "background-task-failed", task, error: describeError(error) });
}
