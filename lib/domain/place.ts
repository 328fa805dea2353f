/** Where a case is: FrankieOne names a service profile by its entity and its service. */
export interface CasePlace {
  entityId: string;
  serviceName: string;
}

/** Where the executions of one workflow of a case are. */
export interface WorkflowPlace extends CasePlace {
  workflowName: string;
}

/** Where one workflow execution is. */
export interface ExecutionPlace extends WorkflowPlace {
  workflowExecutionId: string;
}
