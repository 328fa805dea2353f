import { RelativeTime } from "@/components/ui/RelativeTime";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { formatNumber } from "@/lib/format";

/** When it was recorded, and the row's place in the chain. */
export function WhenCell({ entry: { at, sequence } }: { entry: LedgerEntry }) {
  return (
    <div className="flex flex-col max-xl:flex-row max-xl:gap-2">
      <RelativeTime value={at} className="whitespace-nowrap exact-on-paper" />
      <span className="text-xs text-ink-muted tabular-nums">Row {formatNumber(sequence)}</span>
    </div>
  );
}
