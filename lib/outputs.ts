/**
 * Lets the process outlive its own output: a full disk under the log, or a reader that is gone. Without a listener the
 * failed write ends in an uncaught error, whose handler prints it, and the process loops instead of working. Call it
 * first thing in a program.
 */
export function outliveOutputs(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
