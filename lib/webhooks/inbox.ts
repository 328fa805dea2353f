import "server-only";
import { inArray, lt, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { getDb, type Queryable } from "@/lib/db/client";
import { webhookHints, webhookNotifications } from "@/lib/db/webhooksSchema";
import type { Notification } from "./contract";

/** Where instances tell each other of hints; a message is ids of entities, parted by spaces. */
export const CHANNEL = "countersign_hints";

/** An entity is told of at most once in this time; what comes in between is told at its end, as one. */
const ONCE_IN = sql`interval '1 minute'`;
const KEPT = sql`interval '30 days'`;
/** FrankieOne counts as heard of lately for so long after a notification. */
const LATELY = sql`interval '1 hour'`;
/** One message of PostgreSQL's holds 8,000 bytes, and this many ids are under 4,000. */
const MOST_TOLD = 100;
/** Entities that somebody who could not hear is told of at once: more than any screen shows. */
const MOST_TOLD_LATE = 1_000;
/** Rows of a table that one round removes. */
const MOST_PRUNED = 2_000;

/**
 * Keeps the notifications of a delivery, each once, and tells all instances of the entities they are about, as one
 * transaction. In: the delivery's request id, for those that name none. A repeated one changes nothing. Throws the
 * driver's error when the database is down.
 */
export async function keepNotifications(deliveredAs: string, notifications: readonly Notification[]): Promise<void> {
  const rows = notifications.map(({ requestId, entityId, function: functionName, workflowExecutionId }) => ({
    ...{ requestId: requestId ?? deliveredAs, functionName, entityId },
    workflowExecutionId: workflowExecutionId ?? "",
  }));
  await getDb().transaction(async (transaction) => {
    const fresh = await transaction
      .insert(webhookNotifications)
      .values(rows)
      .onConflictDoNothing()
      .returning({ entityId: webhookNotifications.entityId });
    if (fresh.length > 0) await hint(transaction, [...new Set(fresh.map(({ entityId }) => entityId))]);
  });
}

/** Those not told of within the last minute are told of now; the others wait for `tellDue`. */
async function hint(transaction: Queryable, entityIds: readonly string[]): Promise<void> {
  const { hintedAt, toldAt, entityId } = webhookHints;
  const now = sql`now()`;
  const hinted = await transaction
    .insert(webhookHints)
    // In one order, so that two deliveries never wait for each other.
    .values(entityIds.toSorted().map((id) => ({ entityId: id, hintedAt: now, toldAt: now })))
    .onConflictDoUpdate({
      target: entityId,
      set: { hintedAt: now, toldAt: sql`case when ${toldAt} <= now() - ${ONCE_IN} then now() else ${toldAt} end` },
    })
    .returning({ entityId, isTold: sql<boolean>`${hintedAt} = ${toldAt}` });
  await tell(
    transaction,
    hinted.filter(({ isTold }) => isTold),
  );
}

/**
 * Tells of the entities whose minute is over and that were hinted at in it. In: the database of any instance: none is told
 * of twice. Out: how many were told of. Throws the driver's error.
 */
export async function tellDue(): Promise<number> {
  return getDb().transaction(async (transaction) => {
    const due = transaction
      .select({ entityId: webhookHints.entityId })
      .from(webhookHints)
      .where(sql`${webhookHints.hintedAt} > ${webhookHints.toldAt} and ${webhookHints.toldAt} <= now() - ${ONCE_IN}`)
      .limit(MOST_TOLD)
      .for("update", { skipLocked: true });
    // What was hinted at up to now is told; a later hint has a minute of its own.
    const told = await transaction
      .update(webhookHints)
      .set({ toldAt: sql`greatest(now(), ${webhookHints.hintedAt})` })
      .where(inArray(webhookHints.entityId, due))
      .returning({ entityId: webhookHints.entityId });
    await tell(transaction, told);
    return told.length;
  });
}

async function tell(transaction: Queryable, told: readonly { entityId: string }[]): Promise<void> {
  for (let first = 0; first < told.length; first += MOST_TOLD) {
    const ids = told.slice(first, first + MOST_TOLD).map(({ entityId }) => entityId);
    await transaction.execute(sql`select pg_notify(${CHANNEL}, ${ids.join(" ")})`);
  }
}

/** What the inbox says at a moment of the database's. */
export interface InboxReading {
  /** Entities that were told of since the moment asked for, the latest first, or none where none was asked for. */
  entityIds: string[];
  /** Was FrankieOne heard of within the last hour? */
  isHeardOf: boolean;
  at: Date;
}

/**
 * Reads what was told since a moment of the database's, for those who could not hear, and whether FrankieOne is heard of. Throws the
 * driver's error.
 */
export async function readInbox(since?: Date): Promise<InboxReading> {
  const from = since?.toISOString() ?? "infinity";
  const { rows } = await getDb().execute<{ entityIds: string[]; isHeardOf: boolean; at: number }>(sql`select
    array(
      select entity_id from webhook_hints where told_at >= ${from}::timestamptz order by told_at desc limit ${MOST_TOLD_LATE}
    ) as "entityIds",
    coalesce((select max(received_at) from webhook_notifications) > now() - ${LATELY}, false) as "isHeardOf",
    floor(extract(epoch from now()) * 1000)::float8 as at`);
  const { at, ...reading } = rows[0]!;
  return { ...reading, at: new Date(at) };
}

/** Removes what is older than a month, a bounded number of rows a round. Throws the driver's error. */
export async function pruneInbox(): Promise<void> {
  const { requestId, receivedAt } = webhookNotifications;
  await prune(webhookNotifications, requestId, receivedAt);
  await prune(webhookHints, webhookHints.entityId, webhookHints.hintedAt);
}

async function prune(table: PgTable, id: AnyPgColumn, at: AnyPgColumn): Promise<void> {
  const over = lt(at, sql`now() - ${KEPT}`);
  const old = getDb().select({ id }).from(table).where(over).limit(MOST_PRUNED);
  // By the age as well: newer rows may have the same id.
  await getDb()
    .delete(table)
    .where(sql`${inArray(id, old)} and ${over}`);
}
