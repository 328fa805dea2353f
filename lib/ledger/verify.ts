import { type ChainedRow, digestDetail, GENESIS, hashRow } from "./chain";

/** A row as the database or an export holds it, with its erasable detail where there is one. */
export interface ExportedRow {
  row: ChainedRow;
  hash: string;
  detail?: { salt: string; detail: unknown };
  /** The detail was erased by law: the sequence of the later row that says so. */
  erased?: number;
}

/** What is wrong, by the row it shows at; `missing` names the rows of a gap, both ends included. */
export interface Fault {
  sequence: number;
  problem: string;
  missing?: { from: number; to: number };
}

/** The end of the chain as far as it was followed. */
export interface Head {
  sequence: number;
  hash: string;
}

export const NO_HEAD: Head = { sequence: 0, hash: GENESIS };

/**
 * Checks one row against the row before it. In: the ledger key, the head so far, the row. Out: everything that is wrong
 * with it: a gap, a broken link, changed content, a changed or vanished detail. Whether the row that `erased` names tells
 * of the erasing is not judged here (`Verification`).
 */
export function faultsOf(key: string, head: Head, { row, hash, detail, erased }: ExportedRow): Fault[] {
  const problems = [
    row.previousHash !== head.hash && "does not continue the chain of the row before it",
    hashRow(key, row) !== hash && "does not match its own hash: its content was changed",
    detail && !matches(row, detail) && "has a detail that is not the one recorded",
    row.detailDigest && !detail && !erased && "lacks its detail, and no row tells of its erasing",
  ].filter((problem) => typeof problem === "string");
  return [
    ...gapBetween(head.sequence, row.sequence),
    ...problems.map((problem) => ({ sequence: row.sequence, problem })),
  ];
}

function gapBetween(before: number, sequence: number): Fault[] {
  if (sequence === before + 1) return [];
  if (sequence <= before) return [{ sequence, problem: `follows row ${before}: rows are out of order or doubled` }];
  const missing = { from: before + 1, to: sequence - 1 };
  return [{ sequence, problem: `follows row ${before}: ${describeGap(missing)}`, missing }];
}

/** "row 7 is missing", "rows 7 to 9 are missing". */
export function describeGap({ from, to }: { from: number; to: number }): string {
  return from === to ? `row ${from} is missing` : `rows ${from} to ${to} are missing`;
}

function matches(row: ChainedRow, { salt, detail }: { salt: string; detail: unknown }): boolean {
  return row.detailDigest === digestDetail(salt, detail);
}
