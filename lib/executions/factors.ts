import type { RiskAssessment, RiskFactor } from "@/lib/frankieone/wire/serviceProfile";

/** One factor as a bar that begins where the one before ends, so that the eye adds them up. */
export interface FactorBar {
  factor: RiskFactor;
  /** The points that count, or would if the factor counted. */
  score: number;
  /** The sum of the counting factors before it. */
  offset: number;
  counts: boolean;
  /** Why the number is not the engine's own. */
  mark?: "overridden" | "stale" | "discarded" | "unknown";
}

export interface FactorPicture {
  bars: FactorBar[];
  /** Sum of the factors that count. */
  sum: number;
  /** The score they should add up to, if the vendor gives one. */
  score?: number;
  /** `undefined` when there is nothing to compare: no factors (which is legal, handbook 4.5) or no score. */
  addsUp?: boolean;
}

const MARKS = new Map([
  ["OVERRIDDEN", "overridden"],
  ["STALE", "stale"],
  ["DISCARDED", "discarded"],
] as const);

/** Factor scores are whole points, but nothing promises it. */
const ROUNDING = 0.01;

/**
 * Risk factors as bars that add up to the score of the run (handbook 2.9): an OVERRIDDEN factor counts with its
 * manual score, STALE and DISCARDED ones do not count. Counting bars come first, the longest first.
 */
export function factorPicture(assessment: RiskAssessment | undefined): FactorPicture {
  const weighed = (assessment?.riskFactors ?? []).map(weigh);
  const sorted = weighed.sort((one, other) => Number(other.counts) - Number(one.counts) || other.score - one.score);
  let sum = 0;
  const bars = sorted.map((bar): FactorBar => {
    const offset = sum;
    if (bar.counts) sum += bar.score;
    return { ...bar, offset };
  });
  const score = assessment?.workflowRiskScore ?? assessment?.riskScore;
  const comparable = bars.length > 0 && score !== undefined;
  return { bars, sum, score, addsUp: comparable ? Math.abs(sum - score) < ROUNDING : undefined };
}

function weigh(factor: RiskFactor): Omit<FactorBar, "offset"> {
  const mark = markOf(factor.status);
  const score = (mark === "overridden" ? factor.manualOverrideScore : undefined) ?? factor.score ?? 0;
  return { factor, score, counts: mark !== "stale" && mark !== "discarded", mark };
}

function markOf(status: string | undefined): FactorBar["mark"] {
  if (status === undefined || status === "VALID") return undefined;
  return (MARKS as Map<string, FactorBar["mark"]>).get(status) ?? "unknown";
}
