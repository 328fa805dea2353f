import type { KeyObject } from "node:crypto";
import { canonical } from "@/lib/digest";
import { type ChainedRow, digestDetail, GENESIS, keyedHash, keyIdOf, publicHash } from "./chain";
import { problemOfSeam, readSeam } from "./seam";

/** A row as the database or an export holds it, with its erasable detail where there is one. */
export interface ExportedRow {
  row: ChainedRow;
  hash: string;
  /** Absent in rows that are older than the public chain. */
  publicHash?: string;
  detail?: { salt: string; detail: unknown };
  /** The detail was erased by law: the sequence of the later row that says so. */
  erased?: number;
}

/** What is wrong, by the row it shows at; `missing` names the rows of a gap, both ends included. */
export interface LedgerFault {
  sequence: number;
  problem: string;
  /** It shows no change: it was checked with another key than the one it names. */
  otherKey?: true;
  missing?: { from: number; to: number };
}

/**
 * The end of the chain as far as it was followed. `publicHash` is that of the row or, before a seam, the one taken over
 * all rows so far; undefined where the verification began in the middle of such rows.
 */
export interface Head {
  sequence: number;
  hash: string;
  publicHash?: string;
}

export const NO_HEAD: Head = { sequence: 0, hash: GENESIS, publicHash: GENESIS };

/** Do two heads agree on a row? By both hashes, where both are known. */
export function agree(one: Omit<Head, "sequence">, other: Omit<Head, "sequence">): boolean {
  const isKnown = one.publicHash !== undefined && other.publicHash !== undefined;
  return one.hash === other.hash && (!isKnown || one.publicHash === other.publicHash);
}

/** The means to judge rows by. Without a key the keyed hashes are not judged. */
export interface Means {
  key?: string;
  signer?: KeyObject;
  /** The id of the key that rows without one were written under, where a seam names it. */
  olderKeyId?: string;
}

/** Where a judgement begins: the row before, whether it carried a public hash of its own, and is this row set apart? */
export interface ChainPosition {
  head: Head;
  isPublic: boolean;
  isForeign?: boolean;
}

/**
 * Judges one row after the row before it. In: what to judge by, the place, the row. Out: everything that is wrong with
 * it (a gap, a broken link, changed content, a changed or vanished detail), and the head it makes. Of a row set apart
 * by a seam only number and link are judged. Whether the row that `erased` names records the erasure is judged in
 * `Verification`.
 */
export function judgeRow(means: Means, place: ChainPosition, each: ExportedRow): { faults: LedgerFault[]; head: Head } {
  const { head, isForeign = false } = place;
  const { sequence, previousHash } = each.row;
  const text = canonical(each.row);
  const computed = publicHashOf(place, each, text);
  const problems = [
    previousHash !== head.hash && "does not continue the chain of the row before it",
    ...(isForeign ? [] : problemsOf(means, place, each, { text, computed })),
  ].filter((problem) => typeof problem === "string" || typeof problem === "object");
  const faults = problems.map((problem): LedgerFault =>
    typeof problem === "string" ? { sequence, problem } : { sequence, problem: problem.otherKey, otherKey: true },
  );
  return {
    faults: [...gapBetween(head.sequence, sequence), ...faults],
    // Taken from what the row claims, so that a changed row is one fault and not the first of many.
    head: { sequence, hash: each.hash, publicHash: isForeign ? computed : (each.publicHash ?? computed) },
  };
}

/**
 * What is wrong with a row by itself, judged without the rows around it; undefined where it is as it was recorded. For
 * pages that show a row without verifying the chain.
 */
export function problemAlone(key: string, { row, hash, detail, erased }: ExportedRow): string | undefined {
  if (keyedHash(key, canonical(row)) !== hash) return "does not match its own hash: it was changed or forged";
  if (detail && !matches(row, detail)) return "has a detail that is not the one recorded";
  if (row.detailDigest && !detail && !erased) return "lacks its detail, and no row records that it was erased";
}

/** Undefined where the public hash of the row before is not known; a seam holds it. */
function publicHashOf({ head }: ChainPosition, { row }: ExportedRow, text: string): string | undefined {
  const previous = head.publicHash ?? readSeam(row)?.publicHash;
  return previous === undefined ? undefined : publicHash(previous, text);
}

interface Computed {
  text: string;
  computed: string | undefined;
}

function problemsOf(means: Means, place: ChainPosition, each: ExportedRow, computed: Computed) {
  const { row, detail, erased } = each;
  return [
    problemOfHash(means, each, computed),
    problemOfBeginning(place, each),
    problemOfSeam(row, place.head, means.signer),
    detail && !matches(row, detail) && "has a detail that is not the one recorded",
    detail && erased !== undefined && "has a detail, but says that it was erased",
    erased !== undefined && !row.detailDigest && "says that its detail was erased, but never had one",
    row.detailDigest && !detail && !erased && "lacks its detail, and no row records that it was erased",
  ];
}

function problemOfHash(
  { key, olderKeyId }: Means,
  { row, hash, publicHash }: ExportedRow,
  { text, computed }: Computed,
) {
  const isChanged = publicHash !== undefined && computed !== undefined && publicHash !== computed;
  if (key !== undefined && keyedHash(key, text) !== hash) {
    const [named = olderKeyId, own] = [row.keyId, keyIdOf(key)];
    if (named === undefined || named === own) return "does not match its own hash: its content was changed";
    if (!isChanged)
      return { otherKey: `was written under another ledger key (id ${named}), not the one given (id ${own})` };
  }
  return isChanged && "does not match its public hash: its content was changed";
}

/** From its first row on the public chain has no gaps, and in an older ledger it begins with a seam. */
function problemOfBeginning({ head, isPublic }: ChainPosition, { row, publicHash }: ExportedRow) {
  if (publicHash === undefined) return isPublic && "lacks its public hash";
  if (row.keyId === undefined) return "does not say under which key it was written";
  return !isPublic && head.sequence > 0 && !row.seam && "begins the public chain without a seam";
}

function gapBetween(before: number, sequence: number): LedgerFault[] {
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
