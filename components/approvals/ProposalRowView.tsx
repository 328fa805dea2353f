import { CaseLink } from "@/components/operations/CaseLink";
import { FromTo } from "@/components/outcomes/FromTo";
import { useCaseName } from "@/components/outcomes/CaseName";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { STATE_WORDS } from "@/lib/approvals/words";
import { SYSTEM } from "@/lib/domain/roleWords";
import type { Proposal } from "@/lib/writes/proposalContract";
import { wordsOfOperation } from "@/lib/writes/words";

/** One proposal in a list: whose case, the change, who proposed it, why it needs approval, its state. */
export function ProposalRowView({ proposal, onOpen }: { proposal: Proposal; onOpen: (id: string) => void }) {
  const { id, changes, maker, createdAt, target, why } = proposal;
  const name = useCaseName(target.entityId);
  return (
    <li className="flex items-start gap-3 px-3 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <CaseLink target={target} className="font-semibold" />
          <ProposalState proposal={proposal} />
        </div>
        <FromTo changes={changes} />
        <p className="wrap-anywhere">{why.join(" ")}</p>
        <p className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
          <span>
            Proposed by <Isolated>{maker.name}</Isolated> <RelativeTime value={createdAt} />
          </span>
          <Ending proposal={proposal} />
        </p>
      </div>
      <Button
        size="sm"
        aria-label={["Open proposal", name, `by ${maker.name}`].filter(Boolean).join(" ")}
        onClick={() => onOpen(id)}
      >
        Open
      </Button>
    </li>
  );
}

/** Its state, after approval the outcome of its write, and whether its maker has not seen it end. */
export function ProposalState({ proposal: { state, operation, isNews } }: { proposal: Proposal }) {
  const { label, tone } = STATE_WORDS[state];
  const written = operation && wordsOfOperation(operation);
  return (
    <span className="flex flex-wrap gap-1">
      {isNews && <Badge tone="info">New</Badge>}
      <Badge tone={tone}>{label}</Badge>
      {written && <Badge tone={written.tone}>{written.title}</Badge>}
    </span>
  );
}

function Ending({ proposal: { state, expiresAt, decidedBy, decidedAt } }: { proposal: Proposal }) {
  if (state === "waiting")
    return (
      <span>
        Expires <RelativeTime value={expiresAt} />
      </span>
    );
  return (
    decidedAt && (
      <span>
        {STATE_WORDS[state].label} by <Isolated>{decidedBy ?? SYSTEM}</Isolated> <RelativeTime value={decidedAt} />
      </span>
    )
  );
}
