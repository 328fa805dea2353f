"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { EmptyState } from "@/components/ui/EmptyState";
import { rowKey } from "@/lib/worklist/rowKey";
import { useMarks } from "../rowMarks";
import { rowsRead } from "../rowsRead";
import { PaneCase } from "./PaneCase";

/** Somebody who goes down the list stays on a row this long before its case is read. */
const SETTLED_MS = 250;

/**
 * The case of the row that the keyboard stands on, or stood on last: to be read beside the list. It costs the vendor what opening the
 * case does, and is no visit: nobody is told that it was seen. In: the list's name, and what hides the preview.
 */
export default function Pane({ list, onClose }: { list: string; onClose: () => void }) {
  const client = useQueryClient();
  const current = useSettled(useMarks(list).current);
  const row = current === undefined ? undefined : rowsRead(client).get(current);
  return (
    <aside
      // Another case is read from its top.
      key={row && rowKey(row)}
      aria-label="Preview"
      // It is scrolled by the keyboard too.
      tabIndex={0}
      className="sticky top-(--header-height) h-[calc(100dvh-var(--header-height))] overflow-y-auto overscroll-contain border-l border-line pt-3 pb-6 pl-4 -outline-offset-2 print:hidden"
    >
      {row ? <PaneCase row={row} onClose={onClose} /> : <NoRow />}
    </aside>
  );
}

function NoRow() {
  return (
    <EmptyState title="No case selected">
      Press j or k to move from case to case, or click beside a name. Enter opens the case.
    </EmptyState>
  );
}

function useSettled(key: string | undefined): string | undefined {
  const [settled, settle] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => settle(key), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
