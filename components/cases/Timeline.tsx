"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { useOnPaper } from "@/components/ui/paper";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonText } from "@/components/ui/Skeleton";
import { FailureCallout } from "@/components/shell/FailureCallout";
import type { CaseParams } from "@/lib/cases/contract";
import { timelineOptions } from "@/lib/cases/queries";
import type { AuditReach, TimelineRow } from "@/lib/cases/timelineContract";
import { WholeTimeline } from "./WholeTimeline";
import { TimelineEntries } from "./TimelineEntries";

const LATEST = 5;

/** What an empty list means: where the audit was not read, only that ours is empty. */
const NOTHING: Record<AuditReach["kind"], string> = {
  all: "Nothing is on record.",
  since: "Nothing is on record for this time.",
  unavailable: "Countersign's ledger has no entry for this case.",
};

/** What happened, by our ledger and FrankieOne's audit together: the latest first, all of it on demand. */
export function Timeline({ params }: { params: CaseParams }) {
  const { data, error, refetch } = useQuery(timelineOptions(params));
  if (!data && error) return <FailureCallout error={error} what="The timeline" retry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={5} />;
  const { rows, reach } = data;
  return (
    <div className="flex flex-col gap-2">
      <ReachNote reach={reach} />
      {rows.length === 0 ? <p className="text-ink-muted">{NOTHING[reach.kind]}</p> : <Entries rows={rows} />}
    </div>
  );
}

function Entries({ rows }: { rows: readonly TimelineRow[] }) {
  const [all, setAll] = useState(false);
  const printing = useOnPaper();
  if (all) return <WholeTimeline rows={rows} />;
  return (
    <>
      <TimelineEntries rows={printing ? rows : rows.slice(0, LATEST)} />
      {rows.length > LATEST && (
        <Button size="sm" className="self-start" onClick={() => setAll(true)}>
          Show all {rows.length}
        </Button>
      )}
    </>
  );
}

/** Says only what is missing: that all is there needs no words. */
function ReachNote({ reach }: { reach: AuditReach }) {
  if (reach.kind === "all") return null;
  if (reach.kind === "unavailable")
    return (
      <Callout tone="caution" title="FrankieOne's audit could not be read">
        Only Countersign&apos;s own ledger is shown, and nothing has been compared.
      </Callout>
    );
  return (
    <p className="text-ink-muted">
      FrankieOne&apos;s audit back to <RelativeTime value={reach.at} />; older events were not read.
    </p>
  );
}
