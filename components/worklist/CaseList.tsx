"use client";

import { lazy, Suspense } from "react";
import type { FailureCalloutProps } from "@/components/shell/FailureCallout";
import { cx } from "@/components/ui/cx";
import { Later } from "@/components/ui/Later";
import { Table } from "@/components/ui/Table";
import type { Viewer } from "@/lib/worklist/viewRequest";
import type { View } from "@/lib/worklist/views";
import { CaseRows, ROW_GROUP } from "./CaseRows";
import { CaseTableHead } from "./CaseTableHead";
import { listName } from "./rowMarks";
import { RowTools } from "./RowTools";
import type { Cases } from "./useCases";
import { useRestoredRow } from "./useRestoredRow";
import { WorklistSkeleton } from "./WorklistSkeleton";

const EmptyView = lazy(() => import("./EmptyView"));
const FailureCallout = lazy(() =>
  import("@/components/shell/FailureCallout").then(
    ({ FailureCallout }) => ({ default: FailureCallout }),
    (cause: unknown) => {
      reportError(cause);
      return { default: FailureWords };
    },
  ),
);
/** Below the list: nobody turns a page before it is read. */
const Pages = lazy(() => import("./Pages").then(({ Pages }) => ({ default: Pages })));

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
      <Later>
        <Pages view={view} meta={answer.meta} />
      </Later>
    </div>
  );
}

function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const props = { what: "The list", error, retry };
  return (
    <div className="pt-3">
      <Suspense fallback={<FailureWords {...props} />}>
        <FailureCallout {...props} />
      </Suspense>
    </div>
  );
}

/** The same in bare words, where the code for more is under way or cannot be had. */
function FailureWords({ what }: FailureCalloutProps) {
  return <p role="status">{what} could not be read. Nothing was sent and nothing has changed.</p>;
}

function CaseTable({ view, cases, rows }: { view: View; cases: Cases; rows: NonNullable<Cases["answer"]>["matches"] }) {
  const body = useRestoredRow();
  return (
    <>
      <div className="@container">
        <Table role="table" caption="Cases" className="table-fixed @max-rows:block">
          <CaseTableHead />
          <tbody ref={body} {...ROW_GROUP} className="@max-rows:block">
            <CaseRows view={view} cases={cases} rows={rows} />
          </tbody>
        </Table>
      </div>
      <RowTools list={listName(view)} />
    </>
  );
}
