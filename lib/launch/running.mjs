import { readFileSync } from "node:fs";

/**
 * Whether a process runs, whoever owns it. One that has ended but was not yet collected by its parent does not run:
 * in a container the first process may never collect.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  const state = statusOf(pid)?.[0];
  return state === undefined ? process.platform !== "linux" : state !== "Z" && state !== "X";
}

/**
 * Tells a process from a later one of the same number: when it began, in clock ticks since the machine started.
 * Empty where the system does not say.
 * @param {number} pid
 */
export function beginningOf(pid) {
  return statusOf(pid)?.[19] ?? "";
}

/** The fields of /proc/<pid>/stat from the state on; what stands before may hold spaces and brackets. */
function statusOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
