"use client";

import { useState } from "react";
import { useKeys } from "@/components/shell/useKeys";
import { notify } from "@/components/ui/notices";
import type { CaseAct } from "@/lib/cases/acts";
import type { CaseRow } from "@/lib/worklist/contract";
import { rowKey } from "@/lib/worklist/rowKey";
import { selectUpTo, toggleRow } from "./rowMarks";
import { keyOfRowInFocus } from "./useTableKeys";

/** An act on a row, asked for by its key. */
export interface RowAct {
  row: CaseRow;
  act: CaseAct;
}

/** The keys that act on the row in focus. Out: the act that is wanted, and a way to end it. */
export function useRowKeys(rows: readonly CaseRow[]) {
  const [wanted, setWanted] = useState<RowAct>();
  const withRow = (use: (row: CaseRow) => void) => () => {
    const key = keyOfRowInFocus();
    const row = rows.find((each) => rowKey(each) === key);
    if (row) use(row);
    else if (!wanted) sayWhichRow();
  };
  const act = (name: CaseAct) => withRow((row) => setWanted({ row, act: name }));
  useKeys({
    select: withRow(toggleRow),
    selectRange: withRow((row) => selectUpTo(rows, rowKey(row))),
    reassign: act("reassign"),
    override: act("override"),
    changeState: act("change-state"),
  });
  return { wanted, end: () => setWanted(undefined) };
}

function sayWhichRow(): void {
  notify({
    id: "no-row",
    tone: "info",
    title: "Which row?",
    detail: "Go to one first, with j and k or the arrow keys.",
  });
}
