import { createHash, createHmac } from "node:crypto";
import canonicalize from "canonicalize";

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
  previousHash: string;
}

/** HMAC-SHA-256 over the RFC 8785 form of a row, in hex. In: the ledger key and the row without its hash. */
export function hashRow(key: string, row: ChainedRow): string {
  return createHmac("sha256", key).update(canonical(row)).digest("hex");
}

/** Ties an erasable detail into the chain. In: a random salt, so that the digest tells nothing, and the detail. */
export function digestDetail(salt: string, detail: unknown): string {
  return createHash("sha256").update(salt).update(canonical(detail)).digest("hex");
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON can be chained");
  return text;
}
