import "server-only";
import { cache } from "react";
import { cookies, headers } from "next/headers";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { isByPerson } from "@/lib/http/attendance";
import type { Officer } from "@/lib/domain/officer";
import type { SessionAnswer } from "./contract";
import { authCookies } from "./cookies";
import { remaining } from "./rules";
import { findSession, type LiveSession, type SessionState, touchSession } from "./sessions";
import { readToken } from "./token";

/**
 * The session of this request, looked up in the database once a request. Out: the officer, or why nobody is signed in.
 * Throws DeskError DATABASE_UNAVAILABLE when the database cannot be asked.
 */
export const currentSession = cache(async (): Promise<SessionState> => {
  const { session } = authCookies(getEnv().NEXTAUTH_URL);
  const sessionId = await readToken((await cookies()).get(session.name)?.value);
  if (!sessionId) return { standing: "none" };
  const found = await findSession(sessionId);
  // A tab that polls without any input must not keep the session alive.
  return found.standing === "active" && isByPerson(await headers()) ? touchSession(found) : found;
});

/** The officer of this request, fresh from the database, or undefined. Throws as `currentSession` does. */
export async function currentOfficer(): Promise<Officer | undefined> {
  const session = await currentSession();
  return session.standing === "active" ? session.officer : undefined;
}

/** The id of the session of this request, or undefined when nobody is signed in. Throws as `currentSession` does. */
export async function currentSessionId(): Promise<string | undefined> {
  const session = await currentSession();
  return session.standing === "active" ? session.sessionId : undefined;
}

const WHY: Record<Exclude<SessionState["standing"], "active" | "waiting">, string> = {
  none: "Sign in to continue.",
  idle: "You were signed out after 30 minutes without activity. Sign in again to continue.",
  expired: "You were signed out after 12 hours. Sign in again to continue.",
  ended: "This session has ended. Sign in again to continue.",
};

/** The session of this request. Throws DeskError UNAUTHENTICATED saying why there is none, FORBIDDEN for one without rights, and as `currentSession` does. */
export async function requireSession(): Promise<LiveSession> {
  const session = await currentSession();
  if (session.standing === "active") return session;
  if (session.standing === "waiting") throw withoutRights();
  throw new DeskError("UNAUTHENTICATED", { detail: WHY[session.standing], sent: "no" });
}

function withoutRights(): DeskError {
  const detail = "You are signed in, but you have no role yet. Ask a team lead.";
  return new DeskError("FORBIDDEN", { detail, rule: "no-rights-yet", sent: "no" });
}

/** The officer of this request. Throws as `requireSession` does. */
export async function requireOfficer(): Promise<Officer> {
  return (await requireSession()).officer;
}

/** The session of this request as the browser receives it. Throws as `requireSession` does. */
export async function describeSession(): Promise<SessionAnswer> {
  const session = await requireSession();
  return { officer: session.officer, ...remaining(session, session.now) };
}
