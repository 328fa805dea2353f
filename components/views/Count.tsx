import { Uncounted } from "@/components/ui/Uncounted";
import { formatNumber } from "@/lib/format";
import type { ViewCount } from "@/lib/worklist/contract";

/** How many cases a view holds, and over how many that was counted where it was not over all; or why it was not. */
export function Count({ count }: { count: ViewCount }) {
  if (!count || "uncounted" in count) return <Uncounted why={count?.uncounted} />;
  const { total, inAll, computed } = count;
  if (computed?.narrowed && computed.complete)
    return (
      <span title="At least: cases that were never run, or broke off, are not counted">{formatNumber(total)}+</span>
    );
  if (!computed || computed.complete) return <Whole total={total} inAll={inAll} />;
  const whole = computed.of ? formatNumber(computed.of) : "many";
  const scanned = formatNumber(computed.scanned);
  return (
    <span title={`Counted in the first ${scanned} of ${whole} open cases; there may be more`}>
      {formatNumber(total)} of first {scanned}
    </span>
  );
}

/** "3 of 5": of somebody's five open cases three are not decided. */
function Whole({ total, inAll = total }: { total: number; inAll?: number }) {
  const [some, all] = [formatNumber(total), formatNumber(inAll)];
  if (inAll === total) return some;
  return <span title={`${some} to decide, of ${all} open in all`}>{`${some} of ${all}`}</span>;
}
