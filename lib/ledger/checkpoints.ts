import "server-only";
import type { KeyObject } from "node:crypto";
import { getDb, withAdvisoryLock } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { type Checkpoint, isAuthentic, readSigningKey, signCheckpoint } from "./checkpoint";
import { appendCheckpoint, newestCheckpoint } from "./checkpointFile";
import { contradiction, isDue } from "./checkpointRules";
import { headAnd, seamRows, storedRows } from "./rows";
import { foreignRows } from "./seam";
import { Verification } from "./verification";
import type { Head } from "./verify";

/** How long rows that did not verify are not verified again: they may be a million. */
const REFUSED_FOR_MS = 10 * 60_000;

/** What a look found: a reason for distrust, in a sentence, or none. */
export interface CheckpointFinding {
  distrust?: string;
}

/** The file of checkpoints and the key that signs them, from the settings; undefined where the desk keeps none. */
export function checkpointSettings(): { file: string; signer: KeyObject } | undefined {
  const { LEDGER_CHECKPOINT_FILE: file, LEDGER_SIGNING_KEY: key } = getEnv();
  return file && key ? { file, signer: readSigningKey(key) } : undefined;
}

/** A keeper on the settings of this process; undefined where the desk keeps no checkpoints. */
export function keeperFromSettings(): CheckpointKeeper | undefined {
  const settings = checkpointSettings();
  return settings && new CheckpointKeeper(settings.file, settings.signer);
}

/**
 * Compares the ledger at intervals with evidence outside the database: the newest checkpoint of the file, and what this
 * process itself has seen before. Signs the head when that is due, never one that it has not verified.
 */
export class CheckpointKeeper {
  private newest: Checkpoint | undefined;
  private seen: Head | undefined;
  private refused: { finding: CheckpointFinding; until: number } | undefined;

  constructor(
    private readonly file: string,
    private readonly signer: KeyObject,
  ) {}

  /** Compares once: two small reads. Throws the driver's error when the database is down. */
  async compare(): Promise<CheckpointFinding> {
    const newest = await this.readNewest();
    if (typeof newest === "string") return { distrust: newest };
    const vouched = [newest, this.seen].flatMap((each) => each?.sequence ?? []);
    const { head, found } = await headAnd(getDb(), vouched);
    const distrust =
      (newest && contradiction(`the checkpoint of ${newest.at}`, newest, found)) ??
      (this.seen && contradiction("what this server saw before", this.seen, found));
    if (!distrust) this.seen = head;
    return { distrust };
  }

  /**
   * Signs the head when it is time, in one instance alone; a second instance finds that it is no longer due. The rows
   * since the newest checkpoint are verified first. `atOnce` makes it due with any new row. Throws when the database is
   * down or the checkpoint cannot be written.
   */
  async signWhenDue(now = new Date(), { atOnce = false } = {}): Promise<CheckpointFinding> {
    if (!this.seen || !isDue(this.newest, this.seen, now, atOnce)) return {};
    if (this.refused && now.getTime() < this.refused.until) return this.refused.finding;
    const finding = await withAdvisoryLock("ledger checkpoint", () => this.signVerified(now, atOnce));
    this.refused = finding.distrust ? { finding, until: now.getTime() + REFUSED_FOR_MS } : undefined;
    return finding;
  }

  private async signVerified(now: Date, atOnce: boolean): Promise<CheckpointFinding> {
    const newest = await newestCheckpoint(this.file);
    const { faults, head } = await this.verifySince(newest);
    if (faults[0]) return { distrust: `Row ${faults[0].sequence} ${faults[0].problem}.` };
    if (isDue(newest, head, now, atOnce)) await this.sign(head, now);
    return {};
  }

  private async sign(head: Head, now: Date): Promise<void> {
    const made = signCheckpoint(this.signer, head, now.toISOString());
    await appendCheckpoint(this.file, made);
    this.newest = made;
  }

  private async readNewest(): Promise<Checkpoint | undefined | string> {
    try {
      const read = await newestCheckpoint(this.file);
      if (read && !isAuthentic(this.signer, read)) return "The newest checkpoint does not carry our signature.";
      if ((read?.sequence ?? 0) < (this.newest?.sequence ?? 0)) return "The checkpoint file has lost what it held.";
      return (this.newest = read);
    } catch {
      return "The checkpoint file cannot be read, or its last line is no checkpoint.";
    }
  }

  private async verifySince(newest: Checkpoint | undefined) {
    const means = { key: getEnv().LEDGER_KEY, signer: this.signer };
    const foreign = foreignRows(await seamRows(getDb()), means);
    const verification = new Verification({ ...means, foreign, start: newest });
    for await (const row of storedRows(getDb(), newest?.sequence)) verification.take(row);
    return verification.end({ whole: false });
  }
}
