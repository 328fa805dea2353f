import { ProgressSteps } from "@/components/ui/ProgressSteps";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { stepsPicture } from "@/lib/executions/steps";
import { wordOfStep } from "@/lib/executions/stepWords";
import { anchorHref, stepAnchor } from "./anchors";

/** The steps of a run as one picture in their planned order, each leading to its results. */
export function StepsPicture({ summary }: { summary: WorkflowSummary }) {
  const { workflowExecutionId, workflowName = "this workflow" } = summary;
  const steps = stepsPicture(summary.steps);
  if (steps.length === 0) return <p className="text-ink-muted">FrankieOne lists no steps for this run.</p>;
  return (
    <ProgressSteps
      label={`Steps of ${workflowName}`}
      steps={steps.map(({ name, outcome }) => ({
        id: name,
        label: wordOfStep(name),
        state: outcome === "no-outcome" ? "not-reached" : outcome,
        words: outcome === "no-outcome" ? "No outcome reported" : undefined,
        href: workflowExecutionId ? anchorHref(stepAnchor(workflowExecutionId, name)) : undefined,
      }))}
    />
  );
}
