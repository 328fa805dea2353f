import { Badge } from "@/components/ui/Badge";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { humanise } from "@/lib/format";
import type { StepResult } from "@/lib/frankieone/wire/execution";
import { toneOfResult } from "@/lib/executions/results";
import { tellStep } from "@/lib/executions/stepSummary";
import { wordOfStep } from "@/lib/executions/stepWords";
import { stepAnchor } from "./anchors";
import { ProcessResults } from "./ProcessResults";
import { ReadableRest } from "./ReadableValue";
import { ResultErrors } from "./ResultErrors";

export interface StepResultViewProps {
  step: StepResult;
  /** The first result of a step of this name: links by name lead here. */
  isFirst: boolean;
  workflowExecutionId: string;
  entityId: string;
}

/** One step: its result, whom it asked, what it found, and the single results behind it. */
export function StepResultView({ step, isFirst, workflowExecutionId, entityId }: StepResultViewProps) {
  const { stepName = "Unnamed step", stepResultId, result } = step;
  const { facts, rest } = tellStep(step);
  return (
    <div
      role="group"
      id={stepResultId && stepAnchor(workflowExecutionId, stepResultId)}
      tabIndex={-1}
      aria-label={wordOfStep(stepName)}
      className="flex scroll-mt-(--case-header-height) flex-col gap-2 border-t border-line py-3 target:bg-surface-selected"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h4
          id={isFirst ? stepAnchor(workflowExecutionId, stepName) : undefined}
          tabIndex={-1}
          className="scroll-mt-(--case-header-height) font-semibold"
        >
          {wordOfStep(stepName)}
        </h4>
        {result && <Badge tone={toneOfResult(result)}>{humanise(result)}</Badge>}
        <Providers step={step} />
      </div>
      {facts.length > 0 && (
        <DescriptionList
          items={facts.map(({ term, value }) => ({ term, value: <Isolated limit={1_000}>{value}</Isolated> }))}
        />
      )}
      <ResultErrors errors={step.errors} />
      <ReadableRest value={rest} />
      <ProcessResults results={step.processResults} entityId={entityId} />
    </div>
  );
}

function Providers({ step: { serviceProviders } }: { step: StepResult }) {
  const asked = [...serviceProviders].sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  if (asked.length === 0) return null;
  const told = asked.map(({ provider, result }) => [
    provider ?? "unnamed provider",
    result && humanise(result).toLowerCase(),
  ]);
  return (
    <span className="min-w-0 text-xs text-ink-muted">
      asked <Isolated>{told.map((each) => each.filter(Boolean).join(": ")).join(", ")}</Isolated>
    </span>
  );
}
