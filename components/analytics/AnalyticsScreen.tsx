"use client";

import { useQuery } from "@tanstack/react-query";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { TeamSkeleton } from "@/components/team/TeamSkeleton";
import { TeamTabs } from "@/components/team/TeamTabs";
import { AsOf } from "@/components/ui/AsOf";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { analyticsOptions } from "@/lib/analytics/queries";
import type { Analytics } from "@/lib/analytics/contract";
import { ByOfficer } from "./ByOfficer";
import { ByReason } from "./ByReason";
import { ByWorkflow } from "./ByWorkflow";

/** How often people decide otherwise than the engine: by workflow, by officer, by reason and month. */
export function AnalyticsScreen() {
  const { data, error, isFetching, refetch } = useQuery(analyticsOptions());
  const refresh = () => void refetch();
  return (
    <>
      <PageHeader
        title="Overrides"
        description="How often people decide otherwise than the engine, and why."
        actions={
          <>
            {data && <AsOf value={data.asOf} />}
            <Button size="sm" busy={isFetching} icon={<RefreshCw aria-hidden size={12} />} onClick={refresh}>
              Refresh
            </Button>
          </>
        }
      />
      <TeamTabs current="/analytics" />
      {error && <FailureCallout error={error} what="The figures of overrides" retry={refresh} />}
      {!data && !error && <TeamSkeleton />}
      {data && <Figures figures={data} />}
    </>
  );
}

function Figures({ figures }: { figures: Analytics }) {
  return (
    <div className="flex flex-col gap-8">
      <ByWorkflow figures={figures} />
      {figures.overrides > 0 ? (
        <>
          <ByOfficer figures={figures} />
          <ByReason figures={figures} />
        </>
      ) : (
        <EmptyState title="No override on record in the last twelve months">
          By officer and by reason the desk counts what it sent itself. What was overridden elsewhere is counted above,
          by workflow.
        </EmptyState>
      )}
      <Notes figures={figures} />
    </div>
  );
}

function Notes({ figures: { mostSearches, empty, beyond } }: { figures: Analytics }) {
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-1 pl-4 text-xs text-ink-muted">
      <li>
        By workflow these are FrankieOne’s totals: cases whose latest run is of the workflow, in whatever state, and
        those of them whose run a person has decided, wherever. Earlier runs are not counted.{" "}
        {empty > 0 && "Workflows without a case are left out. "}
        {beyond > 0 && `${beyond} more workflows are not counted. `}
      </li>
      <li>
        By officer, reason and month these are the overrides on record at this desk that came to be, in the last twelve
        months. A number of an officer leads to every step of each in the ledger; one of a reason to the beginning of
        each, those among them that did not come to be.
      </li>
      <li>Read at most once a minute for everybody who looks, in at most {mostSearches} searches.</li>
    </ul>
  );
}
