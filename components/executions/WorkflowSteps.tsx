import { useQuery } from "@tanstack/react-query";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { builtAs } from "@/lib/executions/definition";
import { definitionsOptions } from "@/lib/executions/queries";
import { wordOfStep } from "@/lib/executions/stepWords";
import type { DefinedStep, WorkflowDefinition } from "@/lib/frankieone/wire/workflows";
import type { ExecutionParams } from "@/lib/executions/contract";

type WorkflowStepsProps = Pick<ExecutionParams, "serviceName" | "workflowName">;

/** What the steps of a workflow are for, and what each waits for, as FrankieOne describes the workflow today. One read. */
export function WorkflowSteps({ serviceName, workflowName }: WorkflowStepsProps) {
  const { data, error, refetch } = useQuery(definitionsOptions(serviceName));
  if (error && !data)
    return <FailureCallout error={error} what="How this workflow is built" retry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={6} />;
  const definition = builtAs(data, workflowName);
  return definition ? <Built definition={definition} /> : <p>FrankieOne does not describe this workflow.</p>;
}

function Built({ definition: { version, definitionUpdatedAt, steps } }: { definition: WorkflowDefinition }) {
  return (
    <>
      <p className="pb-1 text-ink-muted">
        The current definition; earlier runs may have used another.
        {version && (
          <>
            {" "}
            Version <Isolated limit={60}>{version}</Isolated>
          </>
        )}
        {definitionUpdatedAt && (
          <>
            {", of "}
            <ExactTime value={definitionUpdatedAt} />
          </>
        )}
      </p>
      <ol className="list-decimal pl-6">
        {steps.map((step, index) => (
          <li key={index} className="py-0.5">
            <BuiltStep step={step} before={steps[index - 1]} version={version} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface BuiltStepProps {
  step: DefinedStep;
  before?: DefinedStep;
  /** Of the workflow. */
  version?: string;
}

function BuiltStep({ step, ...around }: BuiltStepProps) {
  const { name, description } = step;
  const facts = factsOf({ step, ...around });
  return (
    <>
      <span className="font-medium">
        <Isolated limit={120}>{name ? wordOfStep(name) : "Unnamed step"}</Isolated>
      </span>
      {facts && (
        <span className="text-ink-muted">
          {" · "}
          <Isolated limit={400}>{facts}</Isolated>
        </span>
      )}
      {description && (
        <p>
          <Isolated limit={500}>{description}</Isolated>
        </p>
      )}
    </>
  );
}

/** What a step waits for, where it is not just the one before it, and its version where that is its own. */
function factsOf({ step: { version, dependsOn }, before, version: ofAll }: BuiltStepProps): string {
  const waits = dependsOn.length > 1 || dependsOn.some((each) => each !== before?.name);
  return [
    waits && `after ${dependsOn.map(wordOfStep).join(", ")}`,
    version !== ofAll && version && `version ${version}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
