import { useTimeZone } from "@/components/ui/clock";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Disclosure } from "@/components/ui/Disclosure";
import { Isolated } from "@/components/ui/Isolated";
import { plural } from "@/lib/format";
import type { Check } from "@/lib/executions/checks";
import type { Fact } from "@/lib/executions/facts";
import { isHit } from "@/lib/executions/hits";
import { kycMatrixOf } from "@/lib/executions/kycMatrix";
import type { LoadedExecution } from "@/lib/executions/queries";
import { describeStep } from "@/lib/executions/stepSummary";
import type { StepResult } from "@/lib/frankieone/wire/execution";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { AmlHits } from "./AmlHits";
import { IssueFacts } from "./IssueFacts";
import { KycTable } from "./KycTable";
import { ListInPages } from "./ListInPages";
import { ProcessResultView } from "./ProcessResultView";
import { Providers } from "./Providers";
import { ReadableRest } from "./ReadableValue";
import { ResultErrors } from "./ResultErrors";

export interface CheckBodyProps {
  check: Check;
  summary: WorkflowSummary;
  execution?: LoadedExecution;
  entityId: string;
  since?: SinceLastVisit;
}

/** The evidence of one check: what each source said, beside what was asked; and the rest of it as it came. */
export default function CheckBody({ check, summary, execution, entityId, since }: CheckBodyProps) {
  const { step, issues } = check;
  return (
    <>
      {step && <StepEvidence {...{ step, execution, entityId }} />}
      <div className="flex flex-col gap-0.5 text-xs text-ink-muted">
        {step && <Providers step={step} />}
        <IssueFacts issues={issues.map((issue) => ({ ...issue, raisedBy: summary }))} since={since} />
      </div>
    </>
  );
}

interface StepEvidenceProps extends Pick<CheckBodyProps, "execution" | "entityId"> {
  step: StepResult;
}

function StepEvidence({ step, execution, entityId }: StepEvidenceProps) {
  const { facts: told, rest } = describeStep(step, useTimeZone());
  const isScreening = step.stepName === "AML" && step.processResults.some(isHit);
  const facts = told.filter((fact) => !isSaid(fact, step.processResults.filter(isHit).length, isScreening));
  const matrix = kycMatrixOf(step);
  const hasMatrix = matrix.rows.length > 0 && matrix.sources.length > 0;
  const hits = isScreening ? step.processResults.filter(isHit) : [];
  const others = step.processResults.filter((result) => !hits.includes(result));
  return (
    <>
      {isScreening && <AmlHits {...{ step, hits, execution, entityId }} />}
      {hasMatrix && <KycTable matrix={matrix} />}
      {facts.length > 0 && (
        <DescriptionList
          items={facts.map(({ term, value }) => ({ term, value: <Isolated limit={1_000}>{value}</Isolated> }))}
        />
      )}
      <ResultErrors errors={step.errors} />
      {hasMatrix && others.length > 0 ? (
        <Disclosure summary={<span className="text-ink-muted">{plural(others.length, "individual result")}</span>}>
          <Results results={others} entityId={entityId} />
        </Disclosure>
      ) : (
        <Results results={others} entityId={entityId} />
      )}
      <ReadableRest value={rest} />
      {step.processResults.length === 0 && facts.length === 0 && <NothingGiven step={step} />}
    </>
  );
}

/** Has the heading counted it: the one hit there is, or that all of them are to be decided, and of which kinds? */
function isSaid({ term, value }: Fact, hits: number, isScreening: boolean): boolean {
  if (hits === 1 && /^1(: 1 .*| PEP| sanction| adverse media| watchlist entry)?$/.test(value)) return true;
  return isScreening && (term === "Undecided" || value === `${hits}: ${hits} to decide`);
}

/** The single results behind a check. */
function Results({ results, entityId }: { results: StepResult["processResults"]; entityId: string }) {
  if (results.length === 0) return null;
  return (
    <ListInPages results={results} noun={["result", "results"]} className="flex flex-col gap-3">
      {(result) => <ProcessResultView result={result} entityId={entityId} />}
    </ListInPages>
  );
}

function NothingGiven({ step: { errors, summary } }: { step: StepResult }) {
  const isTold = errors.length > 0 || Object.keys(summary ?? {}).some((key) => key !== "stepName");
  return isTold ? null : <p className="text-ink-muted">FrankieOne gives no further results for this check.</p>;
}
