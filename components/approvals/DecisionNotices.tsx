import { Callout } from "@/components/ui/Callout";
import { ConflictNotice } from "@/components/writes/ConflictNotice";
import { Outcome } from "@/components/outcomes/Outcome";
import { RuleLink } from "@/components/outcomes/RuleLink";
import type { ProposalAnswer } from "@/lib/approvals/contract";
import { RequestError } from "@/lib/http/client";
import type { DecisionControl } from "./useDecision";
import { UNEXPECTED } from "@/lib/http/unexpected";

interface DecisionNoticesProps {
  decision: DecisionControl;
  against: ProposalAnswer["against"];
}

/** Why a decision was not taken, or cannot be: over its buttons. */
export function DecisionNotices({ decision: { attempt, ending }, against }: DecisionNoticesProps) {
  const { ending: sent, newer, seen, blocked, adopt } = attempt;
  const refused = sent?.kind === "conflict";
  return (
    <div role="alert" className="flex max-h-[45dvh] w-full flex-col gap-2 overflow-y-auto empty:hidden">
      {sent && !(refused && newer) && <Outcome ending={sent} />}
      {newer && <ConflictNotice {...{ seen, newer, refused }} onAdopt={blocked ? adopt : undefined} />}
      {ending.error && <Failure error={ending.error} />}
      {against.deciding && <Callout tone="info" title={against.deciding} actions={<RuleLink />} />}
    </div>
  );
}

function Failure({ error }: { error: Error }) {
  if (!(error instanceof RequestError)) return <Callout tone="serious" title={UNEXPECTED} />;
  const { title, detail, requestId } = error.problem;
  return (
    <Callout tone="serious" title={title} next="Nothing was sent to FrankieOne." requestId={requestId}>
      {detail}
    </Callout>
  );
}
