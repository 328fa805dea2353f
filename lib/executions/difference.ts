import type { ProcessResult, StepResult, WorkflowResult } from "@/lib/frankieone/wire/execution";
import type { RiskFactor, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { plural } from "@/lib/format";
import { wordOfFactorValue } from "./factorWords";
import { factorPicture } from "./factors";
import { isHit } from "./hits";
import { describeProcessResult } from "./processResult";

/** A value in the run before and in the run after; undefined where that run has none. */
export interface Shift<Value> {
  from?: Value;
  to?: Value;
}

/** A part of a run that differs, by its name. */
export interface Named extends Shift<string> {
  name: string;
}

/** What a profile tells of two runs, before either of them is read. */
export interface SummaryDifference {
  status: Shift<string>;
  score: Shift<number>;
}

/** What differs between two runs of one workflow. */
export interface RunDifference extends SummaryDifference {
  /** Steps that went another way, or that only one of the runs has. */
  steps: Named[];
  hits: {
    appeared: ProcessResult[];
    gone: ProcessResult[];
    /** In both runs, with what each says of it. */
    same: { before: ProcessResult; after: ProcessResult }[];
  };
  /** Risk factors whose points or value differ, or that only one of the runs has; each as text. */
  factors: Named[];
}

type Run = Pick<WorkflowResult, "status" | "riskAssessment" | "workflowStepResults">;

/** The difference that the summaries of two runs show. In: the earlier and the later. */
export function summaryDifference(
  before: Pick<WorkflowSummary, "status" | "riskAssessment">,
  after: Pick<WorkflowSummary, "status" | "riskAssessment">,
): SummaryDifference {
  return {
    status: { from: before.status, to: after.status },
    score: { from: scoreOf(before), to: scoreOf(after) },
  };
}

const scoreOf = ({ riskAssessment }: Pick<WorkflowSummary, "riskAssessment">) => factorPicture(riskAssessment).score;

/**
 * The difference of two runs of one workflow. In: the earlier and the later, as read. Out: what differs, in the order of the
 * later run; the other way round it is the same with `from` and `to`, `gone` and `appeared` exchanged.
 */
export function differenceOf(before: Run, after: Run): RunDifference {
  const hits = paired(hitsIn(before), hitsIn(after), identityOf);
  return {
    ...summaryDifference(before, after),
    steps: shifts(stepsIn(before), stepsIn(after), ({ stepName = "" }) => stepName, resultOfStep),
    hits: {
      appeared: hits.flatMap(({ from, to }) => (from || !to ? [] : [to])),
      gone: hits.flatMap(({ from, to }) => (from && !to ? [from] : [])),
      same: hits.flatMap(({ from, to }) => (from && to ? [{ before: from, after: to }] : [])),
    },
    factors: shifts(factorsIn(before), factorsIn(after), ({ factor = "" }) => factor, textOfFactor),
  };
}

const TAKEN_BACK = new Set(["MARKED_INVALID", "MARKED_IGNORE"]);

const hitsIn = ({ workflowStepResults }: Run) =>
  workflowStepResults
    .flatMap(({ processResults }) => processResults)
    .filter((result) => isHit(result) && !TAKEN_BACK.has(result.systemStatus ?? ""));

const FRAME = new Set(["START", "FINISH"]);

const stepsIn = ({ workflowStepResults }: Run) =>
  workflowStepResults.filter(({ stepName = "" }) => stepName !== "" && !FRAME.has(stepName));

const resultOfStep = ({ result }: StepResult) => result;

const factorsIn = ({ riskAssessment }: Run) => riskAssessment?.riskFactors ?? [];

/** What counts of a factor, in words: its value and its points; what does not count any more has none (handbook 2.9). */
function textOfFactor(factor: RiskFactor): string {
  const { counts, score } = weighed(factor);
  const value = factor.value && wordOfFactorValue(factor.value, factor.factor);
  return [value, plural(counts ? score : 0, "point")].filter(Boolean).join(", ");
}

function weighed(factor: RiskFactor): { counts: boolean; score: number } {
  const [bar] = factorPicture({ riskFactors: [factor] } as Parameters<typeof factorPicture>[0]).bars;
  return { counts: bar?.counts ?? true, score: bar?.score ?? 0 };
}

/** By the provider's own reference; where it gives none, by the name it found. Results have ids of their own in every run. */
function identityOf(hit: ProcessResult): string {
  const { name: provider = "", reference } = hit.providerResult ?? {};
  const what = reference ?? describeProcessResult(hit).title?.normalize("NFKC").toLowerCase() ?? hit.class ?? "";
  return JSON.stringify([provider, reference === undefined ? "name" : "reference", what]);
}

/** Parts that differ in what they say. */
function shifts<Part>(
  before: readonly Part[],
  after: readonly Part[],
  nameOf: (part: Part) => string,
  textOf: (part: Part) => string | undefined,
): Named[] {
  return paired(before, after, nameOf)
    .map(({ from, to }) => ({
      name: nameOf((to ?? from) as Part),
      from: from && textOf(from),
      to: to && textOf(to),
    }))
    .filter(({ from, to }) => from !== to);
}

/**
 * Pairs what is the same in two lists; the n-th of a name with the n-th, since a name may be there more than once. Out: first what
 * the later list holds, then what only the earlier one does.
 */
function paired<Part>(before: readonly Part[], after: readonly Part[], keyOf: (part: Part) => string): Shift<Part>[] {
  const left = new Map<string, Part[]>();
  for (const part of before) left.set(keyOf(part), [...(left.get(keyOf(part)) ?? []), part]);
  const pairs = after.map((to): Shift<Part> => ({ from: left.get(keyOf(to))?.shift(), to }));
  return [...pairs, ...[...left.values()].flat().map((from): Shift<Part> => ({ from }))];
}
