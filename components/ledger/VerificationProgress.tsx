import { formatNumber, plural } from "@/lib/format";
import type { Verified } from "@/lib/ledger/verified";

/** How far a verification has come. */
export function VerificationProgress({ verified: { rows, last } }: { verified: Verified }) {
  const share = last > 0 ? Math.min(100, Math.round((rows / last) * 100)) : 0;
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label="Verifying the chain"
        aria-valuenow={share}
        className="h-2 flex-1 overflow-hidden rounded-full bg-neutral-bg"
      >
        <div className="h-full bg-info-mark forced-color-adjust-none" style={{ width: `${share}%` }} />
      </div>
      <p className="text-xs whitespace-nowrap text-ink-muted tabular-nums">
        {last > 0 ? `${formatNumber(rows)} of ${plural(last, "row")}` : "Beginning…"}
      </p>
    </div>
  );
}
