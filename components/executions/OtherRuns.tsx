"use client";

import { useState } from "react";
import { Disclosure } from "@/components/ui/Disclosure";
import { Isolated } from "@/components/ui/Isolated";
import { useOnPaper } from "@/components/ui/paper";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { plural } from "@/lib/format";
import type { Subscription, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import CompareRuns from "./CompareRuns";
import { runOfAnchor } from "./anchors";
import { useOpenRuns } from "./openRuns";
import { RunChecked } from "./RunChecked";
import { RunToDecide } from "./RunToDecide";
import { StatusBadge } from "./StatusBadge";
import type { RunProps } from "./useExecution";

interface OtherRunsProps extends Pick<RunProps, "params" | "query"> {
  summaries: readonly WorkflowSummary[];
  /** These and those that are shown open. */
  all: readonly WorkflowSummary[];
  subscriptions: readonly Subscription[];
}

/** Earlier runs and those of other workflows, one line each. A run is read, and drawn, when it is opened. */
export default function OtherRuns({ summaries, all, ...rest }: OtherRunsProps) {
  const { target } = useOpenRuns();
  const ids = summaries.flatMap(({ workflowExecutionId }) => workflowExecutionId ?? []);
  const [opened, setOpened] = useState(false);
  const printing = useOnPaper();
  const open = opened || printing || (target !== undefined && runOfAnchor(target, ids) !== undefined);
  return (
    <Disclosure
      open={open}
      onToggle={({ currentTarget }) => !printing && setOpened(currentTarget.open)}
      className="border-t border-line"
      summary={plural(summaries.length, "other run")}
    >
      {open && !printing && <CompareRuns runs={all} params={rest.params} query={rest.query} />}
      {open &&
        summaries.map((summary, index) => (
          <OtherRun key={summary.workflowExecutionId ?? index} {...{ summary, ...rest }} />
        ))}
    </Disclosure>
  );
}

function OtherRun({ subscriptions, ...run }: RunProps & { subscriptions: readonly Subscription[] }) {
  const { summary } = run;
  const { isOpen, setOpen } = useOpenRuns();
  const [unnamed, setUnnamed] = useState(false);
  const id = summary.workflowExecutionId;
  const open = id ? isOpen(id) : unnamed;
  return (
    <Disclosure
      open={open}
      onToggle={({ currentTarget }) => (id ? setOpen(id, currentTarget.open) : setUnnamed(currentTarget.open))}
      summary={<Line summary={summary} />}
    >
      {open && (
        <div className="flex flex-col gap-5">
          <RunToDecide {...run} />
          <RunChecked {...{ ...run, subscriptions }} isOnly={false} />
        </div>
      )}
    </Disclosure>
  );
}

function Line({ summary: { workflowName, status, startedAt } }: { summary: WorkflowSummary }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Isolated limit={200}>{workflowName ?? "Unnamed workflow"}</Isolated>
      <StatusBadge meaning={meaningOfStatus(status)} />
      <span className="font-normal text-ink-muted">{startedAt && <RelativeTime value={startedAt} />}</span>
    </span>
  );
}
