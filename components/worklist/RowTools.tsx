"use client";

import { lazy, Suspense } from "react";
import { orSay } from "@/components/shell/codeMissing";
import { rowKey } from "@/lib/worklist/rowKey";
import { clearSelection, useMarks } from "./rowMarks";
import { useRowKeys } from "./useRowKeys";

const RowForm = lazy(() => import("./RowForm").catch(orSay));
const SelectionBar = lazy(() => import("./SelectionBar").catch(orSay));

/** What can be done with the rows of a list: the keys, the bar of those selected, the form of one. In: the list's name. */
export function RowTools({ list }: { list: string }) {
  const { selected } = useMarks(list);
  const { wanted, end } = useRowKeys();
  return (
    <>
      <span role="status" className="sr-only">
        {selected.size > 0 && `${selected.size} selected`}
      </span>
      <Suspense fallback={null}>
        {selected.size > 0 && <SelectionBar list={list} selected={selected} onClose={clearSelection} />}
        {wanted && <RowForm key={`${rowKey(wanted.row)} ${wanted.act}`} wanted={wanted} onClose={end} />}
      </Suspense>
    </>
  );
}
