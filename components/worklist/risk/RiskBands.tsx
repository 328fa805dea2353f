"use client";

import { useState } from "react";
import { useKeys } from "@/components/shell/useKeys";
import { Table } from "@/components/ui/Table";
import type { RiskLevel } from "@/lib/frankieone/wire/enums";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { viewHref } from "@/lib/worklist/viewUrl";
import { bandOf, bandsOf, fromStart, type View } from "@/lib/worklist/views";
import { CaseTableHead } from "../CaseTableHead";
import { PageSizes, pageLinksOf } from "../Pages";
import { listName } from "../rowMarks";
import { RowTools } from "../RowTools";
import { type Cases, useCases } from "../useCases";
import { showView } from "@/components/views/useView";
import { BandRows } from "./BandRows";
import { BandsEnd } from "./BandsEnd";
import { ClosedBand } from "./ClosedBand";

interface RiskBandsProps {
  view: View;
  viewer: Viewer;
  /** The page of the band the view is at. */
  cases: Cases;
}

/**
 * The cases of a view by risk: the band the address names, then the lower ones one by one, each read when the one
 * before has ended and its heading comes into sight, or when it is asked for.
 */
export default function RiskBands({ view, viewer, cases }: RiskBandsProps) {
  const levels = bandsOf(view);
  const at = levels.findIndex((level) => level === bandOf(view));
  const goTo = (level?: RiskLevel) => level && (() => showView({ ...fromStart(view), band: level }));
  const turns = cases.answer && pageLinksOf(view, cases.answer.meta);
  useKeys({
    previousPage: turns?.onPrevious ?? goTo(levels[at - 1]),
    nextPage: turns?.onNext ?? goTo(levels[at + 1]),
  });
  return (
    <div className="pt-2">
      <p className="pb-2 text-xs text-ink-muted">{noteOf(view)}</p>
      <div className="@container">
        <Table role="table" caption="Cases by risk, highest first" className="table-fixed @max-rows:block">
          <CaseTableHead />
          {levels.slice(0, at).map((level) => (
            <ClosedBand key={level} level={level} onShow={() => showView({ ...fromStart(view), band: level })} />
          ))}
          <Band
            key={viewHref(view)}
            {...{ view, viewer, cases }}
            levels={levels.slice(at)}
            sum={at === 0 && view.page === 1 ? 0 : undefined}
          />
        </Table>
      </div>
      <RowTools list={listName(view)} />
      <PageSizes view={view} />
    </div>
  );
}

function noteOf({ order }: View): string {
  const inside = order === "asc" ? "oldest" : "newest";
  return `Grouped by risk, highest first. Within each level: updated, ${inside} first.`;
}

interface BandProps extends RiskBandsProps {
  /** This band, and those after it. */
  levels: readonly RiskLevel[];
  /** How many cases the bands before this hold, where that is known of all of them. */
  sum?: number;
}

function Band({ view, viewer, cases, levels, sum }: BandProps) {
  const [level, ...later] = levels;
  const meta = cases.passing ? undefined : cases.answer?.meta;
  const known = sum !== undefined && meta?.total !== undefined && !meta.computed;
  return (
    <>
      {level && <BandRows level={level} view={view} cases={cases} />}
      <Later
        {...{ view, viewer }}
        levels={later}
        ready={meta?.hasNext === false}
        sum={known ? sum + (meta.total ?? 0) : undefined}
      />
    </>
  );
}

interface LaterProps extends Omit<BandProps, "cases"> {
  /** Has the band before ended? */
  ready: boolean;
}

function Later({ view, viewer, levels, ready, sum }: LaterProps) {
  const [open, setOpen] = useState(false);
  if (levels.length === 0) return ready && <BandsEnd view={view} viewer={viewer} sum={sum} />;
  if (open) return <LaterBand {...{ view, viewer, levels, sum }} />;
  return levels.map((level, place) => (
    <ClosedBand
      key={level}
      level={level}
      comes={ready && place === 0}
      onShow={() => (place === 0 ? setOpen(true) : showView({ ...fromStart(view), band: level }))}
    />
  ));
}

function LaterBand(props: Omit<BandProps, "cases">) {
  const view = { ...fromStart(props.view), band: props.levels[0] };
  return <Band {...props} view={view} cases={useCases(view, props.viewer)} />;
}
