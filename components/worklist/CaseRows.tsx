"use client";

import type { KeyboardEvent } from "react";
import type { CaseRow as Row } from "@/lib/worklist/contract";
import { rowKey } from "@/lib/worklist/rowKey";
import type { View } from "@/lib/worklist/views";
import { CaseRowView } from "./CaseRowView";
import { listName, standOn, useMarks } from "./rowMarks";
import type { Cases } from "./useCases";
import { keyOfRowInFocus, moveBy, ROW_LINK } from "./useTableKeys";

interface CaseRowsProps {
  view: View;
  cases: Cases;
  rows: readonly Row[];
}

/** The rows of a page. Tab reaches one of them, the one the keyboard stood on last. */
export function CaseRows({ view, cases, rows }: CaseRowsProps) {
  const { selected, current } = useMarks(listName(view));
  const keys = rows.map(rowKey);
  const reachable = keys.includes(current ?? "") ? current : keys[0];
  return rows.map((row, place) => (
    <CaseRowView
      key={rowKey(row)}
      row={row}
      next={rows[place + 1]}
      sort={view.sort}
      mark={cases.marks.get(rowKey(row))}
      selected={selected.has(rowKey(row))}
      current={rowKey(row) === current}
      reachable={rowKey(row) === reachable}
    />
  ));
}

/** For the group of rows around them. */
export const ROW_GROUP = { role: "rowgroup", onFocus: followFocus, onKeyDown: moveByArrow } as const;

function followFocus(): void {
  const key = keyOfRowInFocus();
  if (key) standOn(key);
}

/** From row to row where single keys are switched off too: an arrow is no letter, and only means this on a row. */
function moveByArrow(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
  if (!step || !(event.target as Element).hasAttribute(ROW_LINK)) return;
  event.preventDefault();
  moveBy(step);
}
