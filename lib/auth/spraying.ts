import "server-only";
import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { signInAttempts } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { FREE_ATTEMPTS_EVERYWHERE } from "./throttleRules";

/*
 * Guesses at many accounts from many places have nothing in common but the hour: so all attempts from unknown browsers
 * are counted together. An officer in a new browser waits together with the guessers, so the wait is kept short.
 */

const HOUR_MS = 3_600_000;
const PAUSE_MS = 1_000;

const keyOf = (now: Date) =>
  createHmac("sha256", getEnv().NEXTAUTH_SECRET)
    .update(`hour\n${Math.floor(now.getTime() / HOUR_MS)}`)
    .digest("hex");

/**
 * Counts one attempt from an unknown browser. In: whether the attempt is made at all; one that its account's limits
 * refuse takes the same time and counts nothing. Out: may it continue? Once the hour's free failures are used up, one a
 * second may.
 */
export async function countUnknown(isMade: boolean, now = new Date()): Promise<boolean> {
  const failures = sql<number>`${signInAttempts.failures} + ${isMade ? 1 : 0}`;
  const pausedUntil = new Date(now.getTime() + PAUSE_MS).toISOString();
  // One statement, not a transaction that waits for a lock: every sign-in from a new browser updates this row.
  const passed = await getDb()
    .insert(signInAttempts)
    .values({ key: keyOf(now), failures: isMade ? 1 : 0, updatedAt: now })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures,
        blockedUntil: sql`case when ${isMade} and ${failures} >= ${FREE_ATTEMPTS_EVERYWHERE} then ${pausedUntil}::timestamptz end`,
        updatedAt: now,
      },
      setWhere: sql`coalesce(${signInAttempts.blockedUntil} <= ${now.toISOString()}::timestamptz, true)`,
    })
    .returning({ key: signInAttempts.key });
  return passed.length > 0;
}

/** Takes back what `countUnknown` noted for an attempt that succeeded. */
export async function forgiveUnknown(now = new Date()): Promise<void> {
  await getDb()
    .update(signInAttempts)
    .set({ failures: sql`greatest(${signInAttempts.failures} - 1, 0)`, blockedUntil: null })
    .where(eq(signInAttempts.key, keyOf(now)));
}
