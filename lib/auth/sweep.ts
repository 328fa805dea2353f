import "server-only";
import { inArray, lt, or, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions, signInAttempts } from "@/lib/db/schema";
import { describeError, log } from "@/lib/log";
import { perProcess } from "@/lib/perProcess";
import { ABSOLUTE_LIMIT_MS } from "./rules";
import { FORGET_MS } from "./throttleRules";

const EVERY_MS = 10 * 60_000;
/** Rows of a table that one round removes: a table that has grown for years is not locked for minutes. */
const MOST_A_ROUND = 2_000;

const timer = perProcess("sweep of sessions", () => setInterval(() => void round(), EVERY_MS).unref());

/** Removes expired sessions and old counts of attempts from time to time; the ledger has what is worth keeping. */
export function startSweeping(): void {
  timer.get();
}

async function round(): Promise<void> {
  try {
    await sweep();
  } catch (error) {
    log().warn({ event: "sweep-failed", error: describeError(error) });
  }
}

/**
 * One round. Out: how many rows of each were removed. A session goes a day after it ended, or could not have lasted any
 * longer; a count goes after the day on which it would start again. Throws the driver's error.
 */
export async function sweep(most = MOST_A_ROUND): Promise<{ sessions: number; attempts: number }> {
  const db = getDb();
  const before = (ms: number) => sql`now() - ${ms} * interval '1 millisecond'`;
  const over = or(
    lt(sessions.endedAt, before(FORGET_MS)),
    lt(sessions.createdAt, before(ABSOLUTE_LIMIT_MS + FORGET_MS)),
  );
  const oldSessions = db.select({ id: sessions.id }).from(sessions).where(over).limit(most);
  const removed = await db.delete(sessions).where(inArray(sessions.id, oldSessions));
  const forgotten = lt(signInAttempts.updatedAt, before(FORGET_MS));
  const oldAttempts = db.select({ key: signInAttempts.key }).from(signInAttempts).where(forgotten).limit(most);
  const cleared = await db.delete(signInAttempts).where(inArray(signInAttempts.key, oldAttempts));
  return { sessions: removed.rowCount ?? 0, attempts: cleared.rowCount ?? 0 };
}
