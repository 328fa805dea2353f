"use client";

import { useQuery } from "@tanstack/react-query";
import PlanForm, { type SourceChoice } from "@/components/bulkReassign/PlanForm";
import type { Officer } from "@/lib/domain/officer";
import { formatNumber, plural } from "@/lib/format";
import { MOST_CHOSEN, MOST_ROWS } from "@/lib/bulkReassign/limits";
import type { CaseRow, SearchMeta } from "@/lib/worklist/contract";
import { worklistTotal } from "@/lib/worklist/queries";
import { requestOf } from "@/lib/worklist/viewRequest";
import { parseView } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";

interface BulkReassignDrawerProps {
  officer: Officer;
  /** The address of the list. */
  list: string;
  rows: readonly CaseRow[];
  onClose: () => void;
}

/** A plan that reassigns the selected cases, or all of the view. */
export default function BulkReassignDrawer({ officer, list, rows, onClose }: BulkReassignDrawerProps) {
  const { view } = parseView(new URLSearchParams(list.split("?")[1] ?? ""));
  const { data } = useQuery(worklistTotal(view, officer));
  return <PlanForm choices={[selected(rows), matching(view, officer, data && totalOf(data.meta))]} onClose={onClose} />;
}

/** How many there are, where that is known: what the desk has counted in part is no number of all. */
const totalOf = ({ total, computed }: SearchMeta) => (computed && !computed.complete ? undefined : total);

function selected(rows: readonly CaseRow[]): SourceChoice {
  const chosen = rows.map(({ entityId, serviceName, touchedAt }) => ({ entityId, serviceName, touchedAt }));
  return {
    value: "rows",
    label: `The ${plural(rows.length, "selected case")}`,
    unavailable: rows.length > MOST_CHOSEN ? `At most ${MOST_CHOSEN} cases can be selected one by one` : undefined,
    source: { kind: "rows", rows: chosen.slice(0, MOST_CHOSEN) },
  };
}

function matching(view: View, officer: Officer, total: number | undefined): SourceChoice {
  const { request } = requestOf({ ...view, sort: "updated" }, officer);
  const tooMany = total !== undefined && total > MOST_ROWS;
  return {
    value: "filter",
    label: total === undefined ? "All cases in this view" : `All cases in this view (${formatNumber(total)})`,
    meaning: "Including those on other pages",
    unavailable: tooMany ? `A plan can hold at most ${formatNumber(MOST_ROWS)} cases. Narrow the view.` : undefined,
    source: { kind: "filter", request },
  };
}
