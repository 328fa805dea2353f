import "server-only";
import { and, desc, eq, gte, isNotNull, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ledgerDetails, ledgerRows, officers } from "@/lib/db/schema";
import { endOfDay, startOfDay } from "@/lib/worklist/days";
import type { LedgerAnswer, LedgerEntry, LedgerQuery } from "./contract";
import { ledgerDetail } from "./contract";

/** Whose eyes a page is for: days are days in `timeZone` (IANA, UTC without), and `onlyOf` narrows it to their part. */
export interface Reader {
  timeZone?: string;
  onlyOf?: string;
}

/** One page of the ledger, newest first. Out: `next` is the `before` of the page after it, absent at the end. */
export async function readLedger(database: Queryable, query: LedgerQuery, reader: Reader = {}): Promise<LedgerAnswer> {
  const conditions = conditionsOf(query, reader);
  const rows = await select(database, conditions, query.limit + 1);
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

function ownOrOfCases(officerId: string): SQL {
  return or(isNotNull(ledgerRows.entityId), eq(ledgerRows.actorId, officerId)) as SQL;
}

function conditionsOf(
  { actor, after, until, before, ...query }: LedgerQuery,
  { timeZone = "UTC", onlyOf }: Reader,
): SQL[] {
  const same = (["entityId", "serviceName", "operationId", "action", "outcome"] as const).map((name) => {
    const value = query[name];
    return value === undefined ? undefined : eq(ledgerRows[name], value);
  });
  return [
    ...same,
    actor && (actor === "system" ? isNull(ledgerRows.actorId) : eq(ledgerRows.actorId, actor)),
    onlyOf && ownOrOfCases(onlyOf),
    after && gte(ledgerRows.at, new Date(startOfDay(after, timeZone))),
    until && lte(ledgerRows.at, new Date(endOfDay(until, timeZone))),
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
    erased: (row.detailDigest !== null && detail === null) || undefined,
  };
}
