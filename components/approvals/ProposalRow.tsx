import { CaseLink } from "@/components/operations/CaseLink";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { FromTo } from "@/components/writes/FromTo";
import type { Proposal } from "@/lib/approvals/contract";
import { STATE_WORDS } from "@/lib/approvals/words";
import { wordsOfOperation } from "@/lib/writes/words";

/** One proposal in a list: what, by whom, why it waits, how it stands. */
export function ProposalRow({ proposal, onOpen }: { proposal: Proposal; onOpen: (id: string) => void }) {
  const { id, change, maker, createdAt, target, why } = proposal;
  return (
    <li className="flex items-start gap-3 px-3 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <FromTo changes={[change]} />
          <ProposalState proposal={proposal} />
        </div>
        <p className="wrap-anywhere">{why.join(" ")}</p>
        <p className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
          <span>
            <Isolated>{maker.name}</Isolated>, <RelativeTime value={createdAt} />
          </span>
          <CaseLink target={target} />
          <Standing proposal={proposal} />
        </p>
      </div>
      <Button
        size="sm"
        aria-label={`Open the proposal ${change.from ?? "none"} to ${change.to} of ${maker.name}`}
        onClick={() => onOpen(id)}
      >
        Open
      </Button>
    </li>
  );
}

/** How it stands, and once it is approved how its write ended. */
export function ProposalState({ proposal: { state, operation } }: { proposal: Proposal }) {
  const { label, tone } = STATE_WORDS[state];
  const written = operation && wordsOfOperation(operation);
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={tone}>{label}</Badge>
      {written && <Badge tone={written.tone}>{written.title}</Badge>}
    </span>
  );
}

function Standing({ proposal: { state, expiresAt, decidedBy, decidedAt } }: { proposal: Proposal }) {
  if (state === "waiting")
    return (
      <span>
        expires <RelativeTime value={expiresAt} />
      </span>
    );
  return (
    decidedAt && (
      <span>
        {decidedBy ? <Isolated>{decidedBy}</Isolated> : "the desk"}, <RelativeTime value={decidedAt} />
      </span>
    )
  );
}
