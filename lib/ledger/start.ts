import "server-only";
import { getDb } from "@/lib/db/client";
import { takeHead } from "./record";

/**
 * Makes sure, before a server starts, that it can add to the ledger: its key is the one the newest row is written with,
 * and the public chain has begun. Safe to repeat. Throws LedgerHeadError, whose message is for the operator, and the
 * driver's error.
 */
export async function prepareLedger(): Promise<void> {
  await getDb().transaction(takeHead);
}
