import { CaseLink } from "@/components/operations/CaseLink";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { FromTo } from "@/components/outcomes/FromTo";
import { ReasonName } from "@/components/outcomes/ReasonName";
import type { Proposal } from "@/lib/writes/proposalContract";
import { wordOfAction } from "@/lib/ledger/words";
import { SYSTEM } from "@/lib/domain/roleWords";
import { ProposalState } from "./ProposalRowView";

/** What was proposed, by whom, with what reasons, and how it was decided. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const { action, changes, maker, reasonCode, comment, why, target, createdAt, expiresAt, state } = proposal;
  return (
    <section aria-label="The proposal" className="flex flex-col gap-2">
      <DescriptionList
        items={[
          { term: "Case", value: <CaseLink target={target} className="font-semibold" /> },
          { term: wordOfAction(action), value: <FromTo changes={changes} /> },
          { term: "Status", value: <ProposalState proposal={proposal} /> },
          { term: "Why four eyes", value: why.join(" ") },
          { term: "Reason", value: reasonCode && <ReasonName code={reasonCode} /> },
          { term: "Comment", value: comment ? <Words>{comment}</Words> : "Erased" },
          { term: "Proposed", value: <By name={maker.name} at={createdAt} /> },
          { term: "Expires", value: state === "waiting" ? <ExactTime value={expiresAt} /> : undefined },
          ...decisionOf(proposal),
          { term: "Workflow", value: target.workflowName && <Isolated>{target.workflowName}</Isolated> },
        ]}
      />
    </section>
  );
}

function decisionOf({ decidedBy, decidedAt, decisionComment }: Proposal) {
  return [
    { term: "Decided", value: decidedAt && <By name={decidedBy ?? SYSTEM} at={decidedAt} /> },
    { term: "Approver's comment", value: decisionComment && <Words>{decisionComment}</Words> },
  ];
}

function By({ name, at }: { name: string; at: string }) {
  return (
    <>
      by <Isolated>{name}</Isolated>, <ExactTime value={at} />
    </>
  );
}

function Words({ children }: { children: string }) {
  return (
    <Isolated multiline limit={4_000}>
      {children}
    </Isolated>
  );
}
