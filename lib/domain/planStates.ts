/** How a plan came to be: chosen by a lead, repeated for what failed, or taking another one back. */
export const PLAN_KINDS = ["move", "retry", "undo"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/**
 * A plan is sealed when it is made. Confirmed, it runs; it is finished when every row has been tried, cancelled by a
 * lead, or stopped by the desk when the lead who confirmed it may no longer do so.
 */
export const PLAN_STATES = ["sealed", "running", "paused", "finished", "cancelled", "stopped"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What a plan says of a case before anything is sent. Only the first kind is written. */
export const ROW_VERDICTS = [
  "will-change",
  "already-there",
  "reviewer-clash",
  "changed-since-loaded",
  "not-allowed",
  "organisation",
  "not-found",
] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/**
 * How a row ended for the plan. `written` went over the road of writes: how that ended, its operation says. The others
 * were never sent: the case had changed, it was refused before sending, or it could not be tried.
 */
export const ROW_OUTCOMES = ["written", "changed", "refused", "failed"] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/**
 * What a row came to, as it is shown and counted. `under-way`: the plan ended while somebody was at it. `open`: sent, not yet
 * confirmed. `left`: the plan ended before it.
 */
export const ROW_RESULTS = [
  "waiting",
  "under-way",
  "confirmed",
  "superseded",
  "open",
  "needs-human",
  "not-applied",
  "changed",
  "refused",
  "failed",
  "left",
] as const;
export type RowResult = (typeof ROW_RESULTS)[number];

/** Results after which the same move may be tried again: nothing was done. */
export const REPEATABLE: readonly RowResult[] = ["not-applied", "changed", "refused", "failed", "left"];

/** Has a plan come to its end, whether or not it was confirmed? */
export function isEnded(state: PlanState): boolean {
  return state === "finished" || state === "cancelled" || state === "stopped";
}
