import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("./watcher.mjs", import.meta.url));

let watcher: ChildProcess | undefined;

type Line =
  | { hello: true }
  | { watch: { pid: number; signal: NodeJS.Signals; patienceMs: number } }
  | { forget: { pid: number } }
  | { remove: string };

/**
 * Tells this process's watcher what to end (`watch`, until `forget`) and which temporary directory to remove when this
 * process is gone, however it went. The watcher is started by the first line and ends by itself.
 */
export function sendToWatcher(line: Line): void {
  watcher ??= startWatcher();
  watcher.stdin?.write(`${JSON.stringify(line)}\n`);
}

/** The watcher's process id, once it was used: a data directory is free only when it has gone too. */
export function watcherPid(): number | undefined {
  return watcher?.pid;
}

function startWatcher(): ChildProcess {
  // A group of its own: a signal meant for the launcher's group must not reach the one who cleans up after it.
  const child = spawn(process.execPath, [program], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  child.unref();
  // The pipe's closing is the message; it must not keep the launcher alive.
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}
