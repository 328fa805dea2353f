import { formatNumber } from "@/lib/format";
import type { TeamLoad } from "@/lib/team/contract";
import { plainView } from "@/lib/worklist/views";
import { CountLink, Uncounted } from "./CountLink";

const NUMBER = "text-right font-medium tabular-nums";

/** What nobody has, and what is out of reach of totals: FrankieOne has no filter for "nobody". */
export function Unassigned({ load: { unassigned, others } }: { load: TeamLoad }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
      <dt>Without an assignee{unassigned && !unassigned.extent.complete && extentOf(unassigned.extent)}</dt>
      <dd className="text-right">
        {unassigned ? (
          <CountLink count={unassigned.total} of="cases without an assignee" view={plainView("unassigned")} />
        ) : (
          <Uncounted />
        )}
      </dd>
      {unassigned?.extent.complete && (
        <>
          <dt>Under a name the desk does not know</dt>
          <dd className={NUMBER}>{formatNumber(Math.max(0, others.open - unassigned.total))}</dd>
        </>
      )}
      <dt>Both together</dt>
      <dd className={NUMBER}>{formatNumber(others.open)}</dd>
    </dl>
  );
}

function extentOf({ scanned, of }: NonNullable<TeamLoad["unassigned"]>["extent"]): string {
  return `, among the first ${formatNumber(scanned)} of ${of === undefined ? "many" : formatNumber(of)} open cases`;
}
