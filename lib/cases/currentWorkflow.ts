import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Workflow } from "@/lib/frankieone/wire/workflows";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import type { UpdateCase } from "./contract";

/** What the form holds: null until a workflow is chosen. */
export interface CurrentWorkflow {
  currentWorkflowName: string | null;
  comment: string;
}

/** The workflows to choose from, by name; the one that is set already cannot be chosen. */
export function workflowChoices(workflows: readonly Workflow[], { currentWorkflowName }: ServiceProfile) {
  const names = [...new Set(workflows.flatMap(({ workflowName }) => workflowName || []))];
  return names.toSorted().map((name) => ({
    name,
    phase: workflows.find(({ workflowName }) => workflowName === name)?.lifecyclePhase,
    unavailable: name === currentWorkflowName ? "Already set" : undefined,
  }));
}

/** What is wrong with the form, by field. */
export function faultsOfCurrentWorkflow(
  { currentWorkflowName, comment }: CurrentWorkflow,
  profile: ServiceProfile,
): Faults<keyof CurrentWorkflow> {
  const faults: Faults<keyof CurrentWorkflow> = {};
  const text = faultOfText(comment);
  if (!currentWorkflowName) faults.currentWorkflowName = "Choose a workflow.";
  else if (currentWorkflowName === profile.currentWorkflowName)
    faults.currentWorkflowName = "This workflow is already set.";
  if (text) faults.comment = text;
  return faults;
}

/** The body to send. In: an input without faults. */
export function bodyOfCurrentWorkflow({ currentWorkflowName, comment }: CurrentWorkflow): UpdateCase {
  return {
    serviceProfile: currentWorkflowName ? { currentWorkflowName } : {},
    comment: commentOf(comment),
  };
}
