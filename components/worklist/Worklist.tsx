"use client";

import { hashKey } from "@tanstack/react-query";
import { type ComponentProps, lazy, Suspense } from "react";
import { useSavedView } from "@/components/views/useSavedView";
import { PageHeader } from "@/components/shell/PageHeader";
import { Later } from "@/components/ui/Later";
import type { Officer } from "@/lib/domain/officer";
import { COMPUTED_SOONEST_MS } from "@/lib/fresh/rules";
import type { Problem } from "@/lib/http/problem";
import type { SearchAnswer } from "@/lib/worklist/contract";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { CaseList } from "./CaseList";
import { FilterBar } from "./FilterBar";
import { Freshness } from "./Freshness";
import { NextCase } from "@/components/next/NextCase";
import { NextNotice } from "@/components/next/NextNotice";
import { useKeptView } from "@/components/next/useKeptView";
import { type Cases, useCases } from "./useCases";
import { useTableKeys } from "./useTableKeys";
import { useView } from "@/components/views/useView";
import { ViewTabs } from "./ViewTabs";
import type { PaneChoice } from "./pane/choice";
import { PANE_MARK } from "./pane/paneMark";
import { type PaneState, usePane } from "./pane/usePane";
import { listName } from "./rowMarks";
import { hasScopeNote } from "./scopeNotes";
import { orSay } from "@/components/shell/codeMissing";

const ScopeNote = lazy(() => import("./ScopeNote"));
const PassedBy = lazy(() => import("./PassedBy"));
const Pane = lazy(() => import("./pane/Pane").catch(orSay));
const DroppedNotice = lazy(() => import("./DroppedNotice"));

/** Loaded when the page has been read for a moment: until then it is fresh anyway. */
const KeepFresh = lazy(() => import("@/components/fresh/KeepFresh"));

export interface WorklistProps {
  officer: Officer;
  viewer: Viewer;
  /** Whether they have asked for the preview beside the list. */
  pane: PaneChoice;
  /** Why the server could not read the list, where it tried. */
  failure?: Problem;
}

/** The worklist: the view of the address, its filters and its cases. */
export function Worklist({ viewer, officer, pane: chosen, failure }: WorklistProps) {
  const { view, dropped } = useView();
  const cases = useCases(view, viewer, failure);
  const saved = useSavedView(view);
  const pane = usePane(officer.id, chosen);
  const meta = cases.answer?.meta;
  useTableKeys();
  useKeptView(view);
  return (
    <>
      <PageHeader title="Worklist" actions={<Actions cases={cases} />} />
      <NextNotice />
      <ViewTabs current={view.id} saved={saved} />
      <FilterBar view={view} viewer={viewer} saved={saved} pane={pane} />
      {dropped.length > 0 && (
        <Suspense fallback={null}>
          <DroppedNotice dropped={dropped} view={view} />
        </Suspense>
      )}
      {meta && hasScopeNote(view, meta) && (
        <Suspense fallback={null}>
          <ScopeNote view={view} meta={meta} />
        </Suspense>
      )}
      <Later>
        <PassedBy view={view} viewer={viewer} rows={cases.passing ? undefined : cases.answer?.matches} />
      </Later>
      <ListAndPane view={view} viewer={viewer} cases={cases} pane={pane} />
      <Later>
        <KeepFresh
          key={hashKey(cases.queryKey)}
          queryKey={cases.queryKey}
          officerId={officer.id}
          versionOf={rowsOf}
          entitiesOf={entitiesOf}
          soonest={meta?.computed ? COMPUTED_SOONEST_MS : undefined}
        />
      </Later>
    </>
  );
}

function ListAndPane({ pane, ...list }: ComponentProps<typeof CaseList> & { pane: PaneState }) {
  return (
    <div {...(pane.isShown && { [PANE_MARK]: "" })} className={pane.layout}>
      <div className="min-w-0">
        <CaseList {...list} />
      </div>
      {pane.isShown && (
        <Suspense fallback={null}>
          <Pane list={listName(list.view)} onClose={pane.toggle} />
        </Suspense>
      )}
    </div>
  );
}

function Actions({ cases }: { cases: Cases }) {
  return (
    <>
      <Freshness cases={cases} />
      <NextCase />
    </>
  );
}

/** What is read again keeps its identity as long as it says the same. */
const rowsOf = ({ matches }: SearchAnswer) => matches;

const entitiesOf = ({ matches }: SearchAnswer) => matches.map(({ entityId }) => entityId);
