"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useKeys } from "@/components/shell/useKeys";
import { notify } from "@/components/ui/notices";
import type { CaseAct } from "@/lib/cases/acts";
import type { CaseRow } from "@/lib/worklist/contract";
import { rowKey } from "@/lib/worklist/rowKey";
import { selectUpTo, toggleRow } from "./rowMarks";
import { rowsRead } from "./rowsRead";
import { keyOfRowInFocus, keysOfRows } from "./useTableKeys";

/** An act on a row, asked for by its key. */
export interface RowAct {
  row: CaseRow;
  act: CaseAct;
}

/** The keys that act on the row in focus, in any list. Out: the act that is wanted, and a way to end it. */
export function useRowKeys() {
  const [wanted, setWanted] = useState<RowAct>();
  const client = useQueryClient();
  const withRow = (use: (row: CaseRow) => void) => () => {
    const row = rowsRead(client).get(keyOfRowInFocus() ?? "");
    if (row) use(row);
    else if (!wanted) sayWhichRow();
  };
  const act = (name: CaseAct) => withRow((row) => setWanted({ row, act: name }));
  useKeys({
    select: withRow(toggleRow),
    selectRange: withRow((row) => selectUpTo(shownOf(rowsRead(client)), rowKey(row))),
    reassign: act("reassign"),
    override: act("override"),
    changeState: act("change-state"),
  });
  return { wanted, end: () => setWanted(undefined) };
}

/** Those on the page, from top to bottom. */
const shownOf = (rows: ReadonlyMap<string, CaseRow>) => keysOfRows().flatMap((key) => rows.get(key) ?? []);

function sayWhichRow(): void {
  notify({
    id: "no-row",
    tone: "info",
    title: "No row in focus",
    detail: "Move to a row first, with j and k or the arrow keys.",
  });
}
