import { Uncounted } from "@/components/ui/Uncounted";
import { formatNumber } from "@/lib/format";
import type { TeamLoad } from "@/lib/team/contract";
import { plainView } from "@/lib/worklist/views";
import { CountLink } from "./CountLink";

const NUMBER = "text-right font-medium tabular-nums";

/** Unassigned cases, and what totals cannot count: FrankieOne has no filter for "unassigned". */
export function Unassigned({ load: { unassigned, others } }: { load: TeamLoad }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
      <dt>Undecided, no assignee{unassigned && extentOf(unassigned.extent)}</dt>
      <dd className="text-right">
        {unassigned ? (
          <CountLink count={unassigned.total} of="undecided cases without an assignee" view={plainView("unassigned")} />
        ) : (
          <Uncounted />
        )}
      </dd>
      {unassigned?.open !== undefined && (
        <>
          <dt>Open, no assignee</dt>
          <dd className={NUMBER}>{formatNumber(unassigned.open)}</dd>
          <dt>Assigned to someone who is not an officer here</dt>
          <dd className={NUMBER}>
            {others.open === null ? <Uncounted /> : formatNumber(Math.max(0, others.open - unassigned.open))}
          </dd>
        </>
      )}
      <dt>Open, not assigned to our team</dt>
      <dd className={NUMBER}>{others.open === null ? <Uncounted /> : formatNumber(others.open)}</dd>
    </dl>
  );
}

function extentOf({ scanned, of, complete, narrowed }: NonNullable<TeamLoad["unassigned"]>["extent"]): string {
  if (complete)
    return narrowed ? " (at least: cases that were never run, or whose run broke off, are not counted)" : "";
  return `, among the first ${formatNumber(scanned)} of ${of === undefined ? "many" : formatNumber(of)} open cases`;
}
