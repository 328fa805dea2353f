import { ChangedHits } from "@/components/hits/ChangedHits";
import { useVersions } from "@/components/hits/useVersions";
import { useStillTrue } from "@/components/shell/useStillTrue";
import { Callout } from "@/components/ui/Callout";
import { ConflictNotice } from "@/components/writes/ConflictNotice";
import { Outcome } from "@/components/outcomes/Outcome";
import { RuleLink } from "@/components/outcomes/RuleLink";
import type { ProposalAnswer } from "@/lib/approvals/contract";
import type { LoadedCase } from "@/lib/cases/contract";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { isOutdated } from "@/lib/writes/attempt";
import { RequestError } from "@/lib/http/client";
import type { DecisionControl } from "./useDecision";
import { UNEXPECTED } from "@/lib/http/unexpected";

interface DecisionNoticesProps {
  decision: DecisionControl;
  against: ProposalAnswer["against"];
  loaded: LoadedCase;
  /** Of a decision on hits. */
  hits?: readonly ProcessResult[];
}

/** Why a decision was not taken, or cannot be: over its buttons. */
export function DecisionNotices({ decision: { attempt, ending }, against, loaded, hits }: DecisionNoticesProps) {
  const { ending: sent, newer, seen, blocked, adopt } = attempt;
  const refused = isOutdated(sent);
  const failed = useStillTrue(ending.error);
  const hitsOf = useVersions(loaded.etag, hits ?? []);
  const onAdopt = blocked ? adopt : undefined;
  return (
    <div role="alert" className="flex max-h-[45dvh] w-full flex-col gap-2 overflow-y-auto empty:hidden">
      {sent && !(refused && newer) && <Outcome ending={sent} />}
      {newer && hits && <ChangedHits seen={hitsOf(seen.etag)} now={hitsOf(newer.etag)} {...{ refused, onAdopt }} />}
      {newer && !hits && <ConflictNotice {...{ seen, newer, refused, onAdopt }} />}
      {failed && <Failure error={failed} />}
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
