"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import { differenceOf, type Named, type RunDifference as Difference } from "@/lib/executions/difference";
import { shiftIn, wordsOfDifference } from "@/lib/executions/differenceWords";
import { wordOfFactor } from "@/lib/executions/factorWords";
import { describeHit } from "@/lib/hits/rules";
import { executionOptions } from "@/lib/executions/queries";
import { wordOfResult } from "@/lib/executions/resultWords";
import { wordOfStep } from "@/lib/executions/stepWords";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { decisionOn } from "@/lib/profiles/decisions";

export interface RunDifferenceProps {
  before: WorkflowSummary;
  after: WorkflowSummary;
  params: CaseParams;
  query: CaseQuery;
}

/** What differs between two runs of a workflow; each is read once, unless the page has it. */
export default function RunDifference({ before, after, params, query }: RunDifferenceProps) {
  const [one, other] = [useRun(before, params, query), useRun(after, params, query)];
  const failed = [one, other].find(({ error, data }) => error && !data);
  if (failed?.error)
    return <FailureCallout error={failed.error} what="A run to compare with" retry={() => void failed.refetch()} />;
  if (!one.data || !other.data) return <SkeletonText lines={4} />;
  return <Shown difference={differenceOf(one.data, other.data)} />;
}

function useRun(
  { workflowName = "", workflowExecutionId = "" }: WorkflowSummary,
  params: CaseParams,
  query: CaseQuery,
) {
  return useQuery(executionOptions({ ...params, workflowName, workflowExecutionId }, query));
}

function Shown({ difference }: { difference: Difference }) {
  const { hits, steps, factors } = difference;
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold first-letter:uppercase">{wordsOfDifference(difference)}</p>
      <Hits title="New hits" hits={hits.appeared} />
      <Hits title="Hits gone" hits={hits.gone} />
      {hits.same.length > 0 && (
        <Part title="Hits in both runs">
          {hits.same.map(({ before, after }, index) => (
            <li key={after.processResultId ?? index}>
              <Isolated limit={200}>{describeHit(after)}</Isolated>
              <span className="text-ink-muted">: {decided(before, after)}</span>
            </li>
          ))}
        </Part>
      )}
      <Shifts title="Checks with a different result" parts={steps} nameOf={wordOfStep} wordOf={wordOfResult} />
      <Shifts title="Risk factors" parts={factors} nameOf={wordOfFactor} wordOf={(text) => text} />
    </div>
  );
}

function decided(before: ProcessResult, after: ProcessResult): string {
  const [from, to] = [decisionOn(before).label, decisionOn(after).label];
  return shiftIn({ from, to }, (label) => label) ?? to;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="text-xs font-medium text-ink-muted">{title}</h3>
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </section>
  );
}

function Hits({ title, hits }: { title: string; hits: readonly ProcessResult[] }) {
  if (hits.length === 0) return null;
  return (
    <Part title={title}>
      {hits.map((hit, index) => (
        <li key={hit.processResultId ?? index}>
          <Isolated limit={200}>{describeHit(hit)}</Isolated>
        </li>
      ))}
    </Part>
  );
}

interface ShiftsProps {
  title: string;
  parts: readonly Named[];
  nameOf: (name: string) => string;
  wordOf: (text: string) => string;
}

function Shifts({ title, parts, nameOf, wordOf }: ShiftsProps) {
  if (parts.length === 0) return null;
  return (
    <Part title={title}>
      {parts.map((part, index) => (
        <li key={`${part.name} ${index}`}>
          <Isolated limit={120}>{nameOf(part.name)}</Isolated>
          <span className="text-ink-muted">
            : <Isolated limit={200}>{shiftIn(part, wordOf) ?? ""}</Isolated>
          </span>
        </li>
      ))}
    </Part>
  );
}
