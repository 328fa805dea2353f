import { createHash, createHmac } from "node:crypto";
import { canonical } from "@/lib/digest";

/*
 * The chain of the ledger, pure: the same functions write a row and, without server or database, verify an export.
 * It makes tampering evident; it does not prevent it.
 */

/** The previous hash of the first row. */
export const GENESIS = "0".repeat(64);

/** What the hash of a row covers: everything but the hash. Absent values are left out, times are ISO 8601 UTC. */
export interface ChainedRow {
  sequence: number;
  at: string;
  actorId?: string;
  actorRole?: string;
  operationId?: string;
  action: string;
  outcome: string;
  entityId?: string;
  serviceName?: string;
  workflowExecutionId?: string;
  baselineEtag?: string;
  upstreamRequestId?: string;
  detailDigest?: string;
  /** The id of the key that `hash` was made with; absent in rows that are older than the public chain. */
  keyId?: string;
  /** What a seam binds (seam.ts), as JSON in its RFC 8785 form. */
  seam?: string;
  previousHash: string;
}

/** HMAC-SHA-256 over the RFC 8785 form of a row, in hex. In: the ledger key and the row without its hash. */
export function hashRow(key: string, row: ChainedRow): string {
  return keyedHash(key, canonical(row));
}

/** The same, over the row's RFC 8785 form. */
export function keyedHash(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/**
 * The hash that needs no secret: SHA-256, in hex, over the public hash of the row before, as its 64 digits, followed by the
 * row's RFC 8785 form.
 */
export function publicHash(previous: string, text: string): string {
  return createHash("sha256").update(previous).update(text).digest("hex");
}

/** The id of a ledger key: 16 digits of a one-way function, which reveal nothing else about it. */
export function keyIdOf(key: string): string {
  const labelled = createHmac("sha256", key).update("countersign ledger key id").digest();
  return createHash("sha256").update(labelled).digest("hex").slice(0, 16);
}

/** Ties an erasable detail into the chain. In: a random salt, so that the digest reveals nothing, and the detail. */
export function digestDetail(salt: string, detail: unknown): string {
  return createHash("sha256").update(salt).update(canonical(detail)).digest("hex");
}
