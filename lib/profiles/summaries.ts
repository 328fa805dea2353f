import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { timeOf } from "@/lib/frankieone/wire/moments";

/** When a run began, as a number to sort by; a run that does not say counts as the oldest. */
function startOf({ startedAt, endedAt }: WorkflowSummary): number {
  return timeOf(startedAt ?? endedAt) ?? 0;
}

/** Workflow summaries, newest first: the vendor documents no order (handbook 7, question 29). */
export function newestFirst(summaries: readonly WorkflowSummary[]): WorkflowSummary[] {
  return [...summaries].sort((one, other) => startOf(other) - startOf(one));
}

/**
 * The latest run of each workflow, newest first: what an earlier run of the same workflow said is history. A run that names
 * no workflow is nobody's history, and has none.
 */
export function latestOfEachWorkflow(summaries: readonly WorkflowSummary[]): WorkflowSummary[] {
  const seen = new Set<string>();
  return newestFirst(summaries).filter(({ workflowName }) => {
    if (workflowName === undefined) return true;
    const first = !seen.has(workflowName);
    seen.add(workflowName);
    return first;
  });
}

/** The run the profile calls its latest, else the newest; undefined when no workflow was ever run. */
export function latestSummary(
  profile: Pick<ServiceProfile, "workflowSummaries" | "latestWorkflowExecutionId">,
): WorkflowSummary | undefined {
  const { workflowSummaries, latestWorkflowExecutionId } = profile;
  const named = workflowSummaries.find((summary) => summary.workflowExecutionId === latestWorkflowExecutionId);
  return (latestWorkflowExecutionId ? named : undefined) ?? newestFirst(workflowSummaries)[0];
}

/** The runs of monitoring apart from all others, each newest first. */
export function byPhase(summaries: readonly WorkflowSummary[]): {
  monitoring: WorkflowSummary[];
  onboarding: WorkflowSummary[];
} {
  const sorted = newestFirst(summaries);
  const isMonitoring = ({ lifecyclePhase }: WorkflowSummary) => lifecyclePhase === "MONITORING";
  return { monitoring: sorted.filter(isMonitoring), onboarding: sorted.filter((summary) => !isMonitoring(summary)) };
}

/** The assessment a case is judged by: the newest run that carries one, the latest run first. */
export function currentRisk(profile: Pick<ServiceProfile, "workflowSummaries" | "latestWorkflowExecutionId">) {
  const latest = latestSummary(profile);
  const candidates = latest ? [latest, ...newestFirst(profile.workflowSummaries)] : [];
  return candidates.find(({ riskAssessment }) => riskAssessment?.riskLevel ?? riskAssessment?.workflowRiskLevel)
    ?.riskAssessment;
}
