import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "@/lib/digest";

/** The parts of a row that the seal covers: its case, its state when read, and the planned change. */
export interface SealedRow {
  ordinal: number;
  entityId: string;
  serviceName: string;
  etag: string | null;
  fromName: string | null;
  toName: string | null;
  verdict: string;
}

/** The digest of a plan and all its rows, in their order. A row that is changed, added or left out changes it. */
export function digestOfPlan(plan: { id: string; madeBy: string; role: string }, rows: readonly SealedRow[]): string {
  const hash = createHash("sha256");
  const { id, madeBy, role } = plan;
  hash.update(canonical({ id, madeBy, role }));
  for (const { ordinal, entityId, serviceName, etag, fromName, toName, verdict } of rows)
    hash.update(canonical([ordinal, entityId, serviceName, etag, fromName, toName, verdict]));
  return hash.digest("hex");
}
