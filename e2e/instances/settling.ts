import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { MortalDesk } from "../faults/crash/desk";

const WRITE_DEADLINE_MS = 60_000;
const LEASE_MS = 120_000;
/** What the vendor was slow to apply has been applied after this. */
const LATE_MS = 5_000;

/**
 * Nobody is at work and nothing fails any more. Once all that was under way has ended, every look that is to come is made due, so
 * that half an hour of waiting need not be waited for; the servers make them. Out: how many operations have no outcome even then.
 */
export async function settleEarly({ vendor, db }: MortalDesk, pace: number): Promise<number> {
  await vendor.calm();
  await pause(WRITE_DEADLINE_MS * pace + LATE_MS);
  const until = Date.now() + 2 * LEASE_MS * pace + 120_000;
  for (;;) {
    await db.execute(sql`update operations set next_look_at = now()
      where state = 'UNKNOWN' and settled_at is null and next_look_at > now()`);
    const { rows } = await db.execute<{ open: number }>(sql`
      select count(*)::int as open from operations where settled_at is null`);
    const open = rows[0]?.open ?? NaN;
    if (open === 0 || Date.now() > until) return open;
    await pause(500);
  }
}
