"use client";

import { useQuery } from "@tanstack/react-query";
import { plural } from "@/lib/format";
import { worklistTotal } from "@/lib/worklist/queries";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { fromStart, type View } from "@/lib/worklist/views";
import { showView } from "@/components/views/useView";
import { Button } from "@/components/ui/Button";
import { WholeRow } from "./BandRow";

interface BandsEndProps {
  view: View;
  viewer: Viewer;
  /** How many cases all bands hold together, where that is known. */
  sum?: number;
}

/** Shown after the last band: the cases in no band, which FrankieOne cannot search for. */
export function BandsEnd({ view, viewer, sum }: BandsEndProps) {
  const filtered = view.lists.risk !== undefined;
  const countable = sum !== undefined && !filtered && view.id !== "unassigned";
  const { data } = useQuery({ ...worklistTotal(view, viewer), enabled: countable });
  const outside = countable && data?.meta.total !== undefined ? data.meta.total - sum : undefined;
  return (
    <tbody role="rowgroup" className="@max-rows:block">
      <WholeRow>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-xs text-ink-muted">
          {filtered ? "No other risk level is in the filter." : wordsFor(outside, sum)}
          {!filtered && outside !== 0 && (
            <Button size="sm" onClick={() => showView({ ...fromStart(view), sort: "updated" })}>
              Order by update
            </Button>
          )}
        </div>
      </WholeRow>
    </tbody>
  );
}

/** A negative number is a contradiction of the vendor's counts, of which nothing can be made. */
function wordsFor(outside?: number, sum?: number): string {
  if (outside === 0) return sum === 0 ? "This view has no cases." : "All cases in this view are listed above.";
  const which = outside !== undefined && outside > 0 ? `${plural(outside, "case")} in this view` : "Cases";
  return `${which} without a risk level in the latest run cannot be listed here: FrankieOne cannot search for them. Choose another order to see them.`;
}
