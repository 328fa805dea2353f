/**
 * Aborts when this process is asked to end: Ctrl-C, a signal, or the end of the program that started it. Being asked
 * again changes nothing: ending takes seconds and must not be cut short.
 */
export function endingSignal(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ending.abort());
  process.on("disconnect", () => ending.abort());
  return ending.signal;
}

/** Settles when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
