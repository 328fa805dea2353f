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
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^\) [ZX]/.test(status.slice(status.lastIndexOf(")")));
  } catch {
    return process.platform !== "linux";
  }
}
