import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What of a row the seal covers: whom it is about, as it was, and what shall be. */
export interface SealedRow {
  ordinal: number;
  entityId: string;
  serviceName: string;
  etag: string | null;
  fromName: string | null;
  toName: string | null;
  verdict: string;
}

/** The digest of a plan and all its rows, in their order. A row that is changed, added or left out makes another one. */
export function sealOf(plan: { id: string; madeBy: string; role: string }, rows: readonly SealedRow[]): string {
  const hash = createHash("sha256");
  const { id, madeBy, role } = plan;
  hash.update(canonicalize({ id, madeBy, role }) ?? "");
  for (const { ordinal, entityId, serviceName, etag, fromName, toName, verdict } of rows)
    hash.update(canonicalize([ordinal, entityId, serviceName, etag, fromName, toName, verdict]) ?? "");
  return hash.digest("hex");
}
