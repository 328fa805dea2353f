import { lazy, Suspense } from "react";
import { formatNumber } from "@/lib/format";
import type { ViewCount } from "@/lib/worklist/contract";

/** Only where there is more to say than a number. */
const PartialCount = lazy(() => import("./PartialCount"));

/** How many cases a view holds; where that was not counted, or not over all of them, why. */
export function Count({ count }: { count: ViewCount }) {
  if (count && "total" in count && isWhole(count)) return <Whole {...count} />;
  return (
    <Suspense fallback="–">
      <PartialCount count={count} />
    </Suspense>
  );
}

type Counted = Extract<ViewCount, { total: number }>;

const isWhole = ({ computed }: Counted) => !computed || (computed.complete && !computed.narrowed);

/** "3 of 5": of somebody's five open cases three are not decided. */
function Whole({ total, inAll = total }: Counted) {
  const [some, all] = [formatNumber(total), formatNumber(inAll)];
  if (inAll === total) return some;
  return <span title={`${some} to decide, of ${all} open in all`}>{`${some} of ${all}`}</span>;
}
