import { Uncounted } from "@/components/ui/Uncounted";
import { formatNumber } from "@/lib/format";
import type { ViewCount } from "@/lib/worklist/contract";

/** A number that is not that of a whole view: over how many it was counted, or why it was not. */
export default function PartialCount({ count }: { count: ViewCount }) {
  if (!count || "uncounted" in count) return <Uncounted why={count?.uncounted} />;
  const { total, computed } = count;
  if (computed?.complete)
    return (
      <span title="At least: cases that were never run, or whose run broke off, are not counted">
        {formatNumber(total)}+
      </span>
    );
  const whole = computed?.of ? formatNumber(computed.of) : "many";
  const scanned = formatNumber(computed?.scanned ?? total);
  return (
    <span title={`Counted in the first ${scanned} of ${whole} open cases; there may be more`}>
      {formatNumber(total)} of first {scanned}
    </span>
  );
}
