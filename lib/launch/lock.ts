import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { LaunchError } from "./launchError";
import { beginningOf, isRunning } from "./running.mjs";
import { sendToWatcher, watcherPid } from "./sendToWatcher";

const holder = z.object({ pid: z.number(), began: z.string(), watcher: z.number().optional() });
type Holder = z.infer<typeof holder>;

/** How long the watcher of a killed launcher may need to end what that one had started. */
const AFTERCARE_MS = 60_000;

/**
 * Takes a data directory for this process alone. Out: gives it back. A lock left by a killed process is taken over, once
 * its watcher has ended what it had started. Throws LaunchError naming the process that holds it.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  sendToWatcher({ hello: true });
  const own = `${file}.${process.pid}`;
  const we: Holder = { pid: process.pid, began: beginningOf(process.pid), watcher: watcherPid() };
  await writeFile(own, JSON.stringify(we));
  try {
    for (const started = Date.now(); !(await linked(own, file)); await delay(50))
      await makeWay(file, Date.now() - started > AFTERCARE_MS);
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(file, { force: true });
}

/** Linking fails when the name exists: of two that come at once, one gets it, and its content is whole. */
async function linked(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function makeWay(file: string, impatient: boolean): Promise<void> {
  const { pid, began, watcher } = await readHolder(file);
  if (isRunning(pid) && beginningOf(pid) === began)
    throw new LaunchError(
      `The demo is already running on this data directory (process ${pid}). Stop that process first.`,
    );
  const tidying = watcher !== undefined && isRunning(watcher);
  if (!tidying || impatient) await removeStale(file, pid);
}

/** Removes the lock of `pid` only: somebody else may have taken over meanwhile, and then gets it back. */
async function removeStale(file: string, pid: number): Promise<void> {
  const aside = `${file}.${process.pid}.stale`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readHolder(aside)).pid !== pid) await linked(aside, file);
  await rm(aside, { force: true });
}

async function readHolder(file: string): Promise<Holder> {
  const text = await readFile(file, "utf8").catch(() => "");
  // Missing, or cut by a power loss: nobody holds it. Process ids are never negative.
  return text.startsWith("{") ? holder.parse(JSON.parse(text)) : { pid: -1, began: "" };
}
