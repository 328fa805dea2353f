"use client";

import { useQuery } from "@tanstack/react-query";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { TeamSkeleton } from "@/components/team/TeamSkeleton";
import { TeamTabs } from "@/components/team/TeamTabs";
import { AsOf } from "@/components/ui/AsOf";
import { useTimeZone } from "@/components/ui/clock";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { UncountedNote } from "@/components/ui/UncountedNote";
import { analyticsOptions } from "@/lib/analytics/queries";
import type { Analytics } from "@/lib/analytics/contract";
import { plural } from "@/lib/format";
import { ByOfficer } from "./ByOfficer";
import { ByReason } from "./ByReason";
import { ByWorkflow } from "./ByWorkflow";

/** How often people override the engine: by workflow, by officer, by reason and month. */
export function AnalyticsScreen() {
  const { data, error, isFetching, refetch } = useQuery(analyticsOptions());
  const refresh = () => void refetch();
  return (
    <>
      <PageHeader
        title="Analytics"
        description="How often people override FrankieOne's result, and why."
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
      {error && <FailureCallout error={error} what="The override figures" retry={refresh} />}
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
        <EmptyState title="No overrides in the last twelve months">
          Figures by officer and by reason count overrides sent from Countersign. Overrides made elsewhere are included
          above, by workflow.
        </EmptyState>
      )}
      <Notes figures={figures} />
    </div>
  );
}

function Notes({ figures: { empty, beyond, uncounted } }: { figures: Analytics }) {
  const timeZone = useTimeZone();
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-1 pl-4 text-xs text-ink-muted">
      <li>
        By workflow: cases by the workflow of their latest run, and those whose latest run a person has overridden, in
        Countersign or elsewhere. Earlier runs are not counted. {empty > 0 && "Workflows without cases are not shown. "}
        {beyond > 0 && `${plural(beyond, "more workflow is", "more workflows are")} not shown. `}
      </li>
      <li>
        By officer, reason and month: overrides sent from Countersign that took effect, in the last twelve months. An
        officer&apos;s number opens their overrides in the ledger; a reason&apos;s number opens its overrides, including
        attempts that did not take effect.
      </li>
      <UncountedNote whys={uncounted} />
      <li>Months begin and end in {timeZone}, your time zone.</li>
      <li>Figures are refreshed at most once a minute.</li>
    </ul>
  );
}
