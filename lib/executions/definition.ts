import type { Workflow, WorkflowDefinition } from "@/lib/frankieone/wire/workflows";

/** How a workflow is built. Out: undefined where the account does not know it, or where its steps are not described. */
export function builtAs(workflows: readonly Workflow[], workflowName: string): WorkflowDefinition | undefined {
  const definition = workflows.find((each) => each.workflowName === workflowName)?.definition;
  return definition && definition.steps.length > 0 ? definition : undefined;
}
