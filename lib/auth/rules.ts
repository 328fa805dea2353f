/** An officer who does nothing for this long is signed out. */
export const IDLE_LIMIT_MS = 30 * 60_000;
/** Nobody stays signed in for longer than this, however busy. */
export const ABSOLUTE_LIMIT_MS = 12 * 3_600_000;
/** "Last seen" is written at most this often; an officer may so be signed out up to a minute early, never late. */
export const TOUCH_INTERVAL_MS = 60_000;
/** A clock that was set back must not lengthen a session: beyond this the session ends. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Why a session counts, or why it no longer does. */
export type SessionStatus = "active" | "idle" | "expired" | "ended";

export interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

/**
 * Does a session still count? In: its row, whether its officer is disabled, the present time. Out: only "active" gives
 * access.
 */
export function sessionStatusOf(
  { createdAt, lastSeenAt, endedAt }: SessionTimes,
  disabled: boolean,
  now: Date,
): SessionStatus {
  if (endedAt !== null || disabled) return "ended";
  if (now.getTime() < lastSeenAt.getTime() - CLOCK_TOLERANCE_MS) return "expired";
  if (now.getTime() - createdAt.getTime() > ABSOLUTE_LIMIT_MS) return "expired";
  if (now.getTime() - lastSeenAt.getTime() > IDLE_LIMIT_MS) return "idle";
  return "active";
}

/** Is it time to write "last seen" again? */
export function isTouchDue(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= TOUCH_INTERVAL_MS;
}

/** How much longer a live session lasts, in whole seconds: without input, and at most. */
export function remaining({ createdAt, lastSeenAt }: Omit<SessionTimes, "endedAt">, now: Date) {
  const until = (from: Date, limit: number) => Math.max(0, Math.floor((from.getTime() + limit - now.getTime()) / 1000));
  const endsIn = until(createdAt, ABSOLUTE_LIMIT_MS);
  return { idleEndsIn: Math.min(endsIn, until(lastSeenAt, IDLE_LIMIT_MS)), endsIn };
}
