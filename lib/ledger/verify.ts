import { type ChainedRow, digestDetail, GENESIS, hashRow } from "./chain";

/** A row as an export holds it. `detail` is absent where there was none or it was erased; the chain holds either way. */
export interface ExportedRow {
  row: ChainedRow;
  hash: string;
  detail?: { salt: string; detail: unknown };
}

/** What is wrong with a row, by its sequence. */
export interface Fault {
  sequence: number;
  problem: string;
}

/** The end of the chain as far as it was followed. */
export interface Head {
  sequence: number;
  hash: string;
}

export const NO_HEAD: Head = { sequence: 0, hash: GENESIS };

/**
 * Checks one row against the row before it. In: the ledger key, the head so far, the row. Out: everything that is wrong
 * with it: a gap, a broken link, changed content, a changed detail.
 */
export function faultsOf(key: string, head: Head, { row, hash, detail }: ExportedRow): Fault[] {
  const problems = [
    row.sequence !== head.sequence + 1 && `follows row ${head.sequence}: ${gapBetween(head.sequence, row.sequence)}`,
    row.previousHash !== head.hash && "does not continue the chain of the row before it",
    hashRow(key, row) !== hash && "does not match its own hash: its content was changed",
    detail && !matches(row, detail) && "has a detail that is not the one recorded",
  ];
  return problems
    .filter((problem) => typeof problem === "string")
    .map((problem) => ({ sequence: row.sequence, problem }));
}

function gapBetween(before: number, sequence: number): string {
  if (sequence <= before) return "rows are out of order or doubled";
  return `${sequence - before - 1} rows are missing`;
}

function matches(row: ChainedRow, { salt, detail }: { salt: string; detail: unknown }): boolean {
  return row.detailDigest === digestDetail(salt, detail);
}
