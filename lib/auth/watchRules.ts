import type { SessionAnswer } from "./contract";

/** From this many seconds before the end the officer is warned. */
const WARN_OF_IDLENESS = 120;
const WARN_OF_THE_END = 300;
/** How often a tab asks, in seconds: often enough to keep an attended session alive and to warn in time. */
const SELDOM = 240;
const OFTEN = 15;

/** Is the session about to end, and why? */
export function endingSoon({ idleEndsIn, endsIn }: SessionAnswer): "idle" | "limit" | undefined {
  if (endsIn <= WARN_OF_THE_END) return "limit";
  return idleEndsIn <= WARN_OF_IDLENESS ? "idle" : undefined;
}

/** After how many seconds to ask again. In: the last answer, if there was one. */
export function nextSessionCheck(last: Pick<SessionAnswer, "idleEndsIn"> | undefined): number {
  return last ? Math.min(SELDOM, Math.max(OFTEN, last.idleEndsIn - WARN_OF_IDLENESS)) : SELDOM;
}
