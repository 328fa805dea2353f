"use client";

import { type KeyboardEvent, lazy, Suspense } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { cx } from "@/components/ui/cx";
import { Table } from "@/components/ui/Table";
import { orSay } from "@/components/shell/lazyPart";
import { rowKey } from "@/lib/worklist/rowKey";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { viewHref } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";
import { CaseRow } from "./CaseRow";
import { CaseTableHead } from "./CaseTableHead";
import { Pages } from "./Pages";
import { standOn, useMarks } from "./rowMarks";
import type { Cases } from "./useCases";
import { useRestoredRow } from "./useRestoredRow";
import { useRowKeys } from "./useRowKeys";
import { keyOfRowInFocus, moveBy, ROW_LINK } from "./useTableKeys";
import { WorklistSkeleton } from "./WorklistSkeleton";

const RowForm = lazy(() => import("./RowForm").catch(orSay));
const SelectionBar = lazy(() => import("./SelectionBar"));
const EmptyView = lazy(() => import("./EmptyView"));
const RiskBands = lazy(() => import("./risk/RiskBands"));

/** The cases of a view: rows, or why there are none; in the order of risk, band by band. */
export function CaseList(props: { view: View; viewer: Viewer; cases: Cases }) {
  if (props.view.sort !== "risk") return <OneList {...props} />;
  return (
    <Suspense fallback={<WorklistSkeleton />}>
      <RiskBands {...props} />
    </Suspense>
  );
}

function OneList({ view, cases }: { view: View; cases: Cases }) {
  const { answer, error, passing } = cases;
  if (!answer) return error ? <Failure error={error} retry={cases.refresh} /> : <WorklistSkeleton />;
  if (answer.matches.length === 0)
    return (
      <Suspense fallback={null}>
        <EmptyView view={view} meta={answer.meta} />
        {view.page > 1 && <Pages view={view} meta={answer.meta} />}
      </Suspense>
    );
  return (
    <div aria-busy={passing} className={cx("pt-2", passing && "opacity-60")}>
      <CaseTable view={view} cases={cases} rows={answer.matches} />
      <Pages view={view} meta={answer.meta} />
    </div>
  );
}

function Failure({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <div className="pt-3">
      <FailureCallout what="The list" error={error} retry={retry} />
    </div>
  );
}

function CaseTable({ view, cases, rows }: { view: View; cases: Cases; rows: NonNullable<Cases["answer"]>["matches"] }) {
  const body = useRestoredRow();
  const { selected, current } = useMarks(viewHref({ ...view, page: 1 }));
  const { wanted, end } = useRowKeys(rows);
  const keys = rows.map(rowKey);
  const reachable = keys.includes(current ?? "") ? current : keys[0];
  return (
    <>
      <Table role="table" caption="Cases" className="table-fixed max-xl:block">
        <CaseTableHead />
        <tbody ref={body} role="rowgroup" onFocus={followFocus} onKeyDown={moveByArrow} className="max-xl:block">
          {rows.map((row) => (
            <CaseRow
              key={rowKey(row)}
              row={row}
              sort={view.sort}
              stale={cases.stale.has(rowKey(row))}
              selected={selected.has(rowKey(row))}
              reachable={rowKey(row) === reachable}
            />
          ))}
        </tbody>
      </Table>
      <span role="status" className="sr-only">
        {selected.size > 0 && `${selected.size} selected`}
      </span>
      <Suspense fallback={null}>
        {selected.size > 0 && <SelectionBar selected={selected} />}
        {wanted && <RowForm key={`${rowKey(wanted.row)} ${wanted.act}`} wanted={wanted} onClose={end} />}
      </Suspense>
    </>
  );
}

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
