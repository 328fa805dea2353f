import "server-only";
import { and, eq, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { describeError, log } from "@/lib/log";
import { paced } from "@/lib/pace";
import { inSpan } from "@/lib/trace";
import { auditSince, callerFor, proofsOfOthers, sentWriteOf } from "./audit";
import { conclude, type Conclusion } from "./conclude";
import { kindOf } from "./kinds/kinds";
import { type OperationRow, transition } from "./operations";
import { firstLook, nextLook, raceCheckFor } from "./schedule";

/** How long one look may take before another instance may take over. */
const LOOK_LEASE_MS = 60_000;
const BATCH = 20;

const SYSTEM = { role: "system" } as const;

/**
 * Finds the outcome of writes that are UNKNOWN, and of those a stopped process left behind. Several instances share the
 * work by leases. In: the present. Out: how many operations were looked at.
 */
export async function reconcile(now = new Date()): Promise<number> {
  const due = await claimDue(now);
  for (const row of due)
    await inSpan("step", "look", { "countersign.operation_id": row.id }, () => settleOne(row, now)).catch(
      (error: unknown) => logFailure(row, error),
    );
  return due.length;
}

function claimDue(now: Date): Promise<OperationRow[]> {
  const free = or(isNull(operations.leaseUntil), lt(operations.leaseUntil, now));
  const abandoned = inArray(operations.state, ["INTENT", "SENT"]);
  const unknown = and(eq(operations.state, "UNKNOWN"), lte(operations.nextLookAt, now));
  return getDb().transaction(async (transaction) => {
    const due = await transaction
      .select({ id: operations.id })
      .from(operations)
      .where(and(isNull(operations.settledAt), free, or(abandoned, unknown)))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const leaseUntil = new Date(now.getTime() + paced(LOOK_LEASE_MS));
    return transaction.update(operations).set({ leaseUntil }).where(inArray(operations.id, ids)).returning();
  });
}

async function settleOne(row: OperationRow, now: Date): Promise<void> {
  // INTENT left behind: the row in SENT that must come before the first byte was never written. A process that was only
  // slow may have written it since this row was read: then we must not say that nothing was sent.
  if (row.state === "INTENT") return void (await transition(row.id, SYSTEM, { state: "NOT_SENT" }, ["INTENT"]));
  const unknown =
    row.state === "SENT" ? await transition(row.id, SYSTEM, { state: "UNKNOWN", nextLookAt: firstLook(now) }) : row;
  await look(unknown, now);
}

async function look(row: OperationRow, now: Date): Promise<void> {
  const next = nextLook(row.looks + 1, now);
  const conclusion = conclude({
    acceptedAs: row.upstreamRequestId ?? undefined,
    baselineRequestId: row.baselineRequestId ?? undefined,
    ...(await gather(row)),
    exhausted: next === undefined,
  });
  if (conclusion.state === "UNKNOWN") await postpone(row.id, next);
  else await transition(row.id, SYSTEM, { ...conclusion, raceCheckAt: raceCheckOf(row, conclusion, now) });
}

function raceCheckOf(row: OperationRow, { state }: Conclusion, now: Date): Date | undefined {
  return kindOf(row).isRaceChecked ? raceCheckFor(state, now) : undefined;
}

async function gather(row: OperationRow) {
  const caller = await callerFor(row);
  const kind = kindOf(row);
  const read = await kind.readBack(caller, row);
  const requestId = row.upstreamRequestId ?? undefined;
  const observation = kind.observe(row, read, requestId ? { requestId } : undefined);
  const { events, whole } = await auditSince(caller, row);
  const ids = [...events, ...(observation.newcomers ?? [])].flatMap((each) => each.requestId ?? []);
  const provenElsewhere = await proofsOfOthers(row.id, ids);
  const audit = events
    .filter((event) => !event.requestId || !provenElsewhere.has(event.requestId))
    .map((event) => ({ ...event, isDone: kind.isLasting && kind.isNamedBy?.(row, event) }));
  return { ...(await sentWriteOf(row)), observation, audit, provenElsewhere, auditIsWhole: whole };
}

async function postpone(id: string, nextLookAt: Date | undefined): Promise<void> {
  await getDb()
    .update(operations)
    .set({ nextLookAt, leaseUntil: null, looks: sql`${operations.looks} + 1` })
    .where(and(eq(operations.id, id), eq(operations.state, "UNKNOWN")));
}

/** A failed look does not count: the lease expires and the operation is due again. */
function logFailure(row: OperationRow, error: unknown): void {
  log().warn({ event: "look-failed", operationId: row.id, error: describeError(error) });
}
