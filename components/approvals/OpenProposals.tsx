"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { FromTo } from "@/components/outcomes/FromTo";
import type { CaseParams } from "@/lib/cases/contract";
import type { Proposal } from "@/lib/writes/proposalContract";
import { approvalsHref } from "@/lib/approvals/approvalUrl";
import { useSeeEndings } from "@/lib/approvals/mutations";
import { approvalsOfCaseOptions } from "@/lib/approvals/queries";
import { wordsOfNews } from "@/lib/approvals/words";
import { wordOfAction } from "@/lib/ledger/words";

/** The proposals on this case that wait for a second approver, and how the officer's own ended, until they have seen it. */
export default function OpenProposals({ params }: { params: CaseParams }) {
  const { data = [] } = useQuery(approvalsOfCaseOptions(params));
  return (
    <div role="status" className="mt-3 flex flex-col gap-2 empty:hidden">
      {data.map((proposal) =>
        proposal.isNews ? (
          <EndedProposal key={proposal.id} proposal={proposal} />
        ) : (
          <OpenProposal key={proposal.id} proposal={proposal} />
        ),
      )}
    </div>
  );
}

function OpenProposal({ proposal: { id, maker, createdAt, expiresAt, action, changes } }: { proposal: Proposal }) {
  return (
    <Callout
      tone="info"
      title={`${wordOfAction(action)} waiting for a second approver`}
      actions={<ProposalLink id={id} />}
    >
      <FromTo changes={changes} />
      <p>
        Proposed by <Isolated>{maker.name}</Isolated> <RelativeTime value={createdAt} />, expires{" "}
        <RelativeTime value={expiresAt} />. Nothing has been sent.
      </p>
    </Callout>
  );
}

function EndedProposal({ proposal }: { proposal: Proposal }) {
  const { id, changes, decisionComment } = proposal;
  const { title, tone } = wordsOfNews(proposal);
  const see = useSeeEndings();
  return (
    <Callout
      tone={tone}
      title={title}
      actions={
        <>
          <ProposalLink id={id} />
          <Button size="sm" onClick={() => see({ id })}>
            Dismiss
          </Button>
        </>
      }
    >
      <FromTo changes={changes} />
      {decisionComment && (
        <Isolated multiline limit={300}>
          {decisionComment}
        </Isolated>
      )}
    </Callout>
  );
}

function ProposalLink({ id }: { id: string }) {
  return (
    <Link
      href={approvalsHref({ id })}
      prefetch={false}
      className="font-medium text-accent-text underline-offset-2 hover:underline"
    >
      View proposal
    </Link>
  );
}
