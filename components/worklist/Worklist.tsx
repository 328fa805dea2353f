"use client";

import { lazy, Suspense } from "react";
import { useSavedView } from "@/components/views/useSavedView";
import { PageHeader } from "@/components/shell/PageHeader";
import type { Problem } from "@/lib/http/problem";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { CaseList } from "./CaseList";
import { FilterBar } from "./FilterBar";
import { Freshness } from "./Freshness";
import { NextCase } from "./next/NextCase";
import { NextNotice } from "./next/NextNotice";
import { useKeptView } from "./next/useKeptView";
import { ScopeNote } from "./ScopeNote";
import { type Cases, useCases } from "./useCases";
import { useTableKeys } from "./useTableKeys";
import { useView } from "./useView";
import { ViewTabs } from "./ViewTabs";

const DroppedNotice = lazy(() => import("./DroppedNotice"));

/** The worklist: the view of the address, its filters and its cases. In: whose it is, and why the server could not read it. */
export function Worklist({ viewer, failure }: { viewer: Viewer; failure?: Problem }) {
  const { view, dropped } = useView();
  const cases = useCases(view, viewer, failure);
  const saved = useSavedView(view);
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
      <ScopeNote view={view} meta={cases.answer?.meta} />
      <CaseList view={view} viewer={viewer} cases={cases} />
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
