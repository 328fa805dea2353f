import { type Checkpoint, isAuthentic, type Seal, signerIdOf } from "./checkpoint";
import { Erasures } from "./erasures";
import type { Range } from "./seam";
import {
  agree,
  describeGap,
  type ExportedRow,
  type LedgerFault,
  type Head,
  judgeRow,
  type Means,
  NO_HEAD,
} from "./verify";

/** Faults kept in words; further ones are only counted, since with a wrong key every row is one. */
const MOST_FAULTS = 100;
const MOST_GAPS = 10_000;

/** What a verification found. `head` is the end of the ledger as far as it was seen. */
export interface Report {
  rows: number;
  faultyRows: number;
  /** Checkpoints of the rows seen or, at the end, of rows that never came. */
  checkpoints: number;
  validCheckpoints: number;
  faultCount: number;
  /** The first hundred of them, in the order of the rows. */
  faults: LedgerFault[];
  /** Every gap. */
  gaps: Range[];
  /** Rows that a seam sets apart: they do not count as faults, and are not proved by the ledger's key either. */
  foreign: number;
  /** How many of the faults show only that another key was given, not a change. */
  otherKeyCount: number;
  head: Head;
}

export interface VerificationOptions extends Means {
  /**
   * Where the verification of the chain begins, and whether the row there carries a public hash; without it, at its
   * beginning.
   */
  start?: Head & { isPublic?: boolean };
  /** What seams set apart (foreignRows). */
  foreign?: readonly Range[];
  checkpoints?: readonly Checkpoint[];
}

/**
 * Follows a chain of any length in bounded memory, row by row: the one judge of the server and of the offline verifier.
 * Feed it the rows in the order they are stored, then end it.
 */
export class Verification {
  private head: Head;
  private isPublic: boolean;
  private readonly faults: LedgerFault[] = [];
  private readonly gaps: Range[] = [];
  private readonly counts = {
    rows: 0,
    faultyRows: 0,
    checkpoints: 0,
    validCheckpoints: 0,
    faultCount: 0,
    foreign: 0,
    otherKeyCount: 0,
  };
  /** Checkpoints whose row has not come yet. */
  private readonly open = new Map<number, Checkpoint[]>();
  private readonly erasures = new Erasures();

  constructor(private readonly options: VerificationOptions) {
    const { start = NO_HEAD, checkpoints = [] } = options;
    this.head = { sequence: start.sequence, hash: start.hash, publicHash: start.publicHash };
    this.isPublic = options.start?.isPublic ?? (start.sequence > 0 && start.publicHash !== undefined);
    for (const each of checkpoints.filter(({ sequence }) => sequence > this.head.sequence))
      this.open.set(each.sequence, [...(this.open.get(each.sequence) ?? []), each]);
  }

  take(each: ExportedRow): void {
    const { sequence } = each.row;
    const isForeign = this.options.foreign?.some(({ from, to }) => from <= sequence && sequence <= to) ?? false;
    const { faults: found, head } = judgeRow(
      this.options,
      { head: this.head, isPublic: this.isPublic, isForeign },
      each,
    );
    const faults = [
      ...found,
      ...(isForeign ? [] : this.erasures.faultsOf(each)),
      ...this.closed(sequence).flatMap((checkpoint) => this.faultsOfCheckpoint(checkpoint, head)),
    ];
    this.counts.rows += 1;
    if (isForeign) this.counts.foreign += 1;
    if (faults.length > 0) this.counts.faultyRows += 1;
    for (const fault of faults) this.note(fault);
    this.head = head;
    this.isPublic = each.publicHash !== undefined;
  }

  /** Takes what the last line of an export says about the rows before it. */
  expect(rows: number, head: Head): void {
    if (rows === this.counts.rows && head.sequence === this.head.sequence && this.isOf(head)) return;
    const problem = `is the last of ${this.counts.rows}, but the export ended with row ${head.sequence} of ${rows}`;
    this.note({ sequence: this.head.sequence, problem });
  }

  /**
   * Takes the seal made when an export ended: checkpoints signed later may cover rows that the export cannot hold. In:
   * the seal, and the SHA-256 of the bytes before the last line, where the format has the seal cover them. Out: how
   * many checkpoints were set aside. A missing seal, one that is not authentic, and one of another end or file is a
   * fault.
   */
  seal(seal: Checkpoint | Seal | undefined, digest?: string): number {
    const { sequence } = this.head;
    const stranger = seal && this.strangerOf(seal);
    const problem = stranger ? `whose seal was ${stranger}` : this.problemOfSeal(seal, digest);
    if (problem) this.note({ sequence, problem: `ends an export ${problem}`, ...(stranger && { otherKey: true }) });
    if (problem || !seal) return 0;
    const later = [...this.open.values()].flat().filter(({ sequence, at }) => sequence > seal.sequence && at > seal.at);
    for (const { sequence } of later) this.open.delete(sequence);
    return later.length;
  }

  private problemOfSeal(seal: Checkpoint | Seal | undefined, digest: string | undefined): string | undefined {
    if (!seal) return "that carries no seal, although a signing key is known: it may be cut off or made by hand";
    if (!this.isAuthentic(seal)) return "whose seal is not valid";
    if (seal.sequence !== this.head.sequence || !this.isOf(seal)) return "whose seal is for a different end";
    const isOfFile = digest === undefined ? !("digest" in seal) : "digest" in seal && seal.digest === digest;
    return isOfFile ? undefined : "whose seal is for a different file: a line was changed, added or removed";
  }

  /**
   * Ends the verification of the whole ledger, or of a part of it, after which more rows may follow. `vouched`:
   * checkpoints were given, so one of them must match a row.
   */
  end({ whole = true, vouched = false } = {}): Report {
    const sequences = [...this.open.keys()].sort((a, b) => a - b);
    for (const sequence of sequences.filter((each) => whole || each <= this.head.sequence))
      for (const checkpoint of this.closed(sequence))
        for (const fault of this.faultsOfCheckpoint(checkpoint)) this.note(fault);
    if (whole) for (const fault of this.erasures.unmet()) this.note(fault);
    if (vouched && this.counts.checkpoints === 0)
      this.note({
        sequence: this.head.sequence,
        problem: "ends a ledger that none of the checkpoints given vouches for",
      });
    return { ...this.counts, faults: this.faults, gaps: this.gaps, head: this.head };
  }

  private closed(sequence: number): Checkpoint[] {
    const due = this.open.get(sequence) ?? [];
    this.open.delete(sequence);
    this.counts.checkpoints += due.length;
    return due;
  }

  /** In: a checkpoint, and the head its row makes when there is one. */
  private faultsOfCheckpoint(checkpoint: Checkpoint, head?: Head): LedgerFault[] {
    const { sequence, at } = checkpoint;
    const stranger = this.strangerOf(checkpoint);
    if (stranger) return [{ sequence, problem: `has a checkpoint of ${at} ${stranger}`, otherKey: true }];
    if (!this.isAuthentic(checkpoint))
      return [{ sequence, problem: `has a checkpoint of ${at} whose signature is not valid` }];
    if (!head) return [this.missingAt(checkpoint)];
    if (!agree(checkpoint, head))
      return [{ sequence, problem: `is not the row that the checkpoint of ${at} vouches for` }];
    this.counts.validCheckpoints += 1;
    return [];
  }

  private missingAt({ sequence, at }: Checkpoint): LedgerFault {
    const problem = `is missing, although the checkpoint of ${at} vouches for it`;
    if (sequence <= this.head.sequence) return { sequence, problem };
    const missing = { from: this.head.sequence + 1, to: sequence };
    return { sequence, problem: `${problem}: ${describeGap(missing)} at the end`, missing };
  }

  private isAuthentic(checkpoint: Checkpoint): boolean {
    return this.options.signer !== undefined && isAuthentic(this.options.signer, checkpoint);
  }

  /** In words, where a signature names another key than ours. */
  private strangerOf({ signer }: Checkpoint): string | undefined {
    if (!this.options.signer || signer === undefined) return undefined;
    const own = signerIdOf(this.options.signer);
    return signer === own ? undefined : `signed with another key (id ${signer}) than the one given (id ${own})`;
  }

  private isOf(head: Omit<Head, "sequence">): boolean {
    return agree(head, this.head);
  }

  private note(fault: LedgerFault): void {
    this.counts.faultCount += 1;
    if (fault.otherKey) this.counts.otherKeyCount += 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
    if (fault.missing && this.gaps.length < MOST_GAPS) this.gaps.push(fault.missing);
  }
}
