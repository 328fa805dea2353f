/** Whether a process runs, whoever owns it; one that ended and was not yet collected does not. */
export function isRunning(pid: number): boolean;

/** Tells a process from a later one of the same number; empty where the system does not say. */
export function beginningOf(pid: number): string;
