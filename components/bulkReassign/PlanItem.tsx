import Link from "next/link";
import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { formatNumber } from "@/lib/format";
import type { Plan } from "@/lib/bulkReassign/contract";
import { doneOf, wordOfPlan } from "@/lib/bulkReassign/words";

/** One plan in the list: its purpose, state and progress. */
export function PlanItem({ plan }: { plan: Plan }) {
  const { id, title, madeAt, madeBy, state, expired } = plan;
  const { label, tone } = wordOfPlan(plan);
  const { done, of } = doneOf(plan);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-3">
      <div className="min-w-0">
        <Link
          href={`/bulk-reassign/${id}`}
          prefetch={false}
          className="font-semibold underline-offset-2 hover:underline"
        >
          <Isolated>{title}</Isolated>
        </Link>
        <p className="text-xs text-ink-muted">
          Created <RelativeTime value={madeAt} /> by <Isolated>{madeBy}</Isolated>
        </p>
      </div>
      <div className="flex items-center gap-3">
        <span className="text-ink-muted tabular-nums">
          {state === "sealed" && !expired
            ? `${formatNumber(of)} to reassign`
            : `${expired ? 0 : formatNumber(done)} of ${formatNumber(of)}`}
        </span>
        <Badge tone={tone}>{label}</Badge>
      </div>
    </li>
  );
}
