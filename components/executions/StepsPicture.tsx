import { ProgressSteps } from "@/components/ui/ProgressSteps";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { isFinished } from "@/lib/executions/statuses";
import { stepsPicture } from "@/lib/executions/steps";
import { wordOfStep } from "@/lib/executions/words";
import { anchorHref, stepAnchor } from "./anchors";

/** The steps of a run as one picture in their planned order, each leading to its results. */
export function StepsPicture({ summary }: { summary: WorkflowSummary }) {
  const { workflowExecutionId, workflowName = "this workflow" } = summary;
  const steps = stepsPicture(summary.steps);
  if (steps.length === 0) return <p className="text-ink-muted">FrankieOne lists no steps for this run.</p>;
  const unreported = isFinished(summary) ? "No outcome reported" : undefined;
  return (
    <ProgressSteps
      label={`Steps of ${workflowName}`}
      steps={steps.map(({ name, outcome }) => ({
        id: name,
        label: wordOfStep(name),
        state: outcome,
        words: outcome === "not-reached" ? unreported : undefined,
        href: workflowExecutionId ? anchorHref(stepAnchor(workflowExecutionId, name)) : undefined,
      }))}
    />
  );
}
