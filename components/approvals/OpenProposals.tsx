"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { FromTo } from "@/components/writes/FromTo";
import { approvalsHref } from "@/lib/approvals/approvalUrl";
import type { Proposal } from "@/lib/approvals/contract";
import { approvalsOfCaseOptions } from "@/lib/approvals/queries";
import type { CaseParams } from "@/lib/cases/contract";

/** Overrides of this case that wait for a second person: whoever acts here must know of them. */
export default function OpenProposals({ params }: { params: CaseParams }) {
  const { data = [] } = useQuery(approvalsOfCaseOptions(params));
  return (
    <div role="status" className="mt-3 flex flex-col gap-2 empty:hidden">
      {data.map((proposal) => (
        <OpenProposal key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}

function OpenProposal({ proposal: { id, maker, createdAt, expiresAt, change } }: { proposal: Proposal }) {
  return (
    <Callout
      tone="info"
      title="An override waits for a second person"
      actions={
        <Link
          href={approvalsHref({ id })}
          prefetch={false}
          className="font-medium text-accent-text underline-offset-2 hover:underline"
        >
          See the proposal
        </Link>
      }
    >
      <FromTo changes={[change]} />
      <p>
        Proposed by <Isolated>{maker.name}</Isolated> <RelativeTime value={createdAt} />, expires{" "}
        <RelativeTime value={expiresAt} />. Nothing has been sent.
      </p>
    </Callout>
  );
}
