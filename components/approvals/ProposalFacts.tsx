import { CaseLink } from "@/components/operations/CaseLink";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { FromTo } from "@/components/writes/FromTo";
import { usePolicy } from "@/components/writes/useWording";
import type { Proposal } from "@/lib/approvals/contract";
import { ProposalState } from "./ProposalRow";

/** What was proposed, by whom, with what reasons, and how it was decided. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const { change, maker, reasonCode, comment, why, target, createdAt, expiresAt, state } = proposal;
  const { policy } = usePolicy();
  const reason = policy?.reasonCodes.find(({ code }) => code === reasonCode)?.words ?? reasonCode;
  return (
    <section aria-label="The proposal" className="flex flex-col gap-2">
      <DescriptionList
        items={[
          { term: "Override", value: <FromTo changes={[change]} /> },
          { term: "State", value: <ProposalState proposal={proposal} /> },
          { term: "Needs a second", value: why.join(" ") },
          { term: "Reason", value: reason },
          { term: "Comment", value: comment ? <Words>{comment}</Words> : "Erased" },
          { term: "Proposed", value: <By name={maker.name} at={createdAt} /> },
          { term: "Expires", value: state === "waiting" ? <ExactTime value={expiresAt} /> : undefined },
          ...decisionOf(proposal),
          { term: "Workflow", value: target.workflowName && <Isolated>{target.workflowName}</Isolated> },
          { term: "Case", value: <CaseLink target={target} /> },
        ]}
      />
    </section>
  );
}

function decisionOf({ decidedBy, decidedAt, decisionComment }: Proposal) {
  return [
    { term: "Decided", value: decidedAt && <By name={decidedBy ?? "the desk"} at={decidedAt} /> },
    { term: "Decider's word", value: decisionComment && <Words>{decisionComment}</Words> },
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
