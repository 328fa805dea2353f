import type { StepResult, WorkflowResult } from "@/lib/frankieone/wire/execution";
import type { WorkflowIssue, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { type Gravity, GRAVITIES } from "@/lib/profiles/gravity";
import { gravityOf, rankIssues } from "@/lib/profiles/issues";
import { isUndecided } from "./hits";
import { toneOfResult } from "./results";
import { type StepOutcome, stepsPicture } from "./steps";

/** One check of a run: a step as the plan lists it, with its result once that is read, and the open issues it raised. */
export interface Check {
  /** Stays the same when the results arrive, unless a step has several. */
  id: string;
  name: string;
  /** How the summary lists it; undefined for a step that is in none of its lists. */
  outcome?: StepOutcome;
  step?: StepResult;
  issues: WorkflowIssue[];
}

/** The checks of a run in two lists, and what is left. */
export interface RunChecks {
  /** Failed, incomplete, waiting for a person, or in words nobody knows: the gravest first. */
  open: Check[];
  /** All others, in their order. */
  passed: Check[];
  /** Planned, but the run ended before them. */
  notReached: string[];
  /** Open issues that none of these checks raised. */
  unexplained: WorkflowIssue[];
}

const FRAME = new Set(["START", "FINISH"]);

/** Steps that decide, score or switch: they find nothing themselves, so they never need a decision. */
const CONTROL = new Set(["DECISION", "RISK", "TOGGLE_MONITORING"]);

/** The checks of a run. In: its summary, and its results once they are read. Out: each step once, each open issue once. */
export function checksOf(summary: WorkflowSummary, execution?: WorkflowResult): RunChecks {
  const issues = rankIssues(summary.issues);
  const all = execution ? checksOfResults(summary, execution) : checksOfPlan(summary);
  // A step the run never came to raises nothing: an issue of its kind is told by itself.
  const reached = all.filter(({ outcome, step }) => step !== undefined || outcome !== "not-reached");
  const explained = new Set<WorkflowIssue>();
  for (const check of reached) {
    check.issues = issues.filter((issue) => !explained.has(issue) && isRaisedBy(issue, check));
    check.issues.forEach((issue) => explained.add(issue));
  }
  return {
    open: reached.filter(isOpen).toSorted((one, other) => rankOf(one) - rankOf(other)),
    passed: reached.filter((check) => !isOpen(check)),
    notReached: all.filter((check) => !reached.includes(check)).map(({ name }) => name),
    unexplained: issues.filter((issue) => !explained.has(issue)),
  };
}

function checksOfPlan({ steps }: WorkflowSummary): Check[] {
  return stepsPicture(steps).map(({ name, outcome }) => ({ id: name, name, outcome, issues: [] }));
}

/** The results in their own order, and behind them the planned steps that have none. */
function checksOfResults(summary: WorkflowSummary, { workflowStepResults }: WorkflowResult): Check[] {
  const planned = checksOfPlan(summary);
  const seen = new Set<string>();
  const told = workflowStepResults
    .filter(({ stepName }) => !FRAME.has(stepName ?? ""))
    .map((step, index): Check => {
      const name = step.stepName ?? "";
      const outcome = planned.find((each) => each.name === name)?.outcome;
      const isFirst = !seen.has(name);
      seen.add(name);
      return { id: isFirst && name ? name : `${name} ${step.stepResultId ?? index}`, name, outcome, step, issues: [] };
    });
  return [...told, ...planned.filter(({ name }) => !seen.has(name))];
}

/** By the result that raised it; by its category where it names none, or before the results are there. */
function isRaisedBy({ stepResultId, category, issue }: WorkflowIssue, { name, step }: Check): boolean {
  if (step && stepResultId) return step.stepResultId === stepResultId;
  const steps = STEPS_OF_ISSUE.get(category ?? "") ?? STEPS_OF_ISSUE.get(issue ?? "");
  return steps?.some((prefix) => name === prefix || name.startsWith(`${prefix}_`)) ?? false;
}

const STEPS_OF_ISSUE = new Map<string, readonly string[]>([
  ["AML", ["AML"]],
  ["WATCHLIST", ["AML", "MATCHLIST"]],
  ["KYC", ["KYC"]],
  ["DECEASED", ["KYC"]],
  ["IDV", ["IDV"]],
  ["DOCUMENT", ["IDV", "ID"]],
  ["BIOMETRICS", ["IDV"]],
  ["BLOCKLISTED", ["MATCHLIST"]],
  ["DUPLICATE", ["DUPLICATE"]],
  ["FRAUD", ["FRAUD"]],
  ["DEVICE", ["DEVICE"]],
  ["VISA", ["VISA"]],
  ["ACTIVITY", ["ACTIVITY"]],
]);

const isGrave = (issue: WorkflowIssue) => gravityOf(issue) !== "note";

/** Whether somebody has to look at it. What nobody knows is looked at. */
function isOpen({ name, outcome, step, issues }: Check): boolean {
  if (issues.some(isGrave)) return true;
  if (CONTROL.has(name)) return outcome === "failed" && name !== "DECISION";
  if (outcome === "failed" || outcome === "incomplete") return true;
  return step !== undefined && (step.processResults.some(isUndecided) || isFailing(step.result));
}

/** A result that is neither good nor one of those that say that nothing was to be done. */
function isFailing(result: string | undefined): boolean {
  return result !== undefined && toneOfResult(result) !== "good" && !IDLE.has(result.toUpperCase());
}

const IDLE = new Set(["SKIPPED", "NOT_APPLICABLE", "UNCHECKED"]);

/** The gravity of the gravest issue; checks without one come last. */
const rankOf = ({ issues }: Check) => (issues[0] ? GRAVITIES.indexOf(gravityOf(issues[0])) : GRAVITIES.length);

/** How serious a check is, by its gravest issue; one that failed without an issue asks for a look. */
export function gravityOfCheck({ issues }: Check): Gravity {
  return issues[0] ? gravityOf(issues[0]) : "check";
}
