import "server-only";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import { describeError, log } from "@/lib/log";
import { auditSince, callerFor, sentWriteOf } from "./audit";
import { kindOf } from "./kinds/kinds";
import type { ReadBackResult } from "./observe";
import type { OperationRow } from "./operations";
import { isEventOf } from "./reference";

/**
 * Strengthens the proof of a write whose record does not say by which request it was made: one look at the vendor's audit, for
 * an event with our reference that names everything we changed. Out: the same result where the audit shows none yet, or cannot be
 * read: the value alone is proof enough to be shown as such.
 */
export async function provenByAudit(row: OperationRow, result: ReadBackResult): Promise<ReadBackResult> {
  const { isNamedBy } = kindOf(row);
  if (result.proof !== "value" || !isNamedBy) return result;
  try {
    const caller = { ...(await callerFor(row)), priority: "write" as const };
    const { events } = await auditSince(caller, row);
    const write = await sentWriteOf(row);
    const isProof = (event: AuditEvent) => isEventOf(event, write) && isNamedBy(row, event);
    return events.some(isProof) ? { ...result, proof: "audit" } : result;
  } catch (error) {
    log().warn({ event: "audit-not-read", operationId: row.id, error: describeError(error) });
    return result;
  }
}
