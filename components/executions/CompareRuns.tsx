"use client";

import { lazy, Suspense, useState } from "react";
import { useTimeZone } from "@/components/ui/clock";
import { Disclosure } from "@/components/ui/Disclosure";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import { exactTime } from "@/lib/format";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { byMoment } from "@/lib/frankieone/wire/moments";
import { comparableRuns } from "@/lib/profiles/comparableRuns";
import { meaningOfStatus } from "@/lib/profiles/statuses";

const RunDifference = lazy(() => import("./RunDifference"));

interface CompareRunsProps {
  /** All runs of the case. */
  runs: readonly WorkflowSummary[];
  params: CaseParams;
  query: CaseQuery;
}

/** Any two runs of one workflow, by choice. Nothing where no workflow has run twice. */
export default function CompareRuns({ runs, ...place }: CompareRunsProps) {
  const comparable = comparableRuns(runs);
  if (comparable.length === 0) return null;
  return (
    <Disclosure summary="Compare two runs">
      <Choice runs={comparable} {...place} />
    </Disclosure>
  );
}

function Choice({ runs, params, query }: CompareRunsProps) {
  const [oneId, setOne] = useState("");
  const [otherId, setOther] = useState("");
  const one = runs.find(({ workflowExecutionId }) => workflowExecutionId === oneId);
  const partners = one ? runs.filter((run) => run !== one && run.workflowName === one.workflowName) : [];
  const other = partners.find(({ workflowExecutionId }) => workflowExecutionId === otherId);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Runs label="Run" runs={runs} value={oneId} onChange={setOne} />
        <Runs label="Compared with" runs={partners} value={other ? otherId : ""} onChange={setOther} />
      </div>
      <div role="status">{one && other && <Difference {...{ one, other, params, query }} />}</div>
    </div>
  );
}

/** The earlier of the two is what the later is compared with. */
function Difference({
  one,
  other,
  ...place
}: Omit<CompareRunsProps, "runs"> & { one: WorkflowSummary; other: WorkflowSummary }) {
  const [before, after] = byMoment(one.startedAt, other.startedAt) <= 0 ? [one, other] : [other, one];
  return (
    <Suspense fallback={<SkeletonText lines={4} />}>
      <RunDifference {...{ before, after }} {...place} />
    </Suspense>
  );
}

interface RunsProps {
  label: string;
  runs: readonly WorkflowSummary[];
  value: string;
  onChange: (workflowExecutionId: string) => void;
}

function Runs({ label, runs, value, onChange }: RunsProps) {
  const zone = useTimeZone();
  const options = runs.map(({ workflowExecutionId = "", workflowName, startedAt, status }) => ({
    value: workflowExecutionId,
    // What tells runs of one workflow apart comes first: a long name would leave no room for it.
    label: [startedAt && exactTime(startedAt, zone), meaningOfStatus(status).label, workflowName]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          placeholder="Choose a run"
          options={options}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
