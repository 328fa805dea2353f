"use client";

import { useQuery } from "@tanstack/react-query";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { type ReactNode, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { AsOf } from "@/components/ui/AsOf";
import { useTimeZone } from "@/components/ui/clock";
import { Button } from "@/components/ui/Button";
import { Pagination } from "@/components/ui/Pagination";
import { UncountedNote } from "@/components/ui/UncountedNote";
import type { TeamLoad } from "@/lib/team/contract";
import { teamLoadOptions } from "@/lib/team/queries";
import { PAGE_OFFICERS } from "@/lib/team/rules";
import { Ageing } from "./Ageing";
import { LoadPicture } from "./LoadPicture";
import { LoadTable } from "./LoadTable";
import { TeamSkeleton } from "./TeamSkeleton";
import { TeamTabs } from "./TeamTabs";
import { Unassigned } from "./Unassigned";

/** The team's workload: cases per officer, waiting times, unassigned cases. In: may the officer say who is away? */
export function TeamScreen({ mayPlan }: { mayPlan: boolean }) {
  const [page, setPage] = useState(1);
  const { data: load, error, isFetching, refetch } = useQuery(teamLoadOptions(page));
  const refresh = () => void refetch();
  return (
    <>
      <PageHeader
        title="Team"
        description="Open cases per person, and what is waiting."
        actions={
          <>
            {load && <AsOf value={load.asOf} />}
            <Button size="sm" busy={isFetching} icon={<RefreshCw aria-hidden size={12} />} onClick={refresh}>
              Refresh
            </Button>
          </>
        }
      />
      <TeamTabs current="/team" />
      {error && <FailureCallout error={error} what="The team's workload" retry={refresh} />}
      {!load && !error && <TeamSkeleton />}
      {load && <Load load={load} mayPlan={mayPlan} onPage={setPage} />}
    </>
  );
}

interface LoadProps {
  load: TeamLoad;
  mayPlan: boolean;
  onPage: (page: number) => void;
}

function Load({ load, mayPlan, onPage }: LoadProps) {
  return (
    <>
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Section title="Workload">
          <LoadPicture load={load} />
          <LoadTable load={load} mayPlan={mayPlan} />
          {load.pages > 1 && <OfficerPages load={load} onPage={onPage} />}
        </Section>
        <div className="flex flex-col gap-6">
          <Section title="Needs attention, by case age">
            <Ageing ageing={load.ageing} />
          </Section>
          <Section title="Not assigned to our team">
            <Unassigned load={load} />
          </Section>
        </div>
      </div>
      <Notes load={load} />
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Officers are sorted by name here: to put the busiest first all of them would have to be counted. */
function OfficerPages({
  load: { page, pages, officers, officersInAll },
  onPage,
}: {
  load: TeamLoad;
  onPage: (page: number) => void;
}) {
  const before = (page - 1) * PAGE_OFFICERS;
  return (
    <Pagination
      label="officers"
      from={before + 1}
      to={before + officers.length}
      total={officersInAll}
      onPrevious={page > 1 ? () => onPage(page - 1) : undefined}
      onNext={page < pages ? () => onPage(page + 1) : undefined}
      {...{ page, pages, onGo: onPage }}
    />
  );
}

function Notes({ load: { pages, latestOnly, uncounted } }: { load: TeamLoad }) {
  const timeZone = useTimeZone();
  return (
    <ul className="mt-6 flex max-w-prose list-disc flex-col gap-1 pl-4 text-xs text-ink-muted">
      <li>
        Open cases are counted by FrankieOne, what needs attention by Countersign, at most once a minute. A case
        reassigned meanwhile may be counted twice or not at all.
      </li>
      <UncountedNote whys={uncounted} />
      {latestOnly && (
        <li>
          So many cases need attention that FrankieOne has counted them, by the latest run of each case. The lists
          behind these figures also include cases waiting because of another workflow.
        </li>
      )}
      <li>
        “Not assigned to our team” is all other open cases: unassigned, or assigned to someone who is not an officer
        here.
      </li>
      <li>
        Age is the time since the case was created. “Open, overridden” counts an officer&apos;s open cases whose latest
        run was overridden, by any person; see Analytics for overrides by officer.
      </li>
      <li>Days begin and end in {timeZone}, your time zone.</li>
      {pages > 1 && (
        <li>Officers are listed by name, {PAGE_OFFICERS} at a time; only officers on this page are counted.</li>
      )}
    </ul>
  );
}
