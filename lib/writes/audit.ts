import "server-only";
import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getAudit } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { OperationRow } from "./operations";

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
 * Reads of the desk's own accord stay in the name of the officer whose write it is, and wait behind everybody else's. They
 * go to the account it was written in: the officer may work in another one by now, where the case is not there.
 */
export async function callerFor({ officerId, childAccount }: OperationRow): Promise<Caller> {
  const [officer] = await getDb().select({ email: officers.email }).from(officers).where(eq(officers.id, officerId));
  if (!officer) throw new Error("The operation has no officer");
  const scope = { childAccount: childAccount ?? undefined };
  return { username: officer.email, scope, fresh: true, priority: "background" };
}
