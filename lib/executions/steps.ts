import type { WorkflowSteps } from "@/lib/frankieone/wire/serviceProfile";

/** How a step went. `not-reached` is in the plan and in none of the vendor's lists (handbook 2.8). */
export type StepOutcome = "passed" | "failed" | "incomplete" | "not-applicable" | "not-reached";

export interface Step {
  name: string;
  outcome: StepOutcome;
}

/** A step stands in one list; should it stand in several, the worst is believed. */
const WORST_FIRST = ["failed", "incomplete", "passed", "notApplicable"] as const;

const OUTCOMES = {
  failed: "failed",
  incomplete: "incomplete",
  passed: "passed",
  notApplicable: "not-applicable",
} as const satisfies Record<string, StepOutcome>;

/** Steps that only frame a run. */
const FRAME = new Set(["START", "FINISH"]);

/**
 * The steps of a run as one picture, in their planned order; a step that is in a list but not in the plan comes last.
 * In: the vendor's five lists. Out: each step once, without START and FINISH.
 */
export function stepsPicture(steps: WorkflowSteps | undefined): Step[] {
  if (!steps) return [];
  const unplanned = WORST_FIRST.flatMap((list) => steps[list]);
  const names = [...new Set([...steps.order, ...unplanned])].filter((name) => !FRAME.has(name));
  return names.map((name) => ({ name, outcome: outcomeOf(name, steps) }));
}

function outcomeOf(name: string, steps: WorkflowSteps): StepOutcome {
  const list = WORST_FIRST.find((each) => steps[each].includes(name));
  return list ? OUTCOMES[list] : "not-reached";
}
