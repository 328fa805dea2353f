import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { SEAM } from "./actions";
import { canonical } from "@/lib/digest";
import { type ChainedRow, keyedHash, keyIdOf } from "./chain";
import { isAuthentic, signContent, signerIdOf } from "./checkpoint";
import type { ExportedRow, Head } from "./verify";

/*
 * A seam is a row that binds everything before it: the keyed hash and the public hash of the row before, the latter
 * taken over all earlier rows. A ledger older than the public chain continues with a seam, and so does a ledger that
 * holds rows which do not verify under its key; those are marked as such from then on.
 */

/** Why a seam was made: the public chain begins; or rows of another key, or foreign rows, are set apart. */
export const SEAM_REASONS = ["public-chain", "wrong-key", "key-changed", "foreign-rows"] as const;
export type SeamReason = (typeof SEAM_REASONS)[number];

/** Rows, both ends included. */
export interface Range {
  from: number;
  to: number;
}

const range = z.strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) });

const seamContent = z.strictObject({
  reason: z.enum(SEAM_REASONS),
  /** The row before, and its two hashes. */
  sequence: z.number().int().min(1),
  hash: z.string(),
  publicHash: z.string(),
  /** How many of the earlier rows had faults when the seam was made, not counting those set apart. */
  faultyRows: z.number().int().min(0),
  /** Rows that do not verify under the ledger's key and are set apart by this seam. */
  foreign: z.array(range).optional(),
  /** The id of the other key, where the rows set apart verify under one. */
  otherKey: z.string().optional(),
  signer: z.string().optional(),
  signature: z.string().optional(),
});
export type Seam = z.infer<typeof seamContent>;

/** The text of a seam, signed where there is a key to sign with. */
export function seamText(content: Omit<Seam, "signer" | "signature">, signer: KeyObject | undefined): string {
  return canonical(signer ? signContent(signer, { ...content, signer: signerIdOf(signer) }) : content);
}

/** What a seam's row binds; undefined where the row is not a seam. */
export function readSeam({ action, seam }: ChainedRow): Seam | undefined {
  if (action !== SEAM || seam === undefined) return undefined;
  try {
    const parsed = seamContent.safeParse(JSON.parse(seam));
    return parsed.success && canonical(parsed.data) === seam ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a row that is a seam or should be one, in the words of a fault. In: the head it was put on. */
export function problemOfSeam(row: ChainedRow, head: Head, signer?: KeyObject): string | undefined {
  if (row.action !== SEAM && row.seam === undefined) return undefined;
  const seam = readSeam(row);
  if (!seam) return "should be a seam and is not of the form of one";
  const bound = seam.sequence === head.sequence && seam.hash === head.hash;
  if (!bound || (head.publicHash !== undefined && seam.publicHash !== head.publicHash))
    return "is a seam that does not bind the rows before it: they are not those it was made over";
  const claimed = signer && seam.signature !== undefined && seam.signer === signerIdOf(signer);
  return claimed && !isSigned(seam, signer) ? "is a seam whose signature is not valid" : undefined;
}

function isSigned({ signature, ...content }: Seam, signer: KeyObject): boolean {
  return signature !== undefined && isAuthentic(signer, { ...content, signature });
}

/**
 * The rows that seams set apart. In: the rows of seams and what there is to judge them by. A seam counts only where it
 * verifies under the key and carries the signature; without a key or a signer that part is left to a verifier who has
 * one.
 */
export function foreignRows(seams: readonly ExportedRow[], { key, signer }: { key?: string; signer?: KeyObject }) {
  return seams.flatMap(({ row, hash }): Range[] => {
    const seam = readSeam(row);
    if (!seam?.foreign || seam.signature === undefined) return [];
    if (key !== undefined && (row.keyId !== keyIdOf(key) || keyedHash(key, canonical(row)) !== hash)) return [];
    if (signer && !isSigned(seam, signer)) return [];
    return seam.foreign.filter(({ to }) => to < row.sequence);
  });
}
