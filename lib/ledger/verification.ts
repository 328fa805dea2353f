import type { KeyObject } from "node:crypto";
import { type Checkpoint, isAuthentic } from "./checkpoint";
import { Erasures } from "./erasures";
import { describeGap, type ExportedRow, type Fault, faultsOf, type Head, NO_HEAD } from "./verify";

/** Faults kept in words; more are only counted, for a wrong key makes every row one. */
const MOST_FAULTS = 100;
const MOST_GAPS = 10_000;

/** What a verification found. `head` is the end of the ledger as far as it was seen. */
export interface Report {
  rows: number;
  faultyRows: number;
  /** Checkpoints that vouch for the rows seen or, at the end, for rows that never came. */
  checkpoints: number;
  validCheckpoints: number;
  faultCount: number;
  /** The first hundred of them, in the order of the rows. */
  faults: Fault[];
  /** Every gap. */
  gaps: { from: number; to: number }[];
  head: Head;
}

export interface VerificationOptions {
  key: string;
  /** Where the chain is taken up; without it, at its beginning. */
  start?: Head;
  checkpoints?: readonly Checkpoint[];
  /** Whose signature a checkpoint must carry. Without it none is valid. */
  signer?: KeyObject;
}

/**
 * Follows a chain of any length in bounded memory, row by row: the one judge of the server and of the offline verifier.
 * Feed it the rows in the order they are stored, then end it.
 */
export class Verification {
  private head: Head;
  private readonly faults: Fault[] = [];
  private readonly gaps: { from: number; to: number }[] = [];
  private readonly counts = { rows: 0, faultyRows: 0, checkpoints: 0, validCheckpoints: 0, faultCount: 0 };
  /** Checkpoints whose row has not come yet. */
  private readonly open = new Map<number, Checkpoint[]>();
  private readonly erasures = new Erasures();

  constructor(private readonly options: VerificationOptions) {
    this.head = options.start ?? NO_HEAD;
    const { checkpoints = [] } = options;
    for (const each of checkpoints.filter(({ sequence }) => sequence > this.head.sequence))
      this.open.set(each.sequence, [...(this.open.get(each.sequence) ?? []), each]);
  }

  take(each: ExportedRow): void {
    const { sequence } = each.row;
    const faults = [
      ...faultsOf(this.options.key, this.head, each),
      ...this.erasures.faultsOf(each),
      ...this.closed(sequence).flatMap((checkpoint) => this.faultsOfCheckpoint(checkpoint, each.hash)),
    ];
    this.counts.rows += 1;
    if (faults.length > 0) this.counts.faultyRows += 1;
    for (const fault of faults) this.note(fault);
    this.head = { sequence, hash: each.hash };
  }

  /** Takes what the last line of an export says about the rows before it. */
  expect(rows: number, head: Head): void {
    if (rows === this.counts.rows && head.sequence === this.head.sequence && head.hash === this.head.hash) return;
    const problem = `is the last of ${this.counts.rows}, but the export ended with row ${head.sequence} of ${rows}`;
    this.note({ sequence: this.head.sequence, problem });
  }

  /**
   * Takes the checkpoint made when an export ended: what is signed later may vouch for rows the export cannot hold.
   * Out: how many such checkpoints were set aside. A seal that is not authentic or of another end is a fault.
   */
  seal(seal: Checkpoint): number {
    const fits = seal.sequence === this.head.sequence && seal.hash === this.head.hash;
    if (!fits || !this.isAuthentic(seal)) {
      this.note({ sequence: this.head.sequence, problem: "ends an export whose seal is not valid" });
      return 0;
    }
    const later = [...this.open.values()].flat().filter(({ sequence, at }) => sequence > seal.sequence && at > seal.at);
    for (const { sequence } of later) this.open.delete(sequence);
    return later.length;
  }

  /** Ends the verification of the whole ledger, or of a part of it, after which more rows may follow. */
  end({ whole = true } = {}): Report {
    const sequences = [...this.open.keys()].sort((a, b) => a - b);
    for (const sequence of sequences.filter((each) => whole || each <= this.head.sequence))
      for (const checkpoint of this.closed(sequence))
        for (const fault of this.faultsOfCheckpoint(checkpoint)) this.note(fault);
    if (whole) for (const fault of this.erasures.unmet()) this.note(fault);
    return { ...this.counts, faults: this.faults, gaps: this.gaps, head: this.head };
  }

  private closed(sequence: number): Checkpoint[] {
    const due = this.open.get(sequence) ?? [];
    this.open.delete(sequence);
    this.counts.checkpoints += due.length;
    return due;
  }

  /** In: a checkpoint, and the hash of its row when there is one. */
  private faultsOfCheckpoint(checkpoint: Checkpoint, hash?: string): Fault[] {
    const { sequence, at } = checkpoint;
    if (!this.isAuthentic(checkpoint))
      return [{ sequence, problem: `has a checkpoint of ${at} whose signature is not valid` }];
    if (hash === undefined) return [this.missingAt(checkpoint)];
    if (hash !== checkpoint.hash)
      return [{ sequence, problem: `is not the row that the checkpoint of ${at} vouches for` }];
    this.counts.validCheckpoints += 1;
    return [];
  }

  private missingAt({ sequence, at }: Checkpoint): Fault {
    const problem = `is missing, although the checkpoint of ${at} vouches for it`;
    if (sequence <= this.head.sequence) return { sequence, problem };
    const missing = { from: this.head.sequence + 1, to: sequence };
    return { sequence, problem: `${problem}: ${describeGap(missing)} at the end`, missing };
  }

  private isAuthentic(checkpoint: Checkpoint): boolean {
    return this.options.signer !== undefined && isAuthentic(this.options.signer, checkpoint);
  }

  private note(fault: Fault): void {
    this.counts.faultCount += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
    if (fault.missing && this.gaps.length < MOST_GAPS) this.gaps.push(fault.missing);
  }
}
