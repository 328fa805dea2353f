import type { Finding, ResultBlueprint } from "../cases/blueprint";
import { DECISION_KINDS } from "../vendor/decisions";

/** What became of a finding: nobody has decided it, it is nothing, it is something and taken, it is something and refused. */
export type Verdict = "open" | "cleared" | "accepted" | "rejected";

const DECIDABLE = new Set(Object.values(DECISION_KINDS).flatMap(({ classes }) => classes));

/** What a decision amounts to; those that do not resolve leave the result open (handbook 7, question 37). */
function verdictOfStatus(manualStatus = ""): Verdict {
  if (manualStatus.endsWith("REJECT") || manualStatus === "REJECTED") return "rejected";
  if (manualStatus.startsWith("FALSE_POSITIVE") || manualStatus === "CLEAR") return "cleared";
  return manualStatus.endsWith("ACCEPT") ? "accepted" : "open";
}

/** What a result comes to: as it was decided, or by itself where it asks nobody for anything. */
const verdictOfResult = ({ manualStatus, result }: ResultBlueprint): Verdict =>
  manualStatus === undefined && result === "CLEAR" ? "cleared" : verdictOfStatus(manualStatus);

/** Whether a person can decide what was found, by the vendor's API. */
export const isDecidable = ({ results = [] }: Finding) =>
  results.length > 0 && results.every((result) => DECIDABLE.has(result.class));

/** The finding's verdict, from the decisions on all of its results. What cannot be decided is open as long as it asks for somebody. */
export function verdictOf(finding: Finding): Verdict {
  const { issue, results = [] } = finding;
  if (!isDecidable(finding)) {
    return issue && issue.severity !== "INFO" && !issue.isCleared ? "open" : "accepted";
  }
  const verdicts = results.map(verdictOfResult);
  const worst = (["open", "rejected", "accepted"] as const).find((verdict) => verdicts.includes(verdict));
  return worst ?? "cleared";
}

/** What a step says of a finding with that verdict (handbook 4.3). */
const STEP_RESULTS: Record<Verdict, { usual: string; ofStep: Record<string, string> }> = {
  open: { usual: "HIT", ofStep: { IDV: "FAIL" } },
  cleared: { usual: "CLEAR", ofStep: { AML: "CLEARED", IDV: "PASS" } },
  accepted: { usual: "HIT_ACCEPTED", ofStep: {} },
  rejected: { usual: "HIT_REJECTED", ofStep: { IDV: "FAIL" } },
};

/** The finding as a run tells of it that knows the decisions: step result, issue and risk factors follow. */
export function judged(finding: Finding): Finding {
  if (!isDecidable(finding)) return finding;
  const verdict = verdictOf(finding);
  const { usual, ofStep } = STEP_RESULTS[verdict];
  const isCleared = verdict === "cleared";
  const { issue, factors } = finding;
  return {
    ...finding,
    stepResult: ofStep[finding.step] ?? usual,
    outcome: verdict === "open" || verdict === "rejected" ? "failed" : "passed",
    ...(issue && { issue: { ...issue, isCleared } }),
    ...(factors && { factors: factors.map((factor) => ({ ...factor, status: isCleared ? "DISCARDED" : "VALID" })) }),
  };
}
