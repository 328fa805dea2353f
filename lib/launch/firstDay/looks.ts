import { setTimeout as pause } from "node:timers/promises";
import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { keepScopes } from "@/lib/accounts/scope";
import { closeDb, getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { reconcile } from "@/lib/writes/reconcile";

const LATER_MS = 2 * 3_600_000;
/** More than the schedule of looks holds. */
const MOST_LOOKS = 12;
/** How long the server is given for the look it makes itself. */
const PAUSE_MS = 250;
const MOST_PAUSES = 40;

/** What has not had its last look: waiting for one, or being looked at by the server. */
async function toCome(): Promise<{ leaseUntil: Date | null }[]> {
  const { leaseUntil, nextLookAt, settledAt, state } = operations;
  const waits = or(isNotNull(nextLookAt), isNotNull(leaseUntil));
  return getDb()
    .select({ leaseUntil })
    .from(operations)
    .where(and(eq(state, "UNKNOWN"), isNull(settledAt), waits));
}

/** As seen from hours ahead a lease of the server has run out: it is waited for, or both would look, and one undo the other's. */
async function afterTheServer(): Promise<boolean> {
  for (let pauses = 0; pauses < MOST_PAUSES; pauses += 1) {
    const open = await toCome();
    if (open.length === 0) return false;
    const now = new Date();
    if (!open.some((each) => each.leaseUntil && each.leaseUntil > now)) return true;
    await pause(PAUSE_MS);
  }
  return true;
}

/*
 * Every look that is to come at changes whose outcome is unknown, each made now and as if it were due: the vendor is asked as often
 * as ever, only sooner. What comes of it is recorded at the time it happens.
 */
keepScopes();
try {
  for (let look = 1; look <= MOST_LOOKS && (await afterTheServer()); look += 1)
    if ((await reconcile(new Date(Date.now() + look * LATER_MS))) === 0) await pause(PAUSE_MS);
} finally {
  await closeDb();
}
