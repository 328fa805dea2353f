import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { detailsOf } from "@/lib/executions/details";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import { Details } from "./Details";
import { WorkflowSteps } from "./WorkflowSteps";

interface ExecutionDetailsProps {
  execution: WorkflowResult;
  /** The service whose workflow it is, where the account may describe it. */
  serviceName?: string;
}

/** Every field of an execution's result as FrankieOne gave it, and what the steps of its workflow are for. */
export default function ExecutionDetails({ execution, serviceName }: ExecutionDetailsProps) {
  const { workflowName } = execution;
  return (
    <>
      {serviceName && workflowName && (
        <LazyDisclosure summary="How this workflow is built" className="text-xs">
          {() => <WorkflowSteps {...{ serviceName, workflowName }} />}
        </LazyDisclosure>
      )}
      <Details group={detailsOf("Workflow execution", execution)} />
    </>
  );
}
