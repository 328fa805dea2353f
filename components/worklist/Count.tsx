import { formatNumber } from "@/lib/format";
import type { ViewCount } from "@/lib/worklist/contract";

/** How many cases a view holds, and over how many that was counted where it was not over all. */
export function Count({ count }: { count: ViewCount }) {
  if (!count) return <span title="Could not be counted now">–</span>;
  const { total, computed } = count;
  if (!computed || computed.complete) return formatNumber(total);
  const scope = `${formatNumber(computed.scanned)} of ${computed.of ? formatNumber(computed.of) : "many"}`;
  return <span title={`Counted over the first ${scope} open cases`}>{formatNumber(total)}+</span>;
}
