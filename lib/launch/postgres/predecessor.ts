import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning } from "@/lib/launch/running.mjs";

/**
 * Makes way on a data directory whose last server was left alone: its launcher and watcher were killed together, or the
 * machine lost power. A server that still runs on it is asked to end; a note that names a process which is none is
 * removed, because PostgreSQL would take any process of our user with that number for a server.
 */
export async function endPredecessor(directory: string): Promise<void> {
  const note = path.join(directory, "postmaster.pid");
  const pid = Number((await readFile(note, "utf8").catch(() => "")).split("\n", 1)[0]);
  if (!pid || process.platform !== "linux") return;
  if (!isServerOf(directory, pid)) return rm(note, { force: true });
  process.kill(pid, "SIGINT");
  for (const started = Date.now(); isRunning(pid) && Date.now() - started < 15_000;) await delay(25);
}

function isServerOf(directory: string, pid: number): boolean {
  try {
    return isRunning(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(directory);
  } catch {
    return false;
  }
}
