import "server-only";
import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ledgerDetails, ledgerRows, officers } from "@/lib/db/schema";
import { endOfDay, startOfDay } from "@/lib/days";
import type { LedgerAnswer, LedgerEntry, LedgerQuery } from "./contract";
import { ledgerDetail } from "./contract";

/** Whose eyes a page is for: days are days in `timeZone` (IANA, UTC without), and `onlyOf` narrows it to their part. */
export interface Reader {
  timeZone?: string;
  onlyOf?: string;
  /** Only what they did themselves: whose scope is limited sees nothing of other cases. */
  ownOnly?: string;
}

/**
 * One page of the ledger, newest first: in the order of the chain or, where days are asked for, in the order of the times, so
 * that both ends of the range bound the work. Out: `next` is the `before` of the page after it, absent at the end.
 */
export async function readLedger(database: Queryable, query: LedgerQuery, reader: Reader = {}): Promise<LedgerAnswer> {
  const byTime = query.after !== undefined || query.until !== undefined;
  const order = byTime ? [desc(ledgerRows.at), desc(ledgerRows.sequence)] : [desc(ledgerRows.sequence)];
  const rows = await select(database, { where: conditionsOf(query, reader, byTime), order, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  return { rows: page, next: rows.length > query.limit ? page.at(-1)?.sequence : undefined };
}

/** Everything the ledger holds on one case, newest first, 200 rows at most. */
export function ledgerOfCase(
  database: Queryable,
  { entityId, serviceName }: { entityId: string; serviceName: string },
) {
  const where = [eq(ledgerRows.entityId, entityId), eq(ledgerRows.serviceName, serviceName)];
  return select(database, { where, order: [desc(ledgerRows.sequence)], limit: 200 });
}

function ownOrOfCases(officerId: string): SQL {
  return or(isNotNull(ledgerRows.entityId), eq(ledgerRows.actorId, officerId)) as SQL;
}

function conditionsOf(
  { actor, after, until, before, ...query }: LedgerQuery,
  { timeZone = "UTC", onlyOf, ownOnly }: Reader,
  byTime: boolean,
): SQL[] {
  const same = (["entityId", "serviceName", "operationId", "action", "outcome"] as const).map((name) => {
    const value = query[name];
    return value === undefined ? undefined : eq(ledgerRows[name], value);
  });
  return [
    ...same,
    actor && (actor === "system" ? isNull(ledgerRows.actorId) : eq(ledgerRows.actorId, actor)),
    query.reason && withReason(query.reason),
    onlyOf && ownOrOfCases(onlyOf),
    ownOnly && eq(ledgerRows.actorId, ownOnly),
    after && gte(ledgerRows.at, new Date(startOfDay(after, timeZone))),
    until && lte(ledgerRows.at, new Date(endOfDay(until, timeZone))),
    before && (byTime ? earlierThan(before) : lt(ledgerRows.sequence, before)),
  ].filter((condition) => typeof condition === "object");
}

/** Reasons are personal content: a row whose detail was erased has none any more. */
function withReason(code: string): SQL {
  return sql`${ledgerRows.sequence} in (select sequence from ${ledgerDetails} where detail->>'reasonCode' = ${code})`;
}

function earlierThan(sequence: number): SQL {
  const at = sql`coalesce((select at from ${ledgerRows} where sequence = ${sequence}), 'infinity')`;
  return sql`(${ledgerRows.at}, ${ledgerRows.sequence}) < (${at}, ${sequence})`;
}

interface Wanted {
  where: SQL[];
  order: SQL[];
  limit: number;
}

/** The page first, then what belongs to it: joined before, a rare row could cost a walk through all the details. */
async function select(database: Queryable, { where, order, limit }: Wanted): Promise<LedgerEntry[]> {
  // Numbers alone can be read off an index: a filter that fits nothing is not a walk through all the rows.
  const numbers = database
    .select({ sequence: ledgerRows.sequence })
    .from(ledgerRows)
    .where(and(...where))
    .orderBy(...order)
    .limit(limit);
  const page = await database
    .select()
    .from(ledgerRows)
    .where(inArray(ledgerRows.sequence, numbers))
    .orderBy(...order);
  const [details, names] = await Promise.all([detailsOf(database, page), namesOf(database, page)]);
  return page.map((row) => toEntry(row, names.get(row.actorId ?? ""), details.get(row.sequence)));
}

async function detailsOf(database: Queryable, page: Row[]): Promise<Map<number, unknown>> {
  const sequences = page.map(({ sequence }) => sequence);
  const rows = await database.select().from(ledgerDetails).where(inArray(ledgerDetails.sequence, sequences));
  return new Map(rows.map(({ sequence, detail }) => [sequence, detail]));
}

async function namesOf(database: Queryable, page: Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(page.flatMap(({ actorId }) => actorId ?? []))];
  const rows = await database.select().from(officers).where(inArray(officers.id, ids));
  return new Map(rows.map(({ id, canonicalName }) => [id, canonicalName]));
}

type Row = typeof ledgerRows.$inferSelect;

function toEntry(row: Row, actorName: string | undefined, detail: unknown): LedgerEntry {
  return {
    sequence: row.sequence,
    at: row.at.toISOString(),
    actorId: row.actorId ?? undefined,
    actorName,
    actorRole: row.actorRole ?? undefined,
    operationId: row.operationId ?? undefined,
    action: row.action,
    outcome: row.outcome,
    entityId: row.entityId ?? undefined,
    serviceName: row.serviceName ?? undefined,
    workflowExecutionId: row.workflowExecutionId ?? undefined,
    upstreamRequestId: row.upstreamRequestId ?? undefined,
    hash: row.hash,
    detail: ledgerDetail.optional().catch(undefined).parse(detail),
    erased: (row.detailDigest !== null && detail === undefined) || undefined,
  };
}
