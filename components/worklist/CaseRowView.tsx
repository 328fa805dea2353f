"use client";

import { memo, type MouseEvent } from "react";
import { useOpenCase } from "@/components/shell/useOpenCase";
import { Checkbox } from "@/components/ui/Checkbox";
import { Td, Tr } from "@/components/ui/Table";
import type { CellName, RowMark } from "@/lib/worklist/changes";
import { nameOfEntity } from "@/lib/profiles/entityName";
import type { CaseRow as Row } from "@/lib/worklist/contract";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import type { Sort } from "@/lib/worklist/views";
import { Cell } from "./Cell";
import { NameCell } from "./NameCell";
import { OfficersCell } from "@/components/cases/cells/OfficersCell";
import { RiskCell } from "@/components/cases/cells/RiskCell";
import { StatusCell } from "@/components/cases/cells/StatusCell";
import { useCasePrefetch } from "./useCasePrefetch";
import { toggleRow } from "./rowMarks";
import { rememberRow } from "@/components/next/openedRow";
import { ToDecideCell } from "./ToDecideCell";
import { WaitingCell } from "./WaitingCell";
import { isPaneShown } from "./pane/paneMark";
import { ROW_LINK } from "./useTableKeys";

/** On a wide screen rows of two lines; on a narrow one cards of three, with what decides at the right. */
const LAYOUT = [
  "@rows:[&>td]:h-14 @rows:[&>td]:px-2 @rows:[&>td]:align-top",
  "@max-rows:grid @max-rows:grid-cols-[minmax(0,auto)_1fr_auto] @max-rows:gap-x-3 @max-rows:border-b @max-rows:border-line @max-rows:py-2",
  "@max-rows:[&>td]:h-auto @max-rows:[&>td]:border-0 @max-rows:[&>td]:p-0!",
].join(" ");

/** The row in the preview. */
const READ = "in-data-pane:data-read:bg-surface-selected";

const OFFICERS = [
  "@max-rows:col-start-3 @max-rows:row-start-3 @max-rows:max-w-72 @max-rows:justify-self-end max-sm:max-w-36",
  "@max-rows:flex @max-rows:justify-end @max-rows:gap-1 @max-rows:text-xs @max-rows:leading-5",
].join(" ");
const WAITING = [
  "whitespace-nowrap",
  "@max-rows:col-start-3 @max-rows:row-start-2 @max-rows:text-right @max-rows:text-xs @max-rows:leading-5",
].join(" ");

export interface CaseRowViewProps {
  row: Row;
  /** The row below it, which the keyboard may go to next. */
  next?: Row;
  /** What the list is sorted by. */
  sort: Sort;
  /** What has changed in it since the officer last asked for the list. */
  mark?: RowMark;
  selected: boolean;
  /** The keyboard stands on it, or stood on it last: what the preview shows. */
  current: boolean;
  /** The one row that Tab reaches: from it the arrow keys, j and k lead to the others. */
  reachable: boolean;
}

/** One case of the list. Only the rows that a key changes are rendered again. */
export const CaseRowView = memo(function CaseRow(props: CaseRowViewProps) {
  const { row, next, sort, mark, selected, current, reachable } = props;
  const prefetch = useCasePrefetch(row, next);
  const changed = (cell: CellName) => mark?.cells.has(cell) ?? false;
  const open = useRowClick(row);
  return (
    <Tr
      role="row"
      {...prefetch}
      selected={selected}
      onClick={open}
      data-read={current || undefined}
      className={`px-2 focus-within:bg-surface-hover ${READ} ${LAYOUT}`}
    >
      <Td role="cell" className="@max-rows:hidden">
        <Checkbox
          label={`Select ${nameOfEntity(row)}`}
          labelHidden
          checked={selected}
          tabIndex={reachable ? 0 : -1}
          onChange={() => toggleRow(row)}
        />
      </Td>
      <Cell role="rowheader" changed={changed("name")} className="@max-rows:col-span-2 @max-rows:row-span-2">
        <NameCell row={row} mark={mark} reachable={reachable} />
      </Cell>
      <Cell
        changed={changed("issue")}
        className="@max-rows:col-start-1 @max-rows:row-start-3 @max-rows:overflow-hidden"
      >
        <ToDecideCell row={row} />
      </Cell>
      <Cell changed={changed("status")} className="@max-rows:col-start-3 @max-rows:row-start-1 @max-rows:text-right">
        <StatusCell execution={row.workflowExecution} asking={row.asking} decidedBy={row.decidedBy} state={row.state} />
      </Cell>
      <Cell changed={changed("risk")} className="@max-rows:col-start-2 @max-rows:row-start-3">
        <RiskCell risk={row.risk} />
      </Cell>
      <Cell changed={changed("waiting")} className={WAITING}>
        <WaitingCell row={row} sort={sort} />
      </Cell>
      <Cell changed={changed("officers")} className={OFFICERS}>
        <OfficersCell row={row} />
      </Cell>
    </Tr>
  );
});

/**
 * A click anywhere in a row opens it, or shows it in the preview where that is beside the list, but not one that selects text or means
 * a control. The link is for everybody.
 */
function useRowClick(row: Row) {
  const open = useOpenCase();
  return (event: MouseEvent<HTMLElement>) => {
    const onControl = (event.target as Element).closest("a, button, label") !== null;
    if (onControl || window.getSelection()?.isCollapsed === false) return;
    if (isPaneShown()) return event.currentTarget.querySelector<HTMLElement>(`[${ROW_LINK}]`)?.focus();
    rememberRow(rowKey(row));
    open(hrefOfRow(row));
  };
}
