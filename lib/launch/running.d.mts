/** Whether a process runs, whoever owns it; one that ended and was not yet collected does not. */
export function isRunning(pid: number): boolean;
