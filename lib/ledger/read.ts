import "server-only";
import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { isEntity, isService } from "@/lib/db/sameCase";
import { ledgerDetails, ledgerRows, officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { endOfDay, startOfDay } from "@/lib/days";
import { LOOK_AT_DOCUMENT } from "./actions";
import type { LedgerAnswer, LedgerEntry, LedgerQuery } from "./contract";
import { ledgerDetail } from "./contract";
import { checkpointSettings } from "./checkpoints";
import { rowsOf, seamRows } from "./rows";
import { foreignRows, type Range } from "./seam";
import { type ExportedRow, problemAlone } from "./verify";

/** The reader of a page: days are days in `timeZone` (IANA, UTC without), and `onlyOf` limits it to their part. */
export interface LedgerReader {
  timeZone?: string;
  onlyOf?: string;
  /** Only their own acts: officers with limited scope see nothing of other cases. */
  ownOnly?: string;
}

/**
 * One page of the ledger, newest first: in the order of the chain or, where days are asked for, in the order of the times, so
 * that both ends of the range bound the work. Out: `next` is the `before` of the page after it, absent at the end.
 */
export async function readLedger(
  database: Queryable,
  query: LedgerQuery,
  reader: LedgerReader = {},
): Promise<LedgerAnswer> {
  const byTime = query.after !== undefined || query.until !== undefined;
  const order = byTime ? [desc(ledgerRows.at), desc(ledgerRows.sequence)] : [desc(ledgerRows.sequence)];
  const rows = await select(database, { where: conditionsOf(query, reader, byTime), order, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  return { rows: page, next: rows.length > query.limit ? page.at(-1)?.sequence : undefined };
}

/** What the ledger holds on one case, newest first, 200 rows at most: all but who has looked at documents, which would fill them. */
export function ledgerOfCase(
  database: Queryable,
  { entityId, serviceName }: { entityId: string; serviceName: string },
) {
  const here = [isEntity(ledgerRows.entityId, entityId), isService(ledgerRows.serviceName, serviceName)];
  const where = [...here, ne(ledgerRows.action, LOOK_AT_DOCUMENT)];
  return select(database, { where, order: [desc(ledgerRows.sequence)], limit: 200 });
}

function ownOrOfCases(officerId: string): SQL {
  return or(isNotNull(ledgerRows.entityId), eq(ledgerRows.actorId, officerId)) as SQL;
}

/** What a row has to be the same in, by the name of the filter. */
const SAME = {
  entityId: (id: string) => isEntity(ledgerRows.entityId, id),
  serviceName: (name: string) => isService(ledgerRows.serviceName, name),
  operationId: (id: string) => eq(ledgerRows.operationId, id),
  action: (action: string) => eq(ledgerRows.action, action),
  outcome: (outcome: string) => eq(ledgerRows.outcome, outcome),
};

function conditionsOf(
  { actor, after, until, before, ...query }: LedgerQuery,
  { timeZone = "UTC", onlyOf, ownOnly }: LedgerReader,
  byTime: boolean,
): SQL[] {
  const same = Object.entries(SAME).map(([name, isSame]) => {
    const value = query[name as keyof typeof SAME];
    return value === undefined ? undefined : isSame(value);
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

/** The page first, then what belongs to it: joined earlier, a rare row could cost a scan of all the details. */
async function select(database: Queryable, { where, order, limit }: Wanted): Promise<LedgerEntry[]> {
  // Numbers alone can be read off an index: a filter without matches does not cost a scan of all the rows.
  const numbers = database
    .select({ sequence: ledgerRows.sequence })
    .from(ledgerRows)
    .where(and(...where))
    .orderBy(...order)
    .limit(limit);
  const sequences = (await numbers).map(({ sequence }) => sequence);
  const [stored, seams] = await Promise.all([rowsOf(database, sequences), seamRows(database)]);
  const names = await namesOf(database, stored);
  const means = { key: getEnv().LEDGER_KEY, signer: checkpointSettings()?.signer };
  const foreign = foreignRows(seams, means);
  const bySequence = new Map(stored.map((each) => [each.row.sequence, each]));
  return sequences
    .flatMap((sequence) => bySequence.get(sequence) ?? [])
    .map((each) => toEntry(each, names.get(each.row.actorId ?? ""), problemOf(means.key, foreign, each)));
}

/** A row that does not verify is always marked as such. */
function problemOf(key: string, foreign: readonly Range[], each: ExportedRow): string | undefined {
  const { sequence } = each.row;
  if (foreign.some(({ from, to }) => from <= sequence && sequence <= to))
    return "is not of the ledger's key: a seam sets it apart";
  return problemAlone(key, each);
}

async function namesOf(database: Queryable, page: ExportedRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(page.flatMap(({ row }) => row.actorId ?? []))];
  const rows = await database.select().from(officers).where(inArray(officers.id, ids));
  return new Map(rows.map(({ id, canonicalName }) => [id, canonicalName]));
}

function toEntry({ row, hash, detail }: ExportedRow, actorName?: string, problem?: string): LedgerEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    actorId: row.actorId,
    actorName,
    actorRole: row.actorRole,
    operationId: row.operationId,
    action: row.action,
    outcome: row.outcome,
    entityId: row.entityId,
    serviceName: row.serviceName,
    workflowExecutionId: row.workflowExecutionId,
    upstreamRequestId: row.upstreamRequestId,
    hash,
    detail: ledgerDetail.optional().catch(undefined).parse(detail?.detail),
    erased: (row.detailDigest !== undefined && detail === undefined) || undefined,
    problem,
  };
}
