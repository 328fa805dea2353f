import type { SearchMatch } from "@/lib/frankieone/wire/search";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { gravityOf, issuesOfCase } from "@/lib/cases/issues";
import { isOrganization } from "@/lib/cases/states";
import { currentRisk, latestSummary } from "@/lib/cases/summaries";
import { waitingSince } from "@/lib/cases/waiting";
import { isOverridden } from "@/lib/executions/override";
import { foldName } from "@/lib/officers/rules";
import type { CaseRow } from "./contract";

/** Cuts a match down to its row. Out: undefined when it names no entity or service, so that nothing could open it. */
export function rowOf({ serviceProfile: profile, confidence }: SearchMatch): CaseRow | undefined {
  if (!profile?.entityId || !profile.serviceName) return undefined;
  const { entityId, serviceName, serviceProfileId, entityName, organizationType, country } = profile;
  const { customerReference, state, createdAt, updatedAt } = profile;
  return {
    ...{ serviceProfileId, entityId, serviceName, entityName, organizationType, country, customerReference, state },
    isOrganization: isOrganization(profile),
    ...officersOf(profile),
    workflowExecution: executionOf(profile),
    risk: riskOf(profile),
    ...issueOf(profile),
    waitingSince: waitingSince(profile),
    ...{ createdAt, updatedAt, confidence },
  };
}

/** Empty text counts as nobody: it may be how a profile is freed (handbook 7, question 6). */
function officersOf({ assignee, reviewer }: ServiceProfile) {
  const [one, other] = [assignee?.trim() || undefined, reviewer?.trim() || undefined];
  const sameOfficer = one !== undefined && other !== undefined && foldName(one) === foldName(other);
  return { assignee: one, reviewer: other, sameOfficer };
}

function executionOf(profile: ServiceProfile): CaseRow["workflowExecution"] {
  const summary = latestSummary(profile);
  if (!summary) return undefined;
  const { workflowName, workflowExecutionState, status, statusOverrideBy, statusOverrideAt } = summary;
  const overridden = isOverridden(summary);
  return { workflowName, workflowExecutionState, status, overridden, statusOverrideBy, statusOverrideAt };
}

function riskOf(profile: ServiceProfile): CaseRow["risk"] {
  const assessment = currentRisk(profile);
  const level = assessment?.riskLevel ?? assessment?.workflowRiskLevel;
  if (!assessment || level === undefined) return undefined;
  return { level, score: assessment.riskScore, outdated: assessment.isOutdated === true };
}

function issueOf(profile: ServiceProfile): Pick<CaseRow, "topIssue" | "moreIssues"> {
  const [top, ...more] = issuesOfCase(profile).open;
  if (!top) return { moreIssues: 0 };
  const { category, issue, severity } = top;
  return { topIssue: { category, issue, severity, gravity: gravityOf(top) }, moreIssues: more.length };
}

/** What makes two rows the same case: the profile's id, or its place where the id is missing. */
export function rowKey({ serviceProfileId, entityId, serviceName }: CaseRow): string {
  return serviceProfileId ?? `${entityId} ${serviceName}`;
}

/** Rows without repetitions: grouped matches may name one profile twice (handbook 7, question 1). */
export function dedupe(rows: readonly CaseRow[]): CaseRow[] {
  return [...new Map(rows.toReversed().map((row) => [rowKey(row), row])).values()].toReversed();
}
