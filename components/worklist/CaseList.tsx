"use client";

import { cx } from "@/components/ui/cx";
import { Table } from "@/components/ui/Table";
import { rowKey } from "@/lib/worklist/rowKey";
import type { View } from "@/lib/worklist/views";
import { CaseRow } from "./CaseRow";
import { CaseTableHead } from "./CaseTableHead";
import { EmptyView } from "./EmptyView";
import { Pages } from "./Pages";
import { ReadFailure } from "./ReadFailure";
import type { Cases } from "./useCases";
import { useRestoredRow } from "./useRestoredRow";
import { WorklistSkeleton } from "./WorklistSkeleton";

/** The cases of a view: rows, or why there are none. */
export function CaseList({ view, cases }: { view: View; cases: Cases }) {
  const { answer, problem, passing } = cases;
  if (!answer) return problem ? <ReadFailure problem={problem} onRetry={cases.refresh} /> : <WorklistSkeleton />;
  if (answer.matches.length === 0) return <EmptyView view={view} meta={answer.meta} />;
  return (
    <div aria-busy={passing} className={cx("pt-2", passing && "opacity-60")}>
      <CaseTable view={view} cases={cases} rows={answer.matches} />
      <Pages view={view} meta={answer.meta} busy={passing} />
    </div>
  );
}

function CaseTable({ view, cases, rows }: { view: View; cases: Cases; rows: NonNullable<Cases["answer"]>["matches"] }) {
  const body = useRestoredRow();
  return (
    <Table role="table" caption="Cases" className="table-fixed max-xl:block">
      <CaseTableHead />
      <tbody ref={body} role="rowgroup" className="max-xl:block">
        {rows.map((row) => (
          <CaseRow key={rowKey(row)} row={row} sort={view.sort} stale={cases.stale.has(rowKey(row))} />
        ))}
      </tbody>
    </Table>
  );
}
