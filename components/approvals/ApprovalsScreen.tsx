"use client";

import { useQuery } from "@tanstack/react-query";
import UserCheck from "lucide-react/icons/user-check";
import { useSearchParams } from "next/navigation";
import { lazy, Suspense, useEffect } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { EmptyState } from "@/components/ui/EmptyState";
import { Skeleton } from "@/components/ui/Skeleton";
import { TabLinks } from "@/components/ui/TabLinks";
import { orFailure } from "@/components/writes/FormFailure";
import { approvalsHref } from "@/lib/approvals/approvalUrl";
import { approvalsOptions } from "@/lib/approvals/queries";
import { type ApprovalsView, VIEWS } from "@/lib/approvals/views";
import { VIEW_WORDS } from "@/lib/approvals/words";
import type { Officer } from "@/lib/domain/officer";
import { useSeeEndings } from "@/lib/approvals/mutations";
import { waitingOptions } from "@/lib/operations/queries";
import { ProposalRowView } from "./ProposalRowView";

const ProposalDrawer = lazy(() => import("./ProposalDrawer").catch(orFailure));

const viewOf = (named: string | null): ApprovalsView => VIEWS.find((view) => view === named) ?? "waiting";
const show = (address: string) => window.history.pushState(null, "", address);

/** Proposals that wait for a second approver, or did: the list, and beside it the one that the address names. */
export function ApprovalsScreen({ officer }: { officer: Officer }) {
  const params = useSearchParams();
  const [view, id] = [viewOf(params.get("view")), params.get("proposal")];
  return (
    <>
      <PageHeader
        title="Approvals"
        description="Decisions waiting for a second approver. Nothing is sent to FrankieOne before approval."
      />
      <TabLinks
        label="Views"
        tabs={VIEWS.map((each) => ({
          href: approvalsHref({ view: each }),
          label: VIEW_WORDS[each].label,
          current: each === view,
        }))}
        onFollow={({ href }) => show(href)}
      />
      <Proposals view={view} onOpen={(opened) => show(approvalsHref({ view, id: opened }))} />
      {id && (
        <Suspense>
          <ProposalDrawer key={id} id={id} officer={officer} onClose={() => show(approvalsHref({ view }))} />
        </Suspense>
      )}
    </>
  );
}

/** An officer who opens their own proposals has seen how they ended. */
function useSeenEndings(isShown: boolean): void {
  const see = useSeeEndings();
  const { data: waiting } = useQuery(waitingOptions());
  const isNews = isShown && (waiting?.decided ?? 0) > 0;
  useEffect(() => {
    if (isNews) see({});
  }, [isNews, see]);
}

function Proposals({ view, onOpen }: { view: ApprovalsView; onOpen: (id: string) => void }) {
  const { data, error, refetch } = useQuery(approvalsOptions(view));
  const { none, then } = VIEW_WORDS[view];
  useSeenEndings(view === "mine" && data !== undefined);
  if (error && !data) return <FailureCallout error={error} what="The list of proposals" retry={() => void refetch()} />;
  if (!data) return <Skeleton className="mt-4 h-24 max-w-4xl" />;
  if (data.length === 0)
    return (
      <EmptyState icon={<UserCheck aria-hidden size={24} />} title={none}>
        {then}
      </EmptyState>
    );
  return (
    <ul className="mt-4 flex max-w-4xl flex-col divide-y divide-line rounded-md border border-line">
      {data.map((proposal) => (
        <ProposalRowView key={proposal.id} proposal={proposal} onOpen={onOpen} />
      ))}
    </ul>
  );
}
