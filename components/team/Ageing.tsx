import { Uncounted } from "@/components/ui/Uncounted";
import { Bar, BarList } from "@/components/ui/Bar";
import Link from "next/link";
import type { TeamLoad } from "@/lib/team/contract";
import { agedView, wordOfBucket } from "@/lib/team/loadViews";
import { viewHref } from "@/lib/worklist/viewUrl";

/** How old the cases are that need attention, the whole desk together. */
export function Ageing({ ageing }: Pick<TeamLoad, "ageing">) {
  const max = Math.max(...ageing.map(({ count }) => count ?? 0));
  return (
    <BarList label="Cases that need attention, by date created">
      {ageing.map(({ id, from, to, count }) =>
        count === null ? (
          <li key={id} className="flex justify-between py-1">
            {wordOfBucket(id)} <Uncounted />
          </li>
        ) : (
          <Bar
            key={id}
            label={
              <Link
                href={viewHref(agedView({ from, to }))}
                prefetch={false}
                className="rounded-sm text-accent-text underline-offset-2 hover:underline"
              >
                {wordOfBucket(id)}
              </Link>
            }
            value={count}
            max={max}
            tone={id === "longer" || id === "month" ? "serious" : "info"}
          />
        ),
      )}
    </BarList>
  );
}
