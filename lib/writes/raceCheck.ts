import "server-only";
import { and, eq, inArray, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { appendLedger } from "@/lib/ledger/record";
import { describeError, log } from "@/lib/log";
import { paced } from "@/lib/pace";
import { auditSince, callerFor, sentWriteOf } from "./audit";
import type { ForeignWrite } from "@/lib/domain/change";
import type { OperationRow } from "./operations";
import { foreignWrites } from "./race";
import { raceCheckAfter } from "./schedule";

/** How long one check may take before another instance may take over. */
const LEASE_MS = 60_000;
const BATCH = 20;

/**
 * Asks the vendor's audit, once per write that was applied, who else wrote between our read and our write, and records
 * what it finds with the operation and in the ledger. Background work: one call a write, at the lowest priority. In:
 * the present. Out: how many operations were checked.
 */
export async function checkRaces(now = new Date()): Promise<number> {
  const due = await claimDue(now);
  for (const row of due) await checkOne(row, now).catch((error: unknown) => logFailure(row, error));
  return due.length;
}

function claimDue(now: Date): Promise<OperationRow[]> {
  return getDb().transaction(async (transaction) => {
    const due = await transaction
      .select({ id: operations.id })
      .from(operations)
      .where(lte(operations.raceCheckAt, now))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const raceCheckAt = new Date(now.getTime() + paced(LEASE_MS));
    return transaction.update(operations).set({ raceCheckAt }).where(inArray(operations.id, ids)).returning();
  });
}

async function checkOne(row: OperationRow, now: Date): Promise<void> {
  const others = await askAudit(row);
  if (!others) return askAgain(row, now);
  if (others.length === 0) return endCheck(row);
  await putOnRecord(row, others);
}

async function askAudit(row: OperationRow): Promise<ForeignWrite[] | undefined> {
  const { events } = await auditSince(await callerFor(row), row);
  return foreignWrites(events, await sentWriteOf(row), row.seen ?? {});
}

/** An audit that does not show our own write yet cannot rule out other writes. */
async function askAgain({ id, raceQuestions }: OperationRow, now: Date): Promise<void> {
  const asked = raceQuestions + 1;
  const raceCheckAt = raceCheckAfter(asked, now) ?? null;
  await getDb().update(operations).set({ raceQuestions: asked, raceCheckAt }).where(eq(operations.id, id));
}

/** No other account wrote: fields that differed in the read-back followed from our own change. */
async function endCheck({ id }: OperationRow): Promise<void> {
  await getDb().update(operations).set({ race: null, raceCheckAt: null }).where(eq(operations.id, id));
}

async function putOnRecord(row: OperationRow, others: ForeignWrite[]): Promise<void> {
  const race = { fields: row.race?.fields ?? [], others };
  await getDb().transaction(async (transaction) => {
    const [marked] = await transaction
      .update(operations)
      .set({ race, raceCheckAt: null })
      .where(and(eq(operations.id, row.id), eq(operations.raceCheckAt, row.raceCheckAt ?? new Date(0))))
      .returning({ id: operations.id });
    // Another instance, which took over when our lease expired, has done it.
    if (!marked) return;
    await appendLedger(transaction, {
      actor: { role: "system" },
      action: row.action,
      outcome: "RACED",
      operationId: row.id,
      target: row.target,
      upstreamRequestId: row.upstreamRequestId ?? undefined,
      detail: { race },
    });
  });
}

/** A failed check does not count: its lease expires and it is due again. */
function logFailure(row: OperationRow, error: unknown): void {
  log().warn({ event: "race-check-failed", operationId: row.id, error: describeError(error) });
}
