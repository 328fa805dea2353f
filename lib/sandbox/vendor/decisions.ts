import { MANUAL_STATUSES, RESULT_CLASSES, RESULT_KINDS } from "@/lib/frankieone/wire/decisions";

/** One of the vendor's five operations that decide process results: what it accepts, and of which classes. */
export interface DecisionKind {
  classes: readonly string[];
  /** Values of `manualStatus`; they differ from kind to kind. */
  statuses: readonly [string, ...string[]];
}

/** By the last word of the operation's path (handbook 1.18); the classes are those of handbook 1.17. */
export const DECISION_KINDS: Record<string, DecisionKind> = Object.fromEntries(
  RESULT_KINDS.map((kind) => [kind, { classes: RESULT_CLASSES[kind], statuses: MANUAL_STATUSES[kind] }]),
);
