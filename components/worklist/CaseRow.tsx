"use client";

import { useRouter } from "next/navigation";
import { memo, type MouseEvent } from "react";
import { Checkbox } from "@/components/ui/Checkbox";
import { Td, Tr } from "@/components/ui/Table";
import type { CaseRow as Row } from "@/lib/worklist/contract";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import type { Sort } from "@/lib/worklist/views";
import { NameCell } from "./NameCell";
import { IssueCell } from "./IssueCell";
import { OfficersCell } from "./OfficersCell";
import { RiskCell } from "./RiskCell";
import { StateCell } from "./StateCell";
import { StatusCell } from "./StatusCell";
import { useCasePrefetch } from "./useCasePrefetch";
import { toggleRow } from "./rowMarks";
import { rememberRow } from "./useRestoredRow";
import { WaitingCell } from "./WaitingCell";

/** On a wide screen rows of two lines; on a narrow one cards of three, with what decides at the right. */
const LAYOUT = [
  "xl:[&>td]:h-14 xl:[&>td]:align-top",
  "max-xl:grid max-xl:grid-cols-[auto_minmax(0,1fr)_auto] max-xl:gap-x-3 max-xl:border-b max-xl:border-line max-xl:py-2",
  "max-xl:[&>td]:h-auto max-xl:[&>td]:border-0 max-xl:[&>td]:p-0!",
].join(" ");

interface CaseRowProps {
  row: Row;
  /** What the list is sorted by. */
  sort: Sort;
  /** A later reading says something else. */
  stale: boolean;
  selected: boolean;
  /** The one row that Tab reaches: from it the arrow keys, j and k lead to the others. */
  reachable: boolean;
}

/** One case of the list. Only the rows that a key changes are shown anew. */
export const CaseRow = memo(function CaseRow({ row, sort, stale, selected, reachable }: CaseRowProps) {
  const prefetch = useCasePrefetch(row);
  const open = useRowClick(row);
  return (
    <Tr
      role="row"
      {...prefetch}
      selected={selected}
      onClick={open}
      className={`px-2 focus-within:bg-surface-hover ${LAYOUT}`}
    >
      <Td role="cell" className="max-xl:hidden">
        <Checkbox
          label={`Select ${row.entityName ?? row.entityId}`}
          labelHidden
          checked={selected}
          tabIndex={reachable ? 0 : -1}
          onChange={() => toggleRow(row)}
        />
      </Td>
      <Td role="cell" className="max-xl:col-start-1 max-xl:row-start-3">
        <RiskCell risk={row.risk} />
      </Td>
      <Td role="rowheader" className="max-xl:col-span-2 max-xl:row-span-2">
        <NameCell row={row} stale={stale} reachable={reachable} />
      </Td>
      <Td role="cell" className="max-xl:col-start-3 max-xl:row-start-1">
        <StatusCell execution={row.workflowExecution} />
      </Td>
      <Td role="cell" className="max-xl:col-start-2 max-xl:row-start-3 max-xl:overflow-hidden">
        <IssueCell row={row} />
      </Td>
      <Td role="cell" className="max-xl:col-start-3 max-xl:row-start-3">
        <OfficersCell row={row} />
      </Td>
      <Td role="cell" className="max-xl:col-start-3 max-xl:row-start-2">
        <WaitingCell row={row} sort={sort} />
      </Td>
      <Td role="cell" className="max-xl:hidden">
        <StateCell state={row.state} />
      </Td>
    </Tr>
  );
});

/** A click anywhere in a row opens it, but not one that selects text or means a control. The link is for everybody. */
function useRowClick(row: Row) {
  const router = useRouter();
  return (event: MouseEvent<HTMLElement>) => {
    const onControl = (event.target as Element).closest("a, button, label") !== null;
    if (onControl || window.getSelection()?.isCollapsed === false) return;
    rememberRow(rowKey(row));
    router.push(hrefOfRow(row));
  };
}
