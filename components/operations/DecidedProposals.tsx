"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { CaseName } from "@/components/outcomes/CaseName";
import { FromTo } from "@/components/outcomes/FromTo";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { approvalsHref } from "@/lib/approvals/approvalUrl";
import { approvalsOptions } from "@/lib/approvals/queries";
import { wordsOfNews } from "@/lib/approvals/words";
import type { Proposal } from "@/lib/writes/proposalContract";
import { PanelFailure } from "./PanelFailure";

/** The officer's own proposals that were decided, or ended otherwise, since they last looked. */
export default function DecidedProposals() {
  const { data, error, refetch } = useQuery(approvalsOptions("mine"));
  if (!data && error)
    return <PanelFailure error={error} what="The list of your proposals" retry={() => void refetch()} />;
  const news = data?.filter(({ isNews }) => isNews) ?? [];
  if (news.length === 0) return null;
  return (
    <section aria-labelledby="decided-proposals" className="border-t border-line">
      <h2 id="decided-proposals" className="px-3 pt-2.5 font-semibold">
        Your proposals
      </h2>
      <ul className="divide-y divide-line">
        {news.map((proposal) => (
          <Line key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function Line({ proposal }: { proposal: Proposal }) {
  const { id, target, changes, decidedAt } = proposal;
  const { title, tone } = wordsOfNews(proposal);
  return (
    <li className="flex flex-col gap-1 px-3 py-2.5">
      <Link
        href={approvalsHref({ view: "mine", id })}
        prefetch={false}
        title={target.entityId}
        className="font-medium text-accent-text underline-offset-2 hover:underline"
      >
        <CaseName entityId={target.entityId} />
      </Link>
      <p className={`flex items-start gap-1.5 font-medium ${TONE_TEXT[tone]}`}>
        <span className="flex h-5 items-center">
          <ToneIcon tone={tone} />
        </span>
        {title}
      </p>
      <FromTo changes={changes} />
      {decidedAt && (
        <p className="text-xs text-ink-muted">
          <RelativeTime value={decidedAt} />
        </p>
      )}
    </li>
  );
}
