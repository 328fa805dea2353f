"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonText } from "@/components/ui/Skeleton";
import { FailureCallout } from "@/components/shell/FailureCallout";
import type { CaseParams } from "@/lib/cases/contract";
import { timelineOptions } from "@/lib/cases/queries";
import type { AuditReach } from "@/lib/cases/timeline";
import { TimelineRowView } from "./TimelineRowView";

const STEP = 25;

/** What happened, by our ledger and by FrankieOne's audit, side by side. */
export function Timeline({ params }: { params: CaseParams }) {
  const { data, error, isFetching, refetch } = useQuery(timelineOptions(params));
  const [shown, setShown] = useState(STEP);
  const retry = () => void refetch();
  if (!data)
    return error ? <FailureCallout error={error} what="The timeline" retry={retry} /> : <SkeletonText lines={5} />;
  return (
    <div className="-ml-5 flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <ReachNote reach={data.reach} />
        <Button size="sm" variant="quiet" busy={isFetching} onClick={retry}>
          Refresh
        </Button>
      </div>
      {data.rows.length === 0 ? (
        <p className="text-ink-muted">Nothing is on record, neither here nor at FrankieOne.</p>
      ) : (
        <Lanes>
          {data.rows.slice(0, shown).map((row, index) => (
            <TimelineRowView key={`${row.requestId ?? row.ours?.operationId ?? row.at} ${index}`} row={row} />
          ))}
        </Lanes>
      )}
      {data.rows.length > shown && (
        <Button size="sm" className="self-start" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, data.rows.length - shown)} more
        </Button>
      )}
    </div>
  );
}

function Lanes({ children }: { children: React.ReactNode }) {
  return (
    <div>
      <div
        aria-hidden
        className="grid grid-cols-2 gap-3 border-b border-line pb-1 text-xs font-medium text-ink-muted max-sm:hidden"
      >
        <span>Countersign&apos;s ledger</span>
        <span>FrankieOne&apos;s audit</span>
      </div>
      <ol className="flex flex-col">{children}</ol>
    </div>
  );
}

function ReachNote({ reach }: { reach: AuditReach }) {
  if (reach.kind === "unavailable")
    return (
      <Callout tone="caution" title="FrankieOne's audit could not be read">
        Only our own ledger is shown, and nothing has been compared.
      </Callout>
    );
  if (reach.kind === "all") return <p className="text-ink-muted">All events FrankieOne gives for this entity.</p>;
  return (
    <p className="text-ink-muted">
      FrankieOne&apos;s audit back to <RelativeTime value={reach.at} />; older events were not read.
    </p>
  );
}
