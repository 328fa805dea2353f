import type { SearchMatch } from "@/lib/frankieone/wire/search";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { lastTouchOf } from "@/lib/cases/changes";
import { gravityOf, issuesOfCase } from "@/lib/cases/issues";
import { ownersOf } from "@/lib/cases/owners";
import { riskOf } from "@/lib/cases/risk";
import { isOrganization } from "@/lib/cases/states";
import { currentRisk, latestSummary } from "@/lib/cases/summaries";
import { waitingSince } from "@/lib/cases/waiting";
import { countryName } from "@/lib/countries";
import { isOverridden } from "@/lib/executions/override";
import type { CaseRow } from "./contract";
import { rowKey } from "./rowKey";

/** Cuts a match down to its row. Out: undefined when it names no entity or service, so that nothing could open it. */
export function rowOf({ serviceProfile: profile, confidence }: SearchMatch): CaseRow | undefined {
  if (!profile?.entityId || !profile.serviceName) return undefined;
  const { entityId, serviceName, serviceProfileId, entityName, organizationType } = profile;
  const { customerReference, state, createdAt, updatedAt } = profile;
  const { by: touchedBy, at: touchedAt } = lastTouchOf(profile);
  return {
    ...{ serviceProfileId, entityId, serviceName, entityName, organizationType, customerReference, state },
    country: profile.country && countryName(profile.country),
    isOrganization: isOrganization(profile),
    ...ownersOf(profile),
    workflowExecution: executionOf(profile),
    risk: riskOfProfile(profile),
    ...issueOf(profile),
    waitingSince: waitingSince(profile),
    ...{ createdAt, updatedAt, touchedBy, touchedAt, confidence },
  };
}

function executionOf(profile: ServiceProfile): CaseRow["workflowExecution"] {
  const summary = latestSummary(profile);
  if (!summary) return undefined;
  const { workflowName, workflowExecutionState, status, statusOverrideBy, statusOverrideAt } = summary;
  const overridden = isOverridden(summary);
  return { workflowName, workflowExecutionState, status, overridden, statusOverrideBy, statusOverrideAt };
}

function riskOfProfile(profile: ServiceProfile): CaseRow["risk"] {
  const assessment = currentRisk(profile);
  const { level, score } = riskOf(assessment);
  return level === undefined ? undefined : { level, score, outdated: assessment?.isOutdated === true };
}

function issueOf(profile: ServiceProfile): Pick<CaseRow, "topIssue" | "moreIssues"> {
  const [top, ...more] = issuesOfCase(profile).open;
  if (!top) return { moreIssues: 0 };
  const { category, issue, severity } = top;
  return { topIssue: { category, issue, severity, gravity: gravityOf(top) }, moreIssues: more.length };
}

/** Rows without repetitions: grouped matches may name one profile twice (handbook 7, question 1). */
export function dedupe(rows: readonly CaseRow[]): CaseRow[] {
  return [...new Map(rows.toReversed().map((row) => [rowKey(row), row])).values()].toReversed();
}
