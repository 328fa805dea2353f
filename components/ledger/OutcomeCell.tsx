import { Badge } from "@/components/ui/Badge";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { wordOfLedgerOutcome } from "@/lib/ledger/words";
import { ShortId } from "./ShortId";

/** How it ended, and under which request the vendor knows it. */
export function OutcomeCell({ entry: { action, outcome, upstreamRequestId } }: { entry: LedgerEntry }) {
  const { label, tone } = wordOfLedgerOutcome(outcome, action);
  return (
    <div className="flex min-w-0 flex-col items-start">
      <Badge tone={tone} variant="plain" title={label}>
        {label}
      </Badge>
      {upstreamRequestId && <ShortId label="Request" id={upstreamRequestId} />}
    </div>
  );
}
