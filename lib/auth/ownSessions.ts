import "server-only";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import type { OwnSession } from "./contract";
import { failingClosed } from "@/lib/db/failingClosed";
import { ABSOLUTE_LIMIT_MS, IDLE_LIMIT_MS } from "./rules";
import { endSession, findSession } from "./sessions";

/**
 * Where an officer is signed in now, the latest first. In: the officer, and the session of the request. Throws
 * DeskError DATABASE_UNAVAILABLE.
 */
export async function listOwnSessions(officerId: string, current: string): Promise<OwnSession[]> {
  const since = (limit: number) => sql`now() - ${limit} * interval '1 millisecond'`;
  const live = and(
    eq(sessions.officerId, officerId),
    isNull(sessions.endedAt),
    gt(sessions.createdAt, since(ABSOLUTE_LIMIT_MS)),
    gt(sessions.lastSeenAt, since(IDLE_LIMIT_MS)),
  );
  const rows = await failingClosed(() =>
    getDb().select().from(sessions).where(live).orderBy(desc(sessions.lastSeenAt), sessions.id),
  );
  return rows.map(({ id, createdAt, lastSeenAt }) => ({
    id,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === current,
  }));
}

/**
 * Ends one of an officer's own sessions, on record. In: the officer, the session. Throws DeskError NOT_FOUND for
 * sessions of others and for ended ones, DATABASE_UNAVAILABLE.
 */
export async function endOwnSession(officerId: string, sessionId: string): Promise<void> {
  const session = await findSession(sessionId);
  if (session.standing !== "active" || session.officer.id !== officerId)
    throw new DeskError("NOT_FOUND", { detail: "This session has already ended, or is not yours.", sent: "no" });
  await endSession(sessionId);
}
