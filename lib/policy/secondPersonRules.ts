import { issuesOfCase } from "@/lib/profiles/issues";
import { currentRisk, latestOfEachWorkflow } from "@/lib/profiles/summaries";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { labelOfSeverity } from "@/lib/profiles/severities";
import { isOverridden } from "@/lib/profiles/override";
import { ISSUE_SEVERITIES, RISK_LEVELS, type WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import type { SecondPerson } from "./secondPersonContract";

type Runs = Pick<ServiceProfile, "workflowSummaries" | "latestWorkflowExecutionId">;

/** An override as it is asked for, on the case as it was just read. */
export interface WantedOverride {
  profile: Runs;
  summary: WorkflowSummary;
  status: WorkflowStatus;
}

/**
 * Why an override waits for a second person, a sentence each; none where one person may decide. An unknown level or
 * severity counts as the highest. Pure: the server decides by it under the lock, the form shows it beforehand.
 */
export function reasonsForSecondPerson(policy: SecondPerson, wanted: WantedOverride): string[] {
  const again = isOverridden(wanted.summary) ? ["This run was overridden by a person before."] : [];
  if (!policy.targets.includes(wanted.status)) return again;
  return [...again, ...reasonsInCase(policy, wanted.profile, [wanted.summary])];
}

/**
 * Why a change of the state of a case waits for a second person; none where one person may decide. Every state that can
 * be set takes the case from everybody's list, and FrankieOne's API sets none that brings it back: a serious case needs
 * two people for it, whatever its runs say. Pure, as `reasonsForSecondPerson`.
 */
export function reasonsForSecondPersonOfState(policy: SecondPerson, profile: Runs): string[] {
  return reasonsInCase(policy, profile, latestOfEachWorkflow(profile.workflowSummaries));
}

/** What is serious about a case, and about those of its runs that are decided with it. */
function reasonsInCase(policy: SecondPerson, profile: Runs, runs: readonly WorkflowSummary[]): string[] {
  return [...reasonsOfRisk(policy, profile, runs), ...reasonsOfIssues(policy, profile, runs)];
}

function reasonsOfRisk({ riskLevels }: SecondPerson, profile: Runs, runs: readonly WorkflowSummary[]): string[] {
  const assessments = [currentRisk(profile), ...runs.map(({ riskAssessment }) => riskAssessment)];
  const levels = assessments.flatMap((each) => [each?.riskLevel, each?.workflowRiskLevel]);
  const grave = levels.filter(graveAmong(RISK_LEVELS, riskLevels));
  return asReasons("The risk is", grave.map(wordOfRisk));
}

function reasonsOfIssues({ severities }: SecondPerson, profile: Runs, runs: readonly WorkflowSummary[]): string[] {
  const ofRuns = runs.flatMap(({ issues }) => issues).filter(({ isCleared }) => isCleared !== true);
  const found = [...issuesOfCase(profile).open, ...ofRuns].map(({ severity }) => severity);
  const grave = found.filter(graveAmong(ISSUE_SEVERITIES, severities));
  return asReasons("An open issue is", grave.map(labelOfSeverity));
}

/** Is it named by the policy, or nothing we know? An absent value is neither. */
function graveAmong(known: readonly string[], named: readonly string[]) {
  return (value: string | undefined): value is string =>
    value !== undefined && (named.includes(value) || !known.includes(value));
}

const wordOfRisk = (level: string) => meaningOfRisk(level)?.label ?? level;

const asReasons = (words: string, values: readonly string[]) =>
  [...new Set(values)].map((value) => `${words} ${value.toLowerCase()}.`);
