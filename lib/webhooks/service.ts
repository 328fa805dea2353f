import "server-only";
import { hasLimitedScope, unlimitedAmong } from "@/lib/accounts/scope";
import { findSessions, type LiveSession } from "@/lib/auth/sessions";
import { sessionOfRequest } from "@/lib/auth/underSession";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { EventsReply } from "@/lib/http/reply";
import { catchUp, sendBeat } from "./listener";
import { isTakingNotifications } from "./secret";
import { endStreams, openStream, openStreams } from "./streams";

/**
 * Is there a stream for this officer? Hints name entities of the whole account: who sees only a part of it is told of none, and
 * their screens are read again as without a stream. Throws DeskError DATABASE_UNAVAILABLE.
 */
export async function hasHints(officer: Pick<Officer, "email">): Promise<boolean> {
  return isTakingNotifications() && !(await hasLimitedScope(officer));
}

/**
 * Opens the stream of this request's session. In: where the browser had one before, the id of its last message: what was told in
 * between is told first. Throws DeskError: NOT_FOUND where there is none for the officer, OVERLOADED; the database's error.
 */
export async function openHints(officer: Pick<Officer, "email">, since?: string): Promise<EventsReply> {
  const sessionId = sessionOfRequest();
  if (!sessionId || !(await hasHints(officer))) throw new DeskError("NOT_FOUND", { sent: "no" });
  const { stream, events } = openStream(sessionId);
  try {
    // It is open by now: what is told meanwhile reaches it as well.
    await catchUp(stream, since === undefined ? undefined : new Date(since));
  } catch (error) {
    stream.end();
    throw error;
  }
  return { events };
}

/**
 * Ends the streams whose session has ended or whose officer is limited now, in two questions for all of them, and tells the
 * others that they live. Where that cannot be asked all end. Throws the database's error.
 */
export async function keepStreams(): Promise<void> {
  const streams = [...openStreams()];
  if (streams.length === 0) return;
  try {
    const allowed = await allowedAmong(new Set(streams.map(({ sessionId }) => sessionId)));
    endStreams(streams.filter(({ sessionId }) => !allowed.has(sessionId)));
    await sendBeat();
  } catch (error) {
    endStreams();
    throw error;
  }
}

async function allowedAmong(sessionIds: ReadonlySet<string>): Promise<Set<string>> {
  const found = await findSessions([...sessionIds]);
  const live = found.filter((session): session is LiveSession => session.standing === "active");
  const unlimited = await unlimitedAmong(live.map(({ officer }) => officer.email));
  return new Set(live.filter(({ officer }) => unlimited.has(officer.email)).map(({ sessionId }) => sessionId));
}
