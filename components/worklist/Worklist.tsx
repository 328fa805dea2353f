"use client";

import { hashKey } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useSavedView } from "@/components/views/useSavedView";
import { PageHeader } from "@/components/shell/PageHeader";
import { Later } from "@/components/ui/Later";
import type { Officer } from "@/lib/auth/contract";
import { COMPUTED_SOONEST_MS } from "@/lib/fresh/rules";
import type { Problem } from "@/lib/http/problem";
import type { SearchAnswer } from "@/lib/worklist/contract";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { CaseList } from "./CaseList";
import { FilterBar } from "./FilterBar";
import { Freshness } from "./Freshness";
import { NextCase } from "./next/NextCase";
import { NextNotice } from "./next/NextNotice";
import { useKeptView } from "./next/useKeptView";
import { type Cases, useCases } from "./useCases";
import { useTableKeys } from "./useTableKeys";
import { useView } from "./useView";
import { ViewTabs } from "./ViewTabs";

const ScopeNote = lazy(() => import("./ScopeNote"));
const DroppedNotice = lazy(() => import("./DroppedNotice"));

/** Loaded when the page has been read for a moment: until then it is fresh anyway. */
const KeepFresh = lazy(() => import("@/components/fresh/KeepFresh"));

export interface WorklistProps {
  officer: Officer;
  viewer: Viewer;
  /** Why the server could not read the list, where it tried. */
  failure?: Problem;
}

/** The worklist: the view of the address, its filters and its cases. */
export function Worklist({ viewer, officer, failure }: WorklistProps) {
  const { view, dropped } = useView();
  const cases = useCases(view, viewer, failure);
  const saved = useSavedView(view);
  const meta = cases.answer?.meta;
  useTableKeys();
  useKeptView(view);
  return (
    <>
      <PageHeader title="Worklist" actions={<Actions cases={cases} />} />
      <NextNotice />
      <ViewTabs current={view.id} saved={saved} />
      <FilterBar view={view} viewer={viewer} saved={saved} />
      {dropped.length > 0 && (
        <Suspense fallback={null}>
          <DroppedNotice dropped={dropped} view={view} />
        </Suspense>
      )}
      {meta && (meta.computed || meta.unreadable > 0) && (
        <Suspense fallback={null}>
          <ScopeNote view={view} meta={meta} />
        </Suspense>
      )}
      <CaseList view={view} viewer={viewer} cases={cases} />
      <Later>
        <KeepFresh
          key={hashKey(cases.queryKey)}
          queryKey={cases.queryKey}
          officerId={officer.id}
          versionOf={rowsOf}
          soonest={meta?.computed ? COMPUTED_SOONEST_MS : undefined}
        />
      </Later>
    </>
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
