import type { ServiceProfile, WorkflowIssue, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { byMoment } from "@/lib/frankieone/wire/moments";
import { GRAVITIES, type Gravity } from "./gravity";
import { latestOfEachWorkflow } from "./summaries";

type Issue = Pick<WorkflowIssue, "category" | "issue" | "severity" | "createdAt" | "isCleared">;

// Maps, so that a value such as `constructor` finds nothing.
const table = (entries: Record<string, Gravity>) => new Map(Object.entries(entries));

const BY_ISSUE = table({
  SANCTION: "critical",
  DENY_LIST: "critical",
  BLOCKED: "critical",
  COMPROMISED_DOCUMENT: "critical",
  FRAUD_LIST: "critical",
  PEP: "serious",
  WATCHLIST: "serious",
  MEDIA: "serious",
  AML_ISSUE: "serious",
  INTERNAL_MATCH: "serious",
  LIVENESS_DETECTION: "serious",
  VISUAL_AUTHENTICITY: "serious",
  NOT_FOUND: "serious",
  VISA_FAILED: "serious",
  CREDIT_HEADER: "note",
});

const BY_CATEGORY = table({
  BLOCKLISTED: "critical",
  DECEASED: "critical",
  AML: "serious",
  WATCHLIST: "serious",
  FRAUD: "serious",
  ACTIVITY: "serious",
  DUPLICATE: "serious",
  DEVICE: "check",
  BIOMETRICS: "check",
  DOCUMENT: "check",
  IDV: "check",
  KYC: "check",
  VISA: "check",
  VERIFY: "check",
  EXPIRY: "check",
  BAD_DATA: "check",
  SYSTEM: "check",
  INFORMATIONAL: "note",
});

const BY_SEVERITY = table({
  CRITICAL: "critical",
  BLOCK: "critical",
  ERROR: "check",
  REVIEW: "check",
  WARNING: "check",
  INFO: "note",
});

/** The order within one gravity (handbook 2.7); an unknown severity ranks before INFO. */
const SEVERITY_ORDER = ["CRITICAL", "BLOCK", "ERROR", "REVIEW", "WARNING"];

const rankOf = (gravity: Gravity) => GRAVITIES.indexOf(gravity);

/** How serious is this issue? An unknown one is never harmless: it asks for a check. */
export function gravityOf({ category, issue, severity }: Issue): Gravity {
  const content = BY_ISSUE.get(issue ?? "") ?? BY_CATEGORY.get(category ?? "") ?? "check";
  const stated = BY_SEVERITY.get(severity ?? "") ?? "note";
  return rankOf(content) <= rankOf(stated) ? content : stated;
}

function severityRank(severity: string | undefined): number {
  if (severity === "INFO") return SEVERITY_ORDER.length + 1;
  const known = SEVERITY_ORDER.indexOf(severity ?? "");
  return known === -1 ? SEVERITY_ORDER.length : known;
}

const SANCTIONS_FIRST = (issue: Issue) => (issue.issue === "SANCTION" ? 0 : 1);

/** Orders two issues, the most serious first; of equal ones sanctions, then the higher severity, then the newer. */
function byGravity(one: Issue, other: Issue): number {
  return (
    rankOf(gravityOf(one)) - rankOf(gravityOf(other)) ||
    SANCTIONS_FIRST(one) - SANCTIONS_FIRST(other) ||
    severityRank(one.severity) - severityRank(other.severity) ||
    byMoment(other.createdAt, one.createdAt)
  );
}

/** The open issues of a list, the most serious first. Cleared ones are left out. The list itself stays as it is. */
export function rankIssues<Found extends Issue>(issues: readonly Found[]): Found[] {
  return issues.filter((issue) => issue.isCleared !== true).sort(byGravity);
}

/** An issue together with the run that raised it. */
export interface RaisedIssue extends WorkflowIssue {
  raisedBy: WorkflowSummary;
}

export interface CaseIssues {
  /** Open in the latest run of their workflow, the most serious first. */
  open: RaisedIssue[];
  /** Marked as cleared, in any run. */
  cleared: RaisedIssue[];
  /** Open in a run that a later run of the same workflow has replaced. */
  earlier: RaisedIssue[];
}

/** Why is this case here? In: a service profile. Out: its issues in three lists, each with the most serious first. */
export function issuesOfCase({ workflowSummaries }: Pick<ServiceProfile, "workflowSummaries">): CaseIssues {
  const latest = new Set(latestOfEachWorkflow(workflowSummaries));
  const raised = workflowSummaries.flatMap((raisedBy) => raisedBy.issues.map((issue) => ({ ...issue, raisedBy })));
  const uncleared = rankIssues(raised);
  return {
    open: uncleared.filter(({ raisedBy }) => latest.has(raisedBy)),
    earlier: uncleared.filter(({ raisedBy }) => !latest.has(raisedBy)),
    cleared: raised.filter(({ isCleared }) => isCleared === true).sort(byGravity),
  };
}
