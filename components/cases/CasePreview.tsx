"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { OfficersCell } from "@/components/worklist/OfficersCell";
import { RiskCell } from "@/components/worklist/RiskCell";
import { StateCell } from "@/components/worklist/StateCell";
import { StatusCell } from "@/components/worklist/StatusCell";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonPanel } from "@/components/ui/Skeleton";
import type { CaseParams } from "@/lib/cases/contract";
import type { CaseRow, SearchAnswer } from "@/lib/worklist/contract";
import { worklistKeys } from "@/lib/worklist/keys";
import { caseLayout } from "./caseLayout";
import { CaseSkeleton } from "./CaseSkeleton";

/** A case that is being read: what a list has told of it already, marked as such, or the shape of what comes. */
export default function CasePreview({ params }: { params: CaseParams }) {
  const row = useKnownRow(params);
  return row ? <FromTheList row={row} /> : <CaseSkeleton />;
}

/** The row of the case as it was read last in any list of this tab. */
function useKnownRow({ entityId, serviceName }: CaseParams): CaseRow | undefined {
  const lists = useQueryClient()
    .getQueryCache()
    .findAll({ queryKey: [...worklistKeys.all, "page"] });
  return lists
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
    .flatMap(({ state }) => (state.data as SearchAnswer | undefined)?.matches ?? [])
    .find((row) => row.entityId === entityId && row.serviceName === serviceName);
}

/** Laid out as the header of the case, so that what is known stays in its place when the rest comes. */
function FromTheList({ row }: { row: CaseRow }) {
  const { entityName, country, serviceName, customerReference, entityId, waitingSince } = row;
  const words = [row.isOrganization ? "Organisation" : undefined, country, serviceName, customerReference, entityId];
  return (
    <div className={caseLayout.page} aria-busy>
      <header className="-mx-4 border-b border-line bg-surface px-4 pt-3 pb-2.5 lg:-mx-6 lg:px-6">
        <div className="flex items-start justify-between gap-x-6 gap-y-1 max-md:flex-wrap">
          <div className="min-w-0 max-md:w-full">
            <h1 className="text-xl leading-6 font-semibold text-balance">
              <Isolated>{entityName ?? "Unnamed entity"}</Isolated>
            </h1>
            <p className="flex flex-wrap gap-x-1.5 text-xs leading-6 text-ink-muted [&>*+*]:before:mr-1.5 [&>*+*]:before:content-['·']">
              {words.filter(Boolean).map((word) => (
                <span key={word}>
                  <Isolated limit={120}>{word ?? ""}</Isolated>
                </span>
              ))}
            </p>
          </div>
          <span role="status" className="flex h-7 items-center">
            <Badge tone="info">From the list, loading the rest</Badge>
          </span>
        </div>
        <dl className="mt-2 flex flex-wrap gap-x-7 gap-y-2 max-sm:grid max-sm:grid-cols-2">
          <Known term="Latest verdict">
            <StatusCell execution={row.workflowExecution} />
          </Known>
          <Known term="Entity risk">
            <RiskCell risk={row.risk} />
          </Known>
          <Known term="State">
            <StateCell state={row.state} />
          </Known>
          <Known term="Assignee → reviewer">
            <OfficersCell row={row} />
          </Known>
          <Known term="Waiting since">
            {waitingSince ? <RelativeTime value={waitingSince} /> : <span className="text-ink-muted">Not waiting</span>}
          </Known>
        </dl>
      </header>
      <div className={caseLayout.zones}>
        <div className={caseLayout.why}>
          <SkeletonPanel lines={4} />
        </div>
        <section aria-label="Act" className={`${caseLayout.act} flex flex-col gap-2`}>
          <h2 className="text-base font-semibold">Act</h2>
          {["Reassign", "Override", "Change state"].map((act) => (
            <Button key={act} className="w-full justify-start" unavailable="The case is still being loaded.">
              {act}
            </Button>
          ))}
        </section>
        <div className={caseLayout.evidence}>
          <div className="rounded-lg border border-line p-4">
            <SkeletonPanel lines={3} />
            <SkeletonPanel lines={5} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Known({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="min-h-6">{children}</dd>
    </div>
  );
}
