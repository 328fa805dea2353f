import "server-only";
import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { performUpdate } from "@/lib/cases/service";
import { getDb } from "@/lib/db/client";
import { planRows } from "@/lib/db/plansSchema";
import { DeskError, type ErrorCode } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { paced } from "@/lib/pace";
import { findOperation, type OperationRow } from "@/lib/writes/operations";
import type { StoredPlan } from "./read";
import type { DueRow } from "./slices";
import type { RowOutcome } from "@/lib/domain/planStates";

/** How often a row is tried while nothing was sent, and the pause between tries: about four minutes in all. */
const MOST_TRIES = 5;
const RESTS_MS = [5_000, 15_000, 45_000, 135_000];

/** How long a row waits whose operation was left behind by a process that died; the reconciler settles it. */
const ABANDONED_MS = 10_000;

/** Temporary failures: nothing was sent, and the same may succeed later. */
const PASSING = /^(UPSTREAM_(?!REJECTED)|OVERLOADED|(AUDIT|DATABASE|SCOPE)_UNAVAILABLE|INTERNAL)/;

/**
 * Tries one row on the road of writes, in the name of the lead who confirmed the plan, against the version it was
 * sealed with. However often it is tried, its key lets it be sent once. Never throws but for the database.
 */
export async function runRow(plan: StoredPlan, row: DueRow, officer: Officer): Promise<void> {
  try {
    const { row: operation } = await performUpdate(requestOf(plan, row, officer));
    await settleBy(row, operation);
  } catch (error) {
    await settleFailure(row, error);
  }
}

function requestOf({ role, reason }: StoredPlan, row: DueRow, officer: Officer) {
  const headers = new Headers({ "if-match": row.etag ?? "", "idempotency-key": keyOf(row) });
  const body = { serviceProfile: { [role]: row.toName ?? undefined }, comment: { text: reason ?? "" } };
  const params = { entityId: row.entityId.toLowerCase(), serviceName: row.serviceName };
  return { officer, headers, params, body, isBulk: true as const };
}

/**
 * The Idempotency-Key of a row: the same in every process and after every restart. It changes only after an operation
 * that was certainly not sent.
 */
export function keyOf({ planId, ordinal, operationId }: Pick<DueRow, "planId" | "ordinal" | "operationId">): string {
  const digest = createHash("sha256")
    .update(`${planId} ${ordinal} ${operationId ?? ""}`)
    .digest("hex");
  // A UUID of version 8, which is for such purposes (RFC 9562).
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`];
  return [...parts, digest.slice(20, 32)].join("-");
}

async function settleBy(row: DueRow, { id, state, errorCode }: OperationRow): Promise<void> {
  if (state === "INTENT") return rest(row, ABANDONED_MS);
  if (state === "NOT_SENT" && row.tries + 1 < MOST_TRIES) return tryLater(row, id);
  await end(row, "written", { operationId: id, errorCode });
}

async function settleFailure(row: DueRow, error: unknown): Promise<void> {
  const { code, facts } = error instanceof DeskError ? error : new DeskError("INTERNAL", { cause: error });
  const operation = facts.operationId ? await findOperation(facts.operationId) : undefined;
  if (operation) return settleBy(row, operation);
  if (code === "PRECONDITION_FAILED") return end(row, "changed", { errorCode: code });
  if (!PASSING.test(code)) return end(row, "refused", { errorCode: code });
  log().warn({ event: "plan-row-failed", planId: row.planId, ordinal: row.ordinal, error: describeError(error) });
  if (row.tries + 1 < MOST_TRIES) return tryLater(row, row.operationId);
  await end(row, "failed", { errorCode: code });
}

/** In: the operation that was certainly not sent, if one was begun. */
async function tryLater(row: DueRow, operationId: string | null): Promise<void> {
  await change(row, {
    operationId,
    begunAt: null,
    tries: row.tries + 1,
    notBefore: later(RESTS_MS[row.tries] ?? ABANDONED_MS),
  });
}

const rest = (row: DueRow, delay: number) => change(row, { begunAt: null, notBefore: later(delay) });

const later = (delay: number) => new Date(Date.now() + paced(delay));

function end(row: DueRow, outcome: RowOutcome, more: { operationId?: string; errorCode?: ErrorCode | string | null }) {
  return change(row, { outcome, ...more, endedAt: new Date() });
}

/** Only while the row is as this process took it: another process may have taken it over. */
async function change(row: DueRow, set: Partial<typeof planRows.$inferInsert>): Promise<void> {
  const same = and(eq(planRows.planId, row.planId), eq(planRows.ordinal, row.ordinal), eq(planRows.tries, row.tries));
  await getDb()
    .update(planRows)
    .set(set)
    .where(and(same, isNull(planRows.outcome)));
}
