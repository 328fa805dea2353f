import "server-only";
import { and, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ledgerDetails, ledgerRows, officers } from "@/lib/db/schema";
import type { LedgerAnswer, LedgerEntry, LedgerQuery } from "./contract";
import { ledgerDetail } from "./contract";

/** One page of the ledger, newest first. `next` is the `before` of the page after it, absent at the end. */
export async function readLedger(database: Queryable, query: LedgerQuery): Promise<LedgerAnswer> {
  const rows = await select(database, conditionsOf(query), query.limit + 1);
  const page = rows.slice(0, query.limit);
  return { rows: page, next: rows.length > query.limit ? page.at(-1)?.sequence : undefined };
}

/** Everything the ledger holds on one case, newest first, 200 rows at most. */
export function ledgerOfCase(
  database: Queryable,
  { entityId, serviceName }: { entityId: string; serviceName: string },
) {
  return select(database, [eq(ledgerRows.entityId, entityId), eq(ledgerRows.serviceName, serviceName)], 200);
}

function conditionsOf({ actor, entityId, action, outcome, after, until, before }: LedgerQuery): SQL[] {
  return [
    actor && eq(ledgerRows.actorId, actor),
    entityId && eq(ledgerRows.entityId, entityId),
    action && eq(ledgerRows.action, action),
    outcome && eq(ledgerRows.outcome, outcome),
    after && gte(ledgerRows.at, new Date(`${after}T00:00:00Z`)),
    until && lt(ledgerRows.at, new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000)),
    before && lt(ledgerRows.sequence, before),
  ].filter((condition) => typeof condition === "object");
}

async function select(database: Queryable, conditions: SQL[], limit: number): Promise<LedgerEntry[]> {
  const rows = await database
    .select({ row: ledgerRows, actorName: officers.canonicalName, detail: ledgerDetails.detail })
    .from(ledgerRows)
    .leftJoin(ledgerDetails, eq(ledgerDetails.sequence, ledgerRows.sequence))
    .leftJoin(officers, eq(officers.id, ledgerRows.actorId))
    .where(and(...conditions))
    .orderBy(desc(ledgerRows.sequence))
    .limit(limit);
  return rows.map(({ row, actorName, detail }) => toEntry(row, actorName, detail));
}

function toEntry(row: typeof ledgerRows.$inferSelect, actorName: string | null, detail: unknown): LedgerEntry {
  return {
    sequence: row.sequence,
    at: row.at.toISOString(),
    actorId: row.actorId ?? undefined,
    actorName: actorName ?? undefined,
    actorRole: row.actorRole ?? undefined,
    operationId: row.operationId ?? undefined,
    action: row.action,
    outcome: row.outcome,
    entityId: row.entityId ?? undefined,
    serviceName: row.serviceName ?? undefined,
    workflowExecutionId: row.workflowExecutionId ?? undefined,
    upstreamRequestId: row.upstreamRequestId ?? undefined,
    hash: row.hash,
    detail: ledgerDetail
      .optional()
      .catch(undefined)
      .parse(detail ?? undefined),
  };
}
