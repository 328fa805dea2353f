import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers, operations, PROVEN } from "@/lib/db/schema";
import { getAudit } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { OperationRow } from "./operations";
import type { SentWrite } from "./reference";

const MOST_PAGES = 10;
const DAY_MS = 86_400_000;

/** How far the vendor's clock may run apart from ours. */
const CLOCK_SLACK_MS = 10 * 60_000;

/** What the vendor's audit tells since an operation was sent; `whole` is false where there was more than we read. */
export interface AuditSince {
  events: AuditEvent[];
  whole: boolean;
}

/**
 * The vendor's audit of the operation's entity, newest first, back to before the operation was sent. The audit filters by
 * entity and by day only (handbook 1.24), so it is read page by page. Throws DeskError.
 */
export async function auditSince(caller: Caller, row: OperationRow): Promise<AuditSince> {
  const sent = (row.sentAt ?? row.createdAt).getTime();
  const afterTimestamp = new Date(sent - DAY_MS).toISOString().slice(0, 10);
  const found: AuditEvent[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const paging = page > 1 ? { page } : {};
    const { events, meta } = await getAudit(caller, { entityId: row.target.entityId, afterTimestamp, ...paging });
    found.push(...events);
    // A page that is not full proves no end: how many rows the vendor gives at most is not documented.
    const isEnd = events.length === 0 || found.length >= (meta?.total ?? Infinity);
    const isPast = Date.parse(events.at(-1)?.timestamp ?? "") < sent - CLOCK_SLACK_MS;
    if (isEnd || isPast) return { events: found, whole: true };
  }
  return { events: found, whole: false };
}

/**
 * The name an operation was sent under: as recorded with it; for operations from before that was recorded, the
 * officer's present e-mail.
 */
export async function sentWriteOf({ id, officerId, sentAs }: SenderOf): Promise<SentWrite> {
  return { operationId: id, username: sentAs ?? (await emailOf(officerId)) };
}

type SenderOf = Pick<OperationRow, "id" | "officerId" | "sentAs">;

async function emailOf(officerId: string): Promise<string> {
  const [officer] = await getDb().select({ email: officers.email }).from(officers).where(eq(officers.id, officerId));
  if (!officer) throw new Error("The operation has no officer");
  return officer.email;
}

/** The name each of these operations was sent under, by its id. */
export async function sendersOf(ids: string[]): Promise<ReadonlyMap<string, string>> {
  const sender = sql<string>`coalesce(${operations.sentAs}, ${officers.email})`;
  const rows = await getDb()
    .select({ id: operations.id, sender })
    .from(operations)
    .innerJoin(officers, eq(officers.id, operations.officerId))
    .where(inArray(operations.id, ids));
  return new Map(rows.map(({ id, sender }) => [id, sender]));
}

/**
 * Which of the vendor's request ids prove another operation than this one. One request is one write: an id that comes
 * a second time, quoted by somebody or repeated by a cache on the way, proves nothing.
 */
export async function proofsOfOthers(operationId: string, requestIds: string[]): Promise<ReadonlySet<string>> {
  if (requestIds.length === 0) return new Set();
  const rows = await getDb()
    .select({ requestId: operations.upstreamRequestId })
    .from(operations)
    .where(and(inArray(operations.upstreamRequestId, requestIds), ne(operations.id, operationId), PROVEN));
  return new Set(rows.flatMap(({ requestId }) => requestId ?? []));
}

/**
 * Background reads are made in the name of the officer whose write it is, at the lowest priority, and in the account it
 * was written in: the officer may have switched to another one since, which does not hold the case.
 */
export async function callerFor({ officerId, childAccount }: OperationRow): Promise<Caller> {
  const scope = { childAccount: childAccount ?? undefined };
  return { username: await emailOf(officerId), scope, fresh: true, priority: "background" };
}
