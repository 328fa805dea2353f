/** Longer than this nobody else is kept waiting. */
const SLICE_MS = 20;

/**
 * For work that goes through many things: lets everything else have its turn now and then. Out: what to await after each
 * thing; it costs nothing until a slice is used up.
 */
export function givingWay(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}
