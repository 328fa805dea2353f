import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ERASING, SEAM } from "./actions";
import type { ChainedRow } from "./chain";
import type { ExportedRow, Head } from "./verify";

/**
 * Rows read and judged at once: some milliseconds of work, so that a long verification does not block other requests.
 */
const BATCH = 1_000;

/**
 * The ledger from a row on, oldest first, as it is stored, in bounded memory. In: the sequence to begin after, and the
 * most rows wanted. Ends with the last row there is by then. Throws the driver's error.
 */
export async function* storedRows(database: Queryable, after = 0, most = Infinity): AsyncGenerator<ExportedRow> {
  for (let next = startBatch(database, after, most), given = 0; ;) {
    const rows = await next;
    given += rows.length;
    const last = rows.at(-1)?.row.sequence;
    const goesOn = rows.length === BATCH && last !== undefined && given < most;
    // The database reads on while these are judged.
    if (goesOn) next = startBatch(database, last, most - given);
    yield* rows;
    if (!goesOn) return;
  }
}

function startBatch(database: Queryable, after: number, most: number): Promise<ExportedRow[]> {
  const started = batch(database, after, Math.min(BATCH, most));
  // The reader may be gone: a cancelled export reads no more.
  started.catch(() => undefined);
  return started;
}

/** The rows with these sequences, as far as they exist, and the last row of all. */
export async function headAnd(database: Queryable, sequences: number[]): Promise<{ head?: Head; found: Head[] }> {
  const wanted = sql.join(
    [sql`(select max(sequence) from ledger_rows)`, ...sequences.map((each) => sql`${each}`)],
    sql`, `,
  );
  const { rows } = await database.execute<{ sequence: string; hash: string; public_hash: Column }>(
    sql`select sequence, hash, public_hash from ledger_rows where sequence in (${wanted}) order by sequence`,
  );
  const found = rows.map((row) => ({
    sequence: Number(row.sequence),
    hash: row.hash,
    publicHash: row.public_hash ?? undefined,
  }));
  return { head: found.at(-1), found };
}

/** The newest row, without its detail; undefined where the ledger is empty. */
export async function newestRow(database: Queryable): Promise<ExportedRow | undefined> {
  const { rows } = await database.execute<StoredRow>(
    sql`select ${STORED} from ledger_rows r order by r.sequence desc limit 1`,
  );
  return rows[0] && toExported(rows[0]);
}

/** The rows with these sequences, with their details, in any order. */
export async function rowsOf(database: Queryable, sequences: readonly number[]): Promise<ExportedRow[]> {
  if (sequences.length === 0) return [];
  const wanted = sql.join(
    sequences.map((each) => sql`${each}`),
    sql`, `,
  );
  const { rows } = await database.execute<StoredRow>(sql`
    select ${WITH_DETAIL} from ledger_rows r left join ledger_details d on d.sequence = r.sequence
    where r.sequence in (${wanted})`);
  return rows.map(toExported);
}

/** The rows of seams (seam.ts), oldest first: few. */
export async function seamRows(database: Queryable): Promise<ExportedRow[]> {
  const { rows } = await database.execute<StoredRow>(
    sql`select ${STORED} from ledger_rows r where r.action = ${SEAM} order by r.sequence`,
  );
  return rows.map(toExported);
}

/** The time comes with all six digits the database keeps: a forger could use those that a JavaScript date drops. */
const STORED = sql`
  r.sequence, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, r.actor_id, r.actor_role,
  r.operation_id, r.action, r.outcome, r.entity_id, r.service_name, r.workflow_execution_id, r.baseline_etag,
  r.upstream_request_id, r.detail_digest, r.key_id, r.seam, r.previous_hash, r.hash, r.public_hash`;

const WITH_DETAIL = sql`
  ${STORED}, d.salt, d.detail,
  case when d.sequence is null and r.detail_digest is not null then (
    select min(e.sequence) from ledger_rows e where e.action = ${ERASING} and e.sequence > r.sequence
    and (e.operation_id = r.operation_id or (e.operation_id is null and lower(e.entity_id) = lower(r.entity_id)))
  ) end as erased`;

/** The bound is on both sides: a join that begins with the first detail would take longer with every batch. */
async function batch(database: Queryable, after: number, limit: number): Promise<ExportedRow[]> {
  const { rows } = await database.execute<StoredRow>(sql`
    select ${WITH_DETAIL} from ledger_rows r left join ledger_details d
    on d.sequence = r.sequence and d.sequence > ${after}
    where r.sequence > ${after} order by r.sequence limit ${limit}`);
  return rows.map(toExported);
}

type Column = string | null;

// What comes from the driver; a bigint comes as text.
interface StoredRow extends Record<string, unknown> {
  sequence: string;
  at: string;
  actor_id: Column;
  actor_role: Column;
  operation_id: Column;
  action: string;
  outcome: string;
  entity_id: Column;
  service_name: Column;
  workflow_execution_id: Column;
  baseline_etag: Column;
  upstream_request_id: Column;
  detail_digest: Column;
  key_id: Column;
  seam: Column;
  previous_hash: string;
  hash: string;
  public_hash: Column;
  salt?: Column;
  detail?: unknown;
  erased?: Column;
}

function toExported(stored: StoredRow): ExportedRow {
  const { hash, public_hash: publicHash, salt = null, detail, erased = null } = stored;
  return {
    row: toChained(stored),
    hash,
    ...(publicHash !== null && { publicHash }),
    ...(salt !== null && { detail: { salt, detail } }),
    ...(erased !== null && { erased: Number(erased) }),
  };
}

function toChained(stored: StoredRow): ChainedRow {
  const optional = {
    actorId: stored.actor_id,
    actorRole: stored.actor_role,
    operationId: stored.operation_id,
    entityId: stored.entity_id,
    serviceName: stored.service_name,
    workflowExecutionId: stored.workflow_execution_id,
    baselineEtag: stored.baseline_etag,
    upstreamRequestId: stored.upstream_request_id,
    detailDigest: stored.detail_digest,
    keyId: stored.key_id,
    seam: stored.seam,
  };
  return {
    sequence: Number(stored.sequence),
    at: stored.at.replace(/000Z$/, "Z"),
    action: stored.action,
    outcome: stored.outcome,
    previousHash: stored.previous_hash,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  };
}
