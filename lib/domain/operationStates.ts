/** The states of one write (ARCHITECTURE.md, "Honest writes"). Only CONFIRMED earns a green tick. */
export const OPERATION_STATES = [
  "INTENT",
  "SENT",
  "CONFIRMED",
  "REJECTED",
  "SUPERSEDED",
  "UNKNOWN",
  "NOT_SENT",
  "NOT_APPLIED",
  "NEEDS_HUMAN",
] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/**
 * How an outcome is known: the read-back shows our value under our request id, our value alone (weaker),
 * the vendor's audit carries our reference, the vendor's own refusal, or the word of a person who looked.
 */
export const PROOFS = ["request-id", "value", "audit", "refusal", "human"] as const;
export type Proof = (typeof PROOFS)[number];

export const OPERATION_ACTIONS = [
  "reassign",
  "change-state",
  "override",
  "set-current-workflow",
  "decide-hits",
  "set-risk-level",
  "set-monitoring",
  "run-workflow",
] as const;
export type OperationAction = (typeof OPERATION_ACTIONS)[number];

/** What a person may find out about an operation that needs one. */
export const RESOLUTIONS = ["CONFIRMED", "NOT_APPLIED"] as const satisfies readonly OperationState[];
export type ResolutionOutcome = (typeof RESOLUTIONS)[number];

/** A state in which nothing more will be learnt by the desk itself. */
export function isSettled(state: OperationState): boolean {
  return !["INTENT", "SENT", "UNKNOWN"].includes(state);
}

/** States in which it is not known, or not agreed, whether the vendor has applied it: nobody may repeat it. */
export const OPEN_OPERATION_STATES = [
  "INTENT",
  "SENT",
  "UNKNOWN",
  "NEEDS_HUMAN",
] as const satisfies readonly OperationState[];

/** Outcomes after which the vendor is known to be as it was: the same thing may be tried again. */
export const NOTHING_CHANGED: readonly OperationState[] = ["NOT_SENT", "REJECTED", "NOT_APPLIED"];

/** Is it known that this write has changed nothing? */
export function hasChangedNothing(state: OperationState): boolean {
  return NOTHING_CHANGED.includes(state);
}

/** A settled state that stays as it is: no person has to look either. */
export function isFinal(state: OperationState): boolean {
  return isSettled(state) && state !== "NEEDS_HUMAN";
}
