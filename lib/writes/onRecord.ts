import "server-only";
import { isOwnFault } from "@/lib/db/isOwnFault";
import { ledgerUnavailable } from "@/lib/db/unavailable";
import { DeskError } from "@/lib/errors";

/**
 * Fail closed: whatever keeps the record from being written keeps the change from being sent. Throws DeskErrors and faults of our own
 * code as they are, a database that does not answer as DATABASE_UNAVAILABLE, all else as AUDIT_UNAVAILABLE.
 */
export async function onRecordOnly<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeskError || isOwnFault(cause)) throw cause;
    throw ledgerUnavailable(cause, "The ledger could not be written. Try again shortly.");
  }
}
