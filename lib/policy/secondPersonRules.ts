import { issuesOfCase } from "@/lib/cases/issues";
import { currentRisk } from "@/lib/cases/summaries";
import { isOverridden } from "@/lib/executions/override";
import { ISSUE_SEVERITIES, RISK_LEVELS, type WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import type { SecondPerson } from "./secondPersonContract";

/** An override as it is asked for, on the case as it was just read. */
export interface WantedOverride {
  profile: Pick<ServiceProfile, "workflowSummaries" | "latestWorkflowExecutionId">;
  summary: WorkflowSummary;
  status: WorkflowStatus;
}

/**
 * Why an override waits for a second person, a sentence each; none where one person may decide. A level or severity that
 * the desk does not know counts as the gravest. Pure: the server decides by it under the lock, the form says it beforehand.
 */
export function reasonsForSecondPerson(policy: SecondPerson, wanted: WantedOverride): string[] {
  const again = isOverridden(wanted.summary) ? ["A person has overridden this run before."] : [];
  if (!policy.targets.includes(wanted.status)) return again;
  return [...again, ...reasonsOfRisk(policy, wanted), ...reasonsOfIssues(policy, wanted)];
}

function reasonsOfRisk({ riskLevels }: SecondPerson, { profile, summary }: WantedOverride): string[] {
  const assessments = [currentRisk(profile), summary.riskAssessment];
  const levels = assessments.flatMap((each) => [each?.riskLevel, each?.workflowRiskLevel]);
  return asReasons("The risk is", levels.filter(graveAmong(RISK_LEVELS, riskLevels)));
}

function reasonsOfIssues({ severities }: SecondPerson, { profile, summary }: WantedOverride): string[] {
  const ofRun = summary.issues.filter(({ isCleared }) => isCleared !== true);
  const found = [...issuesOfCase(profile).open, ...ofRun].map(({ severity }) => severity);
  return asReasons("An open issue is", found.filter(graveAmong(ISSUE_SEVERITIES, severities)));
}

/** Is it named by the policy, or nothing we know? An absent value is neither. */
function graveAmong(known: readonly string[], named: readonly string[]) {
  return (value: string | undefined): value is string =>
    value !== undefined && (named.includes(value) || !known.includes(value));
}

const asReasons = (words: string, values: readonly string[]) =>
  [...new Set(values)].map((value) => `${words} ${value}.`);
