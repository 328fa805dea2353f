import "server-only";
import { and, eq, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers, operations } from "@/lib/db/schema";
import { getAudit, getProfile } from "@/lib/frankieone/client";
import { describeError, log } from "@/lib/log";
import { type AuditTrace, conclude } from "./conclude";
import { observe } from "./observe";
import { type OperationRow, transition } from "./operations";
import { firstLook, nextLook } from "./schedule";

/** How long one look may take before another instance may take over. */
const LOOK_LEASE_MS = 60_000;
const BATCH = 20;
const LARGEST_AUDIT_PAGES = 10;
const DAY_MS = 86_400_000;

const SYSTEM = { role: "system" } as const;

/**
 * Finds out what became of writes whose outcome is unknown, and of those a stopped process left behind. Several
 * instances share the work by leases. In: the present. Out: how many operations were looked at.
 */
export async function reconcile(now = new Date()): Promise<number> {
  const due = await claimDue(now);
  for (const row of due) await settleOne(row, now).catch((error: unknown) => logFailure(row, error));
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
    const leaseUntil = new Date(now.getTime() + LOOK_LEASE_MS);
    return transaction.update(operations).set({ leaseUntil }).where(inArray(operations.id, ids)).returning();
  });
}

async function settleOne(row: OperationRow, now: Date): Promise<void> {
  // INTENT left behind: the row in SENT that must come before the first byte was never written.
  if (row.state === "INTENT") return void (await transition(row.id, SYSTEM, { state: "NOT_SENT" }));
  const unknown =
    row.state === "SENT" ? await transition(row.id, SYSTEM, { state: "UNKNOWN", nextLookAt: firstLook(now) }) : row;
  await look(unknown, now);
}

async function look(row: OperationRow, now: Date): Promise<void> {
  const next = nextLook(row.looks + 1, now);
  const conclusion = conclude({
    operationId: row.id,
    acceptedAs: row.upstreamRequestId ?? undefined,
    baselineRequestId: row.baselineRequestId ?? undefined,
    ...(await gather(row)),
    exhausted: next === undefined,
  });
  if (conclusion.state === "UNKNOWN") await postpone(row.id, next);
  else await transition(row.id, SYSTEM, conclusion);
}

async function gather(row: OperationRow) {
  const caller = { username: await usernameOf(row.officerId), fresh: true, priority: "background" as const };
  const { serviceProfile } = await getProfile(caller, row.target);
  return { observation: observe(row, serviceProfile), audit: await auditSince(caller, row) };
}

/** The vendor's audit filters by entity and by day only: read from the day before, page by page, newest first. */
async function auditSince(caller: Parameters<typeof getAudit>[0], row: OperationRow): Promise<AuditTrace[]> {
  const since = new Date((row.sentAt ?? row.createdAt).getTime() - DAY_MS).toISOString().slice(0, 10);
  const found: AuditTrace[] = [];
  for (let page = 1; page <= LARGEST_AUDIT_PAGES; page += 1) {
    const paging = page > 1 ? { page } : {};
    const { events } = await getAudit(caller, { entityId: row.target.entityId, afterTimestamp: since, ...paging });
    found.push(...events);
    if (events.length < 100) break;
  }
  return found;
}

/** A read stays in the name of the officer whose write it is. */
async function usernameOf(officerId: string): Promise<string> {
  const [officer] = await getDb().select({ email: officers.email }).from(officers).where(eq(officers.id, officerId));
  if (!officer) throw new Error("The operation has no officer");
  return officer.email;
}

async function postpone(id: string, nextLookAt: Date | undefined): Promise<void> {
  await getDb()
    .update(operations)
    .set({ nextLookAt, leaseUntil: null, looks: sql`${operations.looks} + 1` })
    .where(and(eq(operations.id, id), eq(operations.state, "UNKNOWN")));
}

/** A look that fails is no look: the lease runs out and the operation is due again. */
function logFailure(row: OperationRow, error: unknown): void {
  log().warn({ event: "look-failed", operationId: row.id, error: describeError(error) });
}
