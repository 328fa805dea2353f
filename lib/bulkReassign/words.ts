import type { Plan } from "./contract";
import { isEnded, type PlanKind, type PlanState, type RowVerdict } from "@/lib/domain/planStates";
import { type PlanWord, ROW_VERDICT_WORDS } from "@/lib/domain/planWords";

/**
 * The verdict on a row, in words. Undoing a plan meets cases that were unassigned before: the vendor cannot clear
 * an assignee or a reviewer.
 */
export function wordOfVerdict(verdict: RowVerdict, kind: PlanKind): PlanWord {
  if (kind !== "undo" || verdict !== "not-allowed") return ROW_VERDICT_WORDS[verdict];
  const meaning = "FrankieOne cannot clear an assignee or a reviewer: the case stays with the current one.";
  return { label: "Was unassigned", tone: "caution", meaning };
}

const STATE_WORDS: Record<PlanState, PlanWord> = {
  sealed: { label: "Awaiting confirmation", tone: "info" },
  running: { label: "Running", tone: "info" },
  paused: { label: "Paused", tone: "caution" },
  finished: { label: "Finished", tone: "good" },
  cancelled: { label: "Cancelled", tone: "neutral" },
  stopped: { label: "Stopped by Countersign", tone: "serious" },
};

/** The state of a plan, in words. One that ran is good only where every change it planned is confirmed. */
export function wordOfPlan({ state, expired, counts, progress }: Plan): PlanWord {
  if (expired) return { label: "Expired", tone: "neutral" };
  const whole = (progress.results.confirmed ?? 0) === (counts["will-change"] ?? 0);
  if (state === "finished" && !whole) return { label: "Finished with exceptions", tone: "caution" };
  return STATE_WORDS[state];
}

/** Have the rows of the plan results? They have none while it waits for its confirmation. */
export const hasResults = ({ confirmedAt, state }: Plan) => confirmedAt !== undefined || isEnded(state);

/** How many rows of the plan have come to an end, of how many. */
export function doneOf({ counts, progress: { results } }: Plan): { done: number; of: number } {
  const of = counts["will-change"] ?? 0;
  const undone = (["waiting", "under-way", "left"] as const).reduce((sum, result) => sum + (results[result] ?? 0), 0);
  return { done: of - undone, of };
}
