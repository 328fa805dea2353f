"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { CaseRow } from "@/lib/worklist/contract";
import { rowKey } from "@/lib/worklist/rowKey";
import { viewHref } from "@/lib/worklist/viewUrl";
import { fromStart, type View } from "@/lib/worklist/views";
import { rangeOf } from "./rowRange";

interface Marks {
  /** The selected rows by their keys, as they were when they were selected. */
  selected: ReadonlyMap<string, CaseRow>;
  /** The row that was selected or released last: where a range begins. */
  anchor?: string;
  /** The row the keyboard stands on, or stood on last. */
  current?: string;
}

const NONE: Marks = { selected: new Map() };
let marks = NONE;
let list: string | undefined;
const listeners = new Set<() => void>();

function put(next: Marks): void {
  marks = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The name of a list: one view, on whatever page and in whatever band. */
export const listName = (view: View) => viewHref(fromStart(view));

/** Which rows are selected, and where the keyboard stands. In: the list, whatever its page; another one starts afresh. */
export function useMarks(name: string): Marks {
  useEffect(() => {
    if (list !== name) put(NONE);
    list = name;
  }, [name]);
  return useSyncExternalStore(
    subscribe,
    () => marks,
    () => NONE,
  );
}

/** The keyboard stands on this row now. */
export function standOn(current: string): void {
  if (marks.current !== current) put({ ...marks, current });
}

/** Selects a row, or releases it. */
export function toggleRow(row: CaseRow): void {
  const selected = new Map(marks.selected);
  const key = rowKey(row);
  if (!selected.delete(key)) selected.set(key, row);
  put({ ...marks, selected, anchor: key });
}

/** Selects every row from where the last selection was up to this one. In: the rows of the page, and its key. */
export function selectUpTo(rows: readonly CaseRow[], key: string): void {
  const range = new Set(rangeOf(rows.map(rowKey), marks.anchor, key));
  const added = rows.filter((row) => range.has(rowKey(row))).map((row) => [rowKey(row), row] as const);
  put({ ...marks, selected: new Map([...marks.selected, ...added]), anchor: key });
}

/** Releases every row. */
export function clearSelection(): void {
  put({ ...marks, selected: NONE.selected, anchor: undefined });
}
