import "server-only";
import { eq, inArray, lt } from "drizzle-orm";
import { getDb, type Queryable } from "@/lib/db/client";
import { signInAttempts } from "@/lib/db/schema";
import { FORGET_MS, type Tally, tallyAttempt } from "./throttleRules";

/** A count that an attempt is measured by: its key (a digest) and how many failures pass before delays begin. */
export interface AttemptLimit {
  key: string;
  free: number;
  /** A success proves that this was the officer: the count is reset. Otherwise it is only reduced by one. */
  clearedBySuccess: boolean;
}

/**
 * Counts an attempt as a failure before it is made, so that a thousand at once cannot slip through together. Out: may
 * it continue? Not while any of its limits makes it wait; such an attempt is not counted.
 */
export async function countAttempt(limits: AttemptLimit[], now = new Date()): Promise<boolean> {
  // Always in the same order, or two attempts could wait for each other.
  const ordered = limits.toSorted((a, b) => a.key.localeCompare(b.key));
  return getDb().transaction(async (transaction) => {
    const tallies = await lockTallies(transaction, ordered, now);
    const attempts = ordered.map(({ key, free }) => ({ key, ...tallyAttempt(tallies.get(key), free, now) }));
    const allowed = attempts.every((attempt) => attempt.allowed);
    // A refusal writes as much as a permission, or its time would reveal that this account is throttled.
    for (const { key, tally } of attempts)
      await transaction
        .update(signInAttempts)
        .set(allowed ? tally : (tallies.get(key) ?? tally))
        .where(eq(signInAttempts.key, key));
    return allowed;
  });
}

async function lockTallies(transaction: Queryable, limits: AttemptLimit[], now: Date): Promise<Map<string, Tally>> {
  const keys = limits.map(({ key }) => key);
  await transaction
    .insert(signInAttempts)
    .values(keys.map((key) => ({ key, failures: 0, updatedAt: now })))
    .onConflictDoNothing();
  const rows = await transaction
    .select()
    .from(signInAttempts)
    .where(inArray(signInAttempts.key, keys))
    .orderBy(signInAttempts.key)
    .for("update");
  return new Map(rows.map((row) => [row.key, row]));
}

/** Takes back what `countAttempt` noted for an attempt that succeeded, and forgets counts that no longer matter. */
export async function forgiveAttempt(limits: AttemptLimit[], now = new Date()): Promise<void> {
  const cleared = limits.filter(({ clearedBySuccess }) => clearedBySuccess).map(({ key }) => key);
  await getDb().transaction(async (transaction) => {
    const tallies = await lockTallies(transaction, limits, now);
    for (const [key, { failures }] of tallies) {
      const tally = { failures: cleared.includes(key) ? 0 : Math.max(0, failures - 1), blockedUntil: null };
      await transaction.update(signInAttempts).set(tally).where(eq(signInAttempts.key, key));
    }
    await transaction.delete(signInAttempts).where(lt(signInAttempts.updatedAt, new Date(now.getTime() - FORGET_MS)));
  });
}
