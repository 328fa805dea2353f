"use client";

import { useQuery } from "@tanstack/react-query";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { OfficersCell } from "@/components/cases/cells/OfficersCell";
import { RiskCell } from "@/components/cases/cells/RiskCell";
import { StatusCell } from "@/components/cases/cells/StatusCell";
import { Subject } from "@/components/cases/Subject";
import { OpenRunsProvider } from "@/components/executions/openRuns";
import { Waiting } from "@/components/executions/Waiting";
import { WorkflowRuns } from "@/components/executions/WorkflowRuns";
import { rememberRow } from "@/components/next/openedRow";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { useOpenCase } from "@/components/shell/useOpenCase";
import { Button } from "@/components/ui/Button";
import { IconButton } from "@/components/ui/IconButton";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonPanel } from "@/components/ui/Skeleton";
import type { LoadedCase } from "@/lib/cases/contract";
import { caseOptions } from "@/lib/cases/queries";
import { nameOfEntity } from "@/lib/profiles/entityName";
import type { CaseRow } from "@/lib/worklist/contract";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";

interface PaneCaseProps {
  row: CaseRow;
  /** Hides the preview. */
  onClose: () => void;
}

/** One case to read: who it is, what has to be decided, and how it stands. Nothing can be done to it here. */
export function PaneCase({ row, onClose }: PaneCaseProps) {
  const { entityId, serviceName, isOrganization } = row;
  const query = isOrganization ? ({ type: "ORGANIZATION" } as const) : {};
  const params = { entityId, serviceName };
  const { data, error, refetch } = useQuery(caseOptions(params, query));
  return (
    <article aria-label={nameOfEntity(row)} aria-busy={!data && !error} className="flex flex-col gap-4">
      <Head row={row} onClose={onClose} />
      {data ? (
        <Read loaded={data} params={params} query={query} />
      ) : error ? (
        <FailureCallout error={error} what="The case" retry={() => void refetch()} />
      ) : (
        <>
          <SkeletonPanel lines={3} />
          <SkeletonPanel lines={6} />
        </>
      )}
    </article>
  );
}

type ReadProps = Pick<Parameters<typeof WorkflowRuns>[0], "params" | "query"> & { loaded: LoadedCase };

function Read({ loaded: { serviceProfile }, params, query }: ReadProps) {
  const ids = serviceProfile.workflowSummaries.flatMap(({ workflowExecutionId }) => workflowExecutionId ?? []);
  return (
    <OpenRunsProvider ids={ids}>
      <div className="[&>section>dl]:grid-cols-2">
        <Subject profile={serviceProfile} params={params} />
      </div>
      <WorkflowRuns profile={serviceProfile} params={params} query={query} />
    </OpenRunsProvider>
  );
}

function Head({ row, onClose }: PaneCaseProps) {
  const open = useOpenCase();
  const { workflowExecution, asking, state, risk, waits, waitingSince, waitsAtMost } = row;
  const openIt = () => {
    rememberRow(rowKey(row));
    open(hrefOfRow(row));
  };
  return (
    <header className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-lg font-semibold">
          <Isolated limit={200}>{nameOfEntity(row)}</Isolated>
        </h2>
        <div className="flex shrink-0 gap-1">
          <Button size="sm" onClick={openIt}>
            Open
          </Button>
          <IconButton label="Hide the preview" icon={<X aria-hidden size={14} />} onClick={onClose} />
        </div>
      </div>
      <dl className="grid grid-cols-[1.2fr_1fr_0.6fr_1.4fr] gap-x-3 border-b border-line pb-3">
        <Fact term="Status">
          <StatusCell execution={workflowExecution} asking={asking} decidedBy={row.decidedBy} state={state} />
        </Fact>
        <Fact term="Risk">
          <RiskCell risk={risk} />
        </Fact>
        <Fact term="Waiting">
          <Waiting wait={waits ? { since: waitingSince, atMost: waitsAtMost } : undefined} />
        </Fact>
        <Fact term="Assignee → reviewer">
          <OfficersCell row={row} />
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-xs text-ink-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
