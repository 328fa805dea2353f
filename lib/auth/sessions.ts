import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import { momentOf } from "@/lib/db/clock";
import { getDb, type Queryable } from "@/lib/db/client";
import { officers, sessions } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { zoneOf } from "@/lib/format";
import { appendLedger } from "@/lib/ledger/record";
import { type Officer, officer } from "@/lib/domain/officer";
import { failingClosed } from "@/lib/db/failingClosed";
import { isTouchDue, type SessionStatus, sessionStatusOf } from "./rules";

/** The officer of a session, as the database has them now, and until when it lasts without further requests. */
export interface LiveSession {
  standing: "active";
  sessionId: string;
  officer: Officer;
  createdAt: Date;
  lastSeenAt: Date;
  /** The present, by the clock of the database: those of two instances may differ. */
  now: Date;
}

/**
 * "waiting" is a live session of somebody to whom nobody has granted rights yet: it lets them see that page, and sign
 * out.
 */
export type SessionState = LiveSession | { standing: Exclude<SessionStatus, "active"> | "none" | "waiting" };

/**
 * Looks a session up, with its officer, in the database: never from a cache, so that ending it, disabling or demoting
 * the officer works at once. In: the id; the present time, which is the database's unless given. Throws DeskError DATABASE_UNAVAILABLE when the database is down.
 */
export async function findSession(sessionId: string, at?: Date): Promise<SessionState> {
  const [found] = await findSessions([sessionId], at);
  return found ?? { standing: "none" };
}

/** The same for several in one question. Out: those that there are, in no order. Throws as `findSession` does. */
export async function findSessions(sessionIds: readonly string[], at?: Date): Promise<SessionState[]> {
  const rows = await failingClosed(() =>
    getDb()
      .select({ session: sessions, officer: officers, now: momentOf(at) })
      .from(sessions)
      .innerJoin(officers, eq(officers.id, sessions.officerId))
      .where(inArray(sessions.id, [...sessionIds])),
  );
  return rows.map(stateOf);
}

interface SessionRow {
  session: typeof sessions.$inferSelect;
  officer: typeof officers.$inferSelect;
  now: Date;
}

function stateOf(row: SessionRow): SessionState {
  const { now } = row;
  const standing = sessionStatusOf(row.session, row.officer.disabled, now);
  if (standing === "active" && row.officer.role === null) return { standing: "waiting" };
  const who = officer.safeParse(toOfficer(row.officer));
  if (standing !== "active" || !who.success) return { standing: standing === "active" ? "ended" : standing };
  const { createdAt, lastSeenAt } = row.session;
  return { standing, sessionId: row.session.id, officer: who.data, createdAt, lastSeenAt, now };
}

function toOfficer(row: typeof officers.$inferSelect) {
  const { id, email, canonicalName: name, role, timeZone, singleKeys, passwordHash } = row;
  const hasPassword = passwordHash !== null && getEnv().LOCAL_ACCOUNTS === "on";
  return { id, email, name, role, timeZone: zoneOf(timeZone ?? undefined), singleKeys, hasPassword };
}

/** Writes "last seen", at most once a minute. In: a live session. Out: it, with the new time. */
export async function touchSession(session: LiveSession): Promise<LiveSession> {
  const { sessionId, lastSeenAt, now } = session;
  if (!isTouchDue(lastSeenAt, now)) return session;
  await failingClosed(() =>
    getDb()
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), lt(sessions.lastSeenAt, now))),
  );
  return { ...session, lastSeenAt: now > lastSeenAt ? now : lastSeenAt };
}

/**
 * Opens a session under a new, unguessable id, ends the one the browser had before and puts it on record. In: the
 * officer, the identity provider that signed them in, if one did, and the id of the session before. Out: the new id.
 * Throws DeskError DATABASE_UNAVAILABLE.
 */
export async function openSession(
  { id: officerId, role, issuer }: Pick<Officer, "id"> & Partial<Pick<Officer, "role">> & { issuer?: string },
  previous: string | undefined,
  at?: Date,
): Promise<string> {
  const id = randomUUID();
  await failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const now = momentOf(at);
      if (previous) await end(transaction, previous);
      await transaction.insert(sessions).values({ id, officerId, createdAt: now, lastSeenAt: now, issuer });
      const actor = { id: officerId, role };
      await appendLedger(transaction, { actor, action: "sign-in", outcome: "DONE", detail: { sessionId: id, issuer } });
    }),
  );
  return id;
}

/**
 * Ends a session, on record: its cookie is invalid from the next request on. Safe to repeat. Out: the identity provider
 * it came from, if it did. Throws DeskError DATABASE_UNAVAILABLE, and the session then lives on.
 */
export async function endSession(sessionId: string): Promise<string | undefined> {
  return failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const ended = await end(transaction, sessionId);
      if (!ended) return undefined;
      const [officer] = await transaction.select().from(officers).where(eq(officers.id, ended.officerId));
      if (!officer) return undefined;
      const actor = { id: officer.id, role: officer.role ?? undefined };
      await appendLedger(transaction, { actor, action: "sign-out", outcome: "DONE", detail: { sessionId } });
      return ended.issuer ?? undefined;
    }),
  );
}

async function end(
  db: Queryable,
  sessionId: string,
): Promise<{ officerId: string; issuer: string | null } | undefined> {
  const live = and(eq(sessions.id, sessionId), isNull(sessions.endedAt));
  const [ended] = await db.update(sessions).set({ endedAt: momentOf() }).where(live).returning();
  return ended;
}
