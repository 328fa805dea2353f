import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { MONITORING_TYPES } from "@/lib/frankieone/wire/enums";
import { fieldOfMonitoring } from "@/lib/domain/changedFields";
import { statusOfMonitoring } from "@/lib/profiles/monitoring";
import { wordOfValue, wordsOfField } from "@/lib/writes/changeWords";
import { meaningOfExecutionState, meaningOfStatus } from "@/lib/profiles/statuses";

/** One difference between two readings of a case. `part` is where on the page it shows. */
export interface CaseChange {
  part: "assignee" | "reviewer" | "state" | "currentWorkflowName" | "run" | "issues" | "risk" | "monitoring" | "other";
  text: string;
  workflowExecutionId?: string;
}

const FIELDS = ["assignee", "reviewer", "state", "currentWorkflowName"] as const;

/**
 * What changed between two readings of a case, in words. In: the profile as the officer last saw it and as it is now,
 * known to be two versions. Out: at least one change: a field the desk does not show may be the only one.
 */
export function changesBetween(before: ServiceProfile, after: ServiceProfile): CaseChange[] {
  const changes = [...fieldChanges(before, after), ...monitoringChanges(before, after), ...runChanges(before, after)];
  return changes.length > 0 ? changes : [{ part: "other", text: "Other data" }];
}

function fieldChanges(before: ServiceProfile, after: ServiceProfile): CaseChange[] {
  return FIELDS.filter((field) => (before[field] ?? "") !== (after[field] ?? "")).map((field) => {
    const { label, none } = wordsOfField({ field });
    const word = (value: string | undefined) => (value ? wordOfValue(field, value) : none);
    return { part: field, text: `${label}: ${word(before[field])} → ${word(after[field])}` };
  });
}

function monitoringChanges(before: ServiceProfile, after: ServiceProfile): CaseChange[] {
  return MONITORING_TYPES.flatMap((type) => {
    const field = fieldOfMonitoring(type);
    const { label, none } = wordsOfField({ field });
    const [from, to] = [before, after].map((profile) => {
      const status = statusOfMonitoring(type, [profile]);
      return status ? wordOfValue(field, status) : none;
    });
    return from === to ? [] : [{ part: "monitoring", text: `${label}: ${from} → ${to}` }];
  });
}

function runChanges(before: ServiceProfile, after: ServiceProfile): CaseChange[] {
  const known = new Map(before.workflowSummaries.map((summary) => [summary.workflowExecutionId, summary]));
  return after.workflowSummaries.flatMap((summary) => {
    const earlier = known.get(summary.workflowExecutionId);
    return earlier ? changesOfRun(earlier, summary) : [newRun(summary)];
  });
}

const nameOf = ({ workflowName }: WorkflowSummary) => workflowName ?? "a workflow";

function newRun(summary: WorkflowSummary): CaseChange {
  const { workflowExecutionId } = summary;
  return { part: "run", workflowExecutionId, text: `New run of ${nameOf(summary)}` };
}

function changesOfRun(before: WorkflowSummary, after: WorkflowSummary): CaseChange[] {
  const { workflowExecutionId } = after;
  const changes: CaseChange[] = [];
  const say = (part: CaseChange["part"], text: string) => changes.push({ part, workflowExecutionId, text });
  const [from, to] = [meaningOfStatus(before.status).label, meaningOfStatus(after.status).label];
  if (from !== to) say("run", `${nameOf(after)}: ${from} → ${to}`);
  else if (before.statusOverrideRequestId !== after.statusOverrideRequestId)
    say("run", `${nameOf(after)}: decided again, still ${to}`);
  else if (before.workflowExecutionState !== after.workflowExecutionState)
    say(
      "run",
      `${nameOf(after)}: run is now ${meaningOfExecutionState(after.workflowExecutionState)?.label ?? "without a state"}`,
    );
  if (JSON.stringify(before.issues) !== JSON.stringify(after.issues)) say("issues", `${nameOf(after)}: issues`);
  if (JSON.stringify(before.riskAssessment) !== JSON.stringify(after.riskAssessment))
    say("risk", `${nameOf(after)}: risk`);
  return changes;
}
