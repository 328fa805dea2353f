"use client";

import { useQuery } from "@tanstack/react-query";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { ReasonName } from "@/components/outcomes/ReasonName";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonText } from "@/components/ui/Skeleton";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { CaseParams } from "@/lib/cases/contract";
import { timelineOptions } from "@/lib/cases/queries";
import { lastDecisionOf } from "@/lib/cases/timelineWords";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { Comment } from "./TimelineRowView";
import { UserName } from "@/components/outcomes/UserName";

/** Who decided last, what, and why in their own words. */
export function LastDecision({ params }: { params: CaseParams }) {
  const { data, error } = useQuery(timelineOptions(params));
  if (!data) return error ? <p className="text-ink-muted">Could not be read.</p> : <SkeletonText lines={3} />;
  const decision = lastDecisionOf(data.rows);
  if (!decision) return <p className="text-ink-muted">No rationale is on record.</p>;
  const { who, at, from, to, reasonCode, comment } = decision;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-1.5">
        {from && (
          <>
            <StatusBadge meaning={meaningOfStatus(from)} variant="plain" />
            <span aria-hidden>→</span>
            <VisuallyHidden>to</VisuallyHidden>
          </>
        )}
        <StatusBadge meaning={meaningOfStatus(to)} />
      </p>
      <p className="text-xs wrap-anywhere text-ink-muted">
        {who && <UserName user={who} className="font-medium text-ink" />}{" "}
        {at && <RelativeTime value={at} className="whitespace-nowrap" />}
      </p>
      {reasonCode && (
        <p>
          <ReasonName code={reasonCode} />
        </p>
      )}
      {comment ? <Comment text={comment} /> : <p className="text-ink-muted">No rationale given.</p>}
    </div>
  );
}
