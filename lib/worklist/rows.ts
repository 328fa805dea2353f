import type { SearchMatch } from "@/lib/frankieone/wire/search";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isSegment } from "@/lib/frankieone/wire/shapes";
import { lastTouchOf } from "@/lib/cases/lastTouch";
import { gravityOf, issuesOfCase } from "@/lib/profiles/issues";
import { ownersOf } from "@/lib/profiles/owners";
import { riskOf } from "@/lib/profiles/risk";
import { isOrganization } from "@/lib/profiles/states";
import { currentRisk, latestSummary, newestFirst } from "@/lib/profiles/summaries";
import { askingRuns, waitOf } from "@/lib/profiles/waiting";
import { countryName } from "@/lib/countries";
import { isOverridden } from "@/lib/profiles/override";
import type { CaseRow } from "./contract";
import { wordOfIssue } from "@/lib/executions/words";
import { toDecideOf } from "./toDecide";
import { rowKey } from "./rowKey";

/** Cuts a match down to its row. Out: undefined when it names no entity or service, so that nothing could open it. */
export function rowOf({ serviceProfile: profile, confidence }: SearchMatch): CaseRow | undefined {
  if (!profile?.entityId || !profile.serviceName || !isSegment(profile.serviceName)) return undefined;
  const { entityId, serviceName, serviceProfileId, entityName, organizationType } = profile;
  const { customerReference, state, createdAt, updatedAt } = profile;
  const { by: touchedBy, at: touchedAt } = lastTouchOf(profile);
  const wait = waitOf(profile);
  const run = executionOf(profile);
  const asking = otherAsking(profile);
  const [top] = issuesOfCase(profile).open;
  return {
    ...{ serviceProfileId, entityId, serviceName, entityName, organizationType, customerReference, state },
    country: profile.country && countryName(profile.country),
    isOrganization: isOrganization(profile),
    ...ownersOf(profile),
    ...{ workflowExecution: run, asking },
    risk: riskOfProfile(profile),
    ...issueOf(profile),
    ...(wait
      ? { toDecide: toDecideOf(asking ?? run, run?.attempt, top) }
      : { leftOpen: top && wordOfIssue(top).label }),
    waits: wait !== undefined,
    waitingSince: wait?.since,
    waitsAtMost: wait?.atMost,
    ...{ createdAt, updatedAt, touchedBy, touchedAt, confidence },
  };
}

/** The run a row shows: the latest of its case. */
export function executionOf(profile: ServiceProfile): CaseRow["workflowExecution"] {
  const summary = latestSummary(profile);
  if (!summary) return undefined;
  const { workflowName, workflowExecutionState, status, statusOverrideBy, statusOverrideAt } = summary;
  const overridden = isOverridden(summary);
  const attempt = attemptOf(summary, profile.workflowSummaries);
  return { workflowName, workflowExecutionState, status, overridden, statusOverrideBy, statusOverrideAt, attempt };
}

/** Which run of its workflow this is; of one that names none, the first. */
function attemptOf(summary: WorkflowSummary, all: readonly WorkflowSummary[]): number {
  const runs = newestFirst(all.filter(({ workflowName }) => workflowName === summary.workflowName));
  return summary.workflowName === undefined ? 1 : runs.length - runs.indexOf(summary);
}

/** The newest run that waits for a person, where the row shows another one. */
function otherAsking(profile: ServiceProfile): CaseRow["asking"] {
  const asking = askingRuns(profile);
  const [newest] = asking;
  const shown = latestSummary(profile);
  if (!newest || (shown && asking.includes(shown))) return undefined;
  const { workflowName, workflowExecutionState, status } = newest;
  return { workflowName, workflowExecutionState, status };
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
