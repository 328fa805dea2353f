import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, lt, ne } from "drizzle-orm";
import { getDb, type Queryable } from "@/lib/db/client";
import { officers, sessions } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import { type Officer, officer } from "./contract";
import { isTouchDue, type Standing, standingOf } from "./rules";

/** Who a session belongs to, as the database has it now, and until when it lasts if nothing more happens. */
export interface LiveSession {
  standing: "active";
  sessionId: string;
  officer: Officer;
  createdAt: Date;
  lastSeenAt: Date;
}

export type SessionState = LiveSession | { standing: Exclude<Standing, "active"> | "none" };

/**
 * Looks a session up, with its officer, in the database: never from a cache, so that ending it, disabling or demoting
 * the officer works at once. In: the id, the present time. Throws DeskError AUDIT_UNAVAILABLE when the database is down.
 */
export async function findSession(sessionId: string, now = new Date()): Promise<SessionState> {
  const [row] = await failingClosed(() =>
    getDb()
      .select({ session: sessions, officer: officers })
      .from(sessions)
      .innerJoin(officers, eq(officers.id, sessions.officerId))
      .where(eq(sessions.id, sessionId)),
  );
  if (!row) return { standing: "none" };
  const standing = standingOf(row.session, row.officer.disabled, now);
  const who = officer.safeParse(toOfficer(row.officer));
  if (standing !== "active" || !who.success) return { standing: standing === "active" ? "ended" : standing };
  const { createdAt, lastSeenAt } = row.session;
  return { standing, sessionId, officer: who.data, createdAt, lastSeenAt };
}

function toOfficer({ id, email, canonicalName, role, timeZone }: typeof officers.$inferSelect) {
  return { id, email, name: canonicalName, role, timeZone: timeZone ?? undefined };
}

/** Writes "last seen", at most once a minute. In: a live session. Out: it, with the new time. */
export async function touchSession(session: LiveSession, now = new Date()): Promise<LiveSession> {
  if (!isTouchDue(session.lastSeenAt, now)) return session;
  const { sessionId, lastSeenAt } = session;
  await failingClosed(() =>
    getDb()
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), lt(sessions.lastSeenAt, now))),
  );
  return { ...session, lastSeenAt: now > lastSeenAt ? now : lastSeenAt };
}

/** Opens a session under a new, unguessable id and ends the one the browser had before. Out: the new id. */
export async function openSession(officerId: string, previous: string | undefined, now = new Date()): Promise<string> {
  const id = randomUUID();
  await failingClosed(() =>
    getDb().transaction(async (transaction) => {
      if (previous) await endIn(transaction, eq(sessions.id, previous), now);
      await transaction.insert(sessions).values({ id, officerId, createdAt: now, lastSeenAt: now });
    }),
  );
  return id;
}

/** Ends one session: its cookie is worth nothing from the next request on. Safe to repeat. */
export async function endSession(sessionId: string, now = new Date()): Promise<void> {
  await failingClosed(() => endIn(getDb(), eq(sessions.id, sessionId), now));
}

/** Ends every session of an officer, but for the one to keep, if given. */
export async function endSessionsOf(
  officerId: string,
  { keep, now = new Date(), db = getDb() }: { keep?: string; now?: Date; db?: Queryable } = {},
): Promise<void> {
  const theirs = and(eq(sessions.officerId, officerId), keep ? ne(sessions.id, keep) : undefined);
  await failingClosed(() => endIn(db, theirs, now));
}

async function endIn(db: Queryable, which: ReturnType<typeof and>, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(which, isNull(sessions.endedAt)));
}

/** A database that cannot say who is asking must not let anybody in. */
async function failingClosed<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const detail = "The desk's database does not answer, so nobody can be identified. Nothing was sent.";
    throw new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no", cause });
  }
}
