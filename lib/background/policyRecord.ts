import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { getDb, withAdvisoryLock } from "@/lib/db/client";
import { ledgerDetails, ledgerRows } from "@/lib/db/schema";
import { POLICY_SET } from "@/lib/ledger/actions";
import { appendLedger } from "@/lib/ledger/record";
import { describeError, log } from "@/lib/log";
import { describePolicy } from "@/lib/policy/service";
import { perProcess } from "@/lib/perProcess";

const isOnRecord = perProcess("policy on record", () => false);

/**
 * Puts the policy in force on record, by version and hash, unless it is the one that the ledger tells of last. Safe to
 * repeat. Throws the driver's error when the database is down.
 */
export async function recordPolicy(): Promise<void> {
  const { policy, hash } = describePolicy();
  await withAdvisoryLock("policy", () =>
    getDb().transaction(async (transaction) => {
      const [last] = await transaction
        .select({ detail: ledgerDetails.detail })
        .from(ledgerRows)
        .leftJoin(ledgerDetails, eq(ledgerDetails.sequence, ledgerRows.sequence))
        .where(and(eq(ledgerRows.action, POLICY_SET)))
        .orderBy(desc(ledgerRows.sequence))
        .limit(1);
      if ((last?.detail as { hash?: string } | null | undefined)?.hash === hash) return;
      const detail = { version: policy.version, hash };
      await appendLedger(transaction, { actor: { role: "system" }, action: POLICY_SET, outcome: "DONE", detail });
    }),
  );
}

/** The same, once a process: where it fails it is logged, and the next call tries again. Never throws. */
export async function recordPolicyOnce(): Promise<void> {
  if (isOnRecord.get()) return;
  try {
    await recordPolicy();
    isOnRecord.put(true);
  } catch (error) {
    log().error({ event: "policy-not-recorded", error: describeError(error) });
  }
}
