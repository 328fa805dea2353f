import type { Backup } from "./backUp";
import type { Judgement } from "./judge";

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

export function backupWords({ bytes, dumpVersion, checkpoints }: Backup, ms: number): string {
  const way = dumpVersion
    ? `by pg_dump ${dumpVersion}`
    : "row by row, because this machine has no pg_dump and pg_restore of the server's version";
  const beside = checkpoints ? ", with the checkpoint file" : "";
  return `Backed up ${way}${beside}: ${(bytes / 1_000_000).toFixed(1)} MB in ${seconds(ms)}.`;
}

export const restoreWords = (ms: number) => `Restored into an empty PostgreSQL in ${seconds(ms)}.`;

/** The table of rows, what the ledger proves, and the result. */
export function judgementWords({ figures, checkpoints }: Backup, { restored, ledger, faults }: Judgement): string {
  const { rows, faultyRows, checkpoints: found, validCheckpoints, head } = ledger;
  const rowsOf = new Map(restored.map((each) => [each.table, each.rows]));
  return [
    `${"Table".padEnd(34)}${"rows".padStart(10)}${"restored".padStart(10)}`,
    ...figures.map(
      (each) =>
        `${each.table.padEnd(34)}${String(each.rows).padStart(10)}${String(rowsOf.get(each.table) ?? "none").padStart(10)}`,
    ),
    `Ledger: ${rows - faultyRows}/${rows} rows verify, ${validCheckpoints}/${found} checkpoints valid, up to row ${head.sequence}.`,
    ...(checkpoints ? [] : ["There are no checkpoints: nothing shows whether this is the newest state of the ledger."]),
    ...faults,
    faults.length === 0
      ? "The backup can be restored: all tables are the same, and the ledger verifies."
      : `Do NOT rely on this backup: ${faults.length === 1 ? "one fault" : `${faults.length} faults`}.`,
  ].join("\n");
}
