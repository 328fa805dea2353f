"use client";

import { FailureCallout } from "@/components/shell/FailureCallout";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { Pagination } from "@/components/ui/Pagination";
import { SkeletonRows } from "@/components/ui/Skeleton";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { formatNumber, plural } from "@/lib/format";
import type { RiskLevel } from "@/lib/frankieone/wire/enums";
import type { SearchAnswer, SearchMeta } from "@/lib/worklist/contract";
import { positionOf } from "@/lib/worklist/order";
import type { View } from "@/lib/worklist/views";
import { CaseRows, ROW_GROUP } from "../CaseRows";
import { COLUMNS } from "../CaseTableHead";
import { pageLinksOf } from "../Pages";
import type { Cases } from "../useCases";
import { useRestoredRow } from "../useRestoredRow";
import { showView } from "@/components/views/useView";
import { BandHeading, WholeRow } from "./BandRow";

interface BandRowsProps {
  level: RiskLevel;
  /** The view, at a page of this band. */
  view: View;
  cases: Cases;
}

/** A page of one band as a group of rows, under its heading and over the way to its other pages. */
export function BandRows({ level, view, cases }: BandRowsProps) {
  const { answer, passing, reading, changes, showChanges } = cases;
  return (
    <tbody
      ref={useRestoredRow()}
      {...ROW_GROUP}
      aria-busy={reading}
      className={cx("@max-rows:block", passing && "opacity-60")}
    >
      <BandHeading level={level}>
        <span className="text-xs text-ink-muted">{answer ? extentOf(answer.meta) : "Loading…"}</span>
        {changes > 0 && (
          <Button size="sm" onClick={showChanges}>
            {plural(changes, "row")} changed: show
          </Button>
        )}
      </BandHeading>
      {answer ? <Rows view={view} cases={cases} answer={answer} /> : <Unread level={level} cases={cases} />}
      {answer && (answer.meta.hasNext || view.page > 1) && (
        <WholeRow>
          <Pagination
            label={`${wordOf(level)} cases`}
            {...positionOf(answer.meta)}
            {...pageLinksOf(view, answer.meta)}
          />
        </WholeRow>
      )}
    </tbody>
  );
}

function Rows({ view, cases, answer }: Pick<BandRowsProps, "view" | "cases"> & { answer: SearchAnswer }) {
  if (answer.matches.length === 0 && view.page > 1)
    return (
      <WholeRow>
        <p className="flex flex-wrap items-center gap-2 py-2">
          Page {formatNumber(view.page)} of this risk level has no cases: the list has fewer pages now.
          <Button size="sm" onClick={() => showView({ ...view, page: 1 })}>
            Go to its first page
          </Button>
        </p>
      </WholeRow>
    );
  return <CaseRows view={view} cases={cases} rows={answer.matches} />;
}

function Unread({ level, cases: { error, refresh } }: Pick<BandRowsProps, "level" | "cases">) {
  if (!error) return <SkeletonRows rows={3} columns={COLUMNS.length} tall />;
  return (
    <WholeRow>
      <div className="py-2">
        <FailureCallout what={`The list of cases at risk level ${wordOf(level)}`} error={error} retry={refresh} />
      </div>
    </WholeRow>
  );
}

const wordOf = (level: RiskLevel) => meaningOfRisk(level)?.label ?? level;

/** How many cases a band holds, and over how many the desk counted where it had to. */
function extentOf(meta: SearchMeta): string {
  if (meta.total === undefined || (meta.count > 0 && positionOf(meta).total === undefined)) return "Cases, not counted";
  const { computed } = meta;
  if (!computed || computed.complete) return plural(meta.total, "case");
  const whole = computed.of === undefined ? "" : ` of ${formatNumber(computed.of)}`;
  return `${plural(meta.total, "case")} among the first ${formatNumber(computed.scanned)}${whole}`;
}
