"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { CaseRow } from "@/lib/worklist/contract";
import { storeOf } from "@/lib/store";
import { rowKey } from "@/lib/worklist/rowKey";
import { viewHref } from "@/lib/worklist/viewUrl";
import { fromStart, type View } from "@/lib/worklist/views";
import { rangeOf } from "./rowRange";

interface Marks {
  /** The selected rows by their keys, as they were when they were selected. */
  selected: ReadonlyMap<string, CaseRow>;
  /** The row that was selected or released last: where a range begins. */
  anchor?: string;
  /** The row that has the keyboard focus, or had it last. */
  current?: string;
}

const NONE: Marks = { selected: new Map() };
const marks = storeOf(NONE);
let list: string | undefined;

/** The name of a list: one view, on whatever page and in whatever band. */
export const listName = (view: View) => viewHref(fromStart(view));

/** Which rows are selected, and which has the focus. In: the list, whatever its page; another list resets both. */
export function useMarks(name: string): Marks {
  useEffect(() => {
    if (list !== name) marks.put(NONE);
    list = name;
  }, [name]);
  return useSyncExternalStore(marks.subscribe, marks.current, () => NONE);
}

/** This row has the focus now. */
export function standOn(current: string): void {
  const now = marks.current();
  if (now.current !== current) marks.put({ ...now, current });
}

/** Selects a row, or releases it. */
export function toggleRow(row: CaseRow): void {
  const now = marks.current();
  const selected = new Map(now.selected);
  const key = rowKey(row);
  if (!selected.delete(key)) selected.set(key, row);
  marks.put({ ...now, selected, anchor: key });
}

/** Selects every row from where the last selection was up to this one. In: the rows of the page, and its key. */
export function selectUpTo(rows: readonly CaseRow[], key: string): void {
  const now = marks.current();
  const range = new Set(rangeOf(rows.map(rowKey), now.anchor, key));
  const added = rows.filter((row) => range.has(rowKey(row))).map((row) => [rowKey(row), row] as const);
  marks.put({ ...now, selected: new Map([...now.selected, ...added]), anchor: key });
}

/** Releases every row. */
export function clearSelection(): void {
  marks.put({ ...marks.current(), selected: NONE.selected, anchor: undefined });
}
