"use client";

import { memo, type MouseEvent } from "react";
import { useOpenCase } from "@/components/cases/useOpenCase";
import { Checkbox } from "@/components/ui/Checkbox";
import { Td, Tr } from "@/components/ui/Table";
import type { CellName, RowMark } from "@/lib/worklist/changes";
import type { CaseRow as Row } from "@/lib/worklist/contract";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import type { Sort } from "@/lib/worklist/views";
import { Cell } from "./Cell";
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
  "xl:[&>td]:h-14 xl:[&>td]:px-2 xl:[&>td]:align-top",
  "max-xl:grid max-xl:grid-cols-[auto_minmax(0,1fr)_auto] max-xl:gap-x-3 max-xl:border-b max-xl:border-line max-xl:py-2",
  "max-xl:[&>td]:h-auto max-xl:[&>td]:border-0 max-xl:[&>td]:p-0!",
].join(" ");

const OFFICERS = [
  "max-xl:col-start-3 max-xl:row-start-3 max-xl:max-w-72 max-xl:justify-self-end max-sm:max-w-36",
  "max-xl:flex max-xl:justify-end max-xl:gap-1 max-xl:text-xs max-xl:leading-5",
].join(" ");
const WAITING = [
  "whitespace-nowrap",
  "max-xl:col-start-3 max-xl:row-start-2 max-xl:text-right max-xl:text-xs max-xl:leading-5",
].join(" ");

export interface CaseRowProps {
  row: Row;
  /** The row below it, which the keyboard may go to next. */
  next?: Row;
  /** What the list is sorted by. */
  sort: Sort;
  /** What has changed in it since the officer last asked for the list. */
  mark?: RowMark;
  selected: boolean;
  /** The one row that Tab reaches: from it the arrow keys, j and k lead to the others. */
  reachable: boolean;
}

/** One case of the list. Only the rows that a key changes are shown anew. */
export const CaseRow = memo(function CaseRow({ row, next, sort, mark, selected, reachable }: CaseRowProps) {
  const prefetch = useCasePrefetch(row, next);
  const changed = (cell: CellName) => mark?.cells.has(cell) ?? false;
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
      <Cell changed={changed("risk")} className="max-xl:col-start-1 max-xl:row-start-3">
        <RiskCell risk={row.risk} />
      </Cell>
      <Cell role="rowheader" changed={changed("name")} className="max-xl:col-span-2 max-xl:row-span-2">
        <NameCell row={row} mark={mark} reachable={reachable} />
      </Cell>
      <Cell changed={changed("status")} className="max-xl:col-start-3 max-xl:row-start-1 max-xl:text-right">
        <StatusCell execution={row.workflowExecution} />
      </Cell>
      <Cell changed={changed("issue")} className="max-xl:col-start-2 max-xl:row-start-3 max-xl:overflow-hidden">
        <IssueCell row={row} />
      </Cell>
      <Cell changed={changed("officers")} className={OFFICERS}>
        <OfficersCell row={row} />
      </Cell>
      <Cell changed={changed("waiting")} className={WAITING}>
        <WaitingCell row={row} sort={sort} />
      </Cell>
      <Cell changed={changed("state")} className="max-xl:hidden">
        <StateCell state={row.state} />
      </Cell>
    </Tr>
  );
});

/** A click anywhere in a row opens it, but not one that selects text or means a control. The link is for everybody. */
function useRowClick(row: Row) {
  const open = useOpenCase();
  return (event: MouseEvent<HTMLElement>) => {
    const onControl = (event.target as Element).closest("a, button, label") !== null;
    if (onControl || window.getSelection()?.isCollapsed === false) return;
    rememberRow(rowKey(row));
    open(hrefOfRow(row));
  };
}
