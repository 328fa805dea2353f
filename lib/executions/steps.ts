import type { WorkflowSteps } from "@/lib/frankieone/wire/serviceProfile";

/**
 * How a step went. Of the steps in none of the vendor's lists, those before the last that reports were passed by without
 * an outcome (switches and the like, handbook 2.8); those after it were never reached.
 */
export type StepOutcome = "passed" | "failed" | "incomplete" | "not-applicable" | "no-outcome" | "not-reached";

export interface Step {
  name: string;
  outcome: StepOutcome;
}

/** A step is in one list; if it is in several, the worst counts. */
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
  const planned = [...new Set(steps.order)];
  const lastReached = planned.findLastIndex((name) => listOf(name, steps) !== undefined);
  const unplanned = WORST_FIRST.flatMap((list) => steps[list]);
  return [...new Set([...planned, ...unplanned])]
    .map((name, position): Step => {
      const list = listOf(name, steps);
      const silent = position < lastReached ? "no-outcome" : "not-reached";
      return { name, outcome: list ? OUTCOMES[list] : silent };
    })
    .filter(({ name }) => !FRAME.has(name));
}

function listOf(name: string, steps: WorkflowSteps) {
  return WORST_FIRST.find((list) => steps[list].includes(name));
}
