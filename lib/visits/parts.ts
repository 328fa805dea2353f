import { issuesOfCase } from "@/lib/profiles/issues";
import { ownersOf } from "@/lib/profiles/owners";
import { riskOf } from "@/lib/profiles/risk";
import { currentRisk, newestFirst } from "@/lib/profiles/summaries";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { MOST_PARTS, type PartName } from "./contract";
import { issueKey } from "./issueKey";

/** A part of a case as it is now. `value` is what a change of it would change: JSON, never kept. */
export interface Part {
  part: PartName;
  id?: string;
  value: unknown;
}

/** The parts of a case whose changes an officer sees marked, at most MOST_PARTS. */
export function partsOf(profile: ServiceProfile): Part[] {
  const { assignee = "", reviewer = "" } = ownersOf(profile);
  const assessment = currentRisk(profile);
  const { level = "", score = "" } = riskOf(assessment);
  const fields: Part[] = [
    { part: "assignee", value: assignee },
    { part: "reviewer", value: reviewer },
    { part: "state", value: profile.state ?? "" },
    { part: "currentWorkflowName", value: profile.currentWorkflowName ?? "" },
    { part: "risk", value: [level, score, assessment?.isOutdated === true] },
  ];
  const runs = newestFirst(profile.workflowSummaries).flatMap((run) => runPart(run) ?? []);
  return [...fields, ...runs.slice(0, MOST_PARTS / 4), ...issueParts(profile)].slice(0, MOST_PARTS);
}

function runPart(run: WorkflowSummary): Part | undefined {
  const { workflowExecutionId: id, status = "", workflowExecutionState = "", statusOverrideRequestId = "" } = run;
  return id ? { part: "run", id, value: [status, workflowExecutionState, statusOverrideRequestId] } : undefined;
}

function issueParts(profile: ServiceProfile): Part[] {
  return issuesOfCase(profile).open.map((issue) => {
    const { category = "", issue: name = "", severity = "" } = issue;
    return { part: "issue", id: issueKey(issue), value: [category, name, severity] };
  });
}
