"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { Saved } from "@/components/views/useSavedView";
import { TabLinks } from "@/components/ui/TabLinks";
import { worklistCounts } from "@/lib/worklist/queries";
import { viewHref } from "@/lib/worklist/viewUrl";
import { plainView, VIEW_IDS, type ViewId, VIEWS } from "@/lib/worklist/views";
import { Count } from "@/components/views/Count";
import { showAddress } from "@/components/views/useView";

const SavedTabs = lazy(() => import("@/components/views/SavedTabs"));

/** The views as tabs, each with how many cases it holds: those everybody has, then the saved ones. */
export function ViewTabs({ current, saved }: { current: ViewId; saved: Saved }) {
  const place = useRef<HTMLDivElement>(null);
  const { views, current: shown } = saved;
  const { data: counts } = useQuery(worklistCounts());
  useEffect(() => {
    place.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current, shown, counts]);
  const tabs = VIEW_IDS.map((id) => ({
    href: viewHref(plainView(id)),
    label: VIEWS[id].label,
    current: id === current && !shown,
    count: counts && <Count count={counts[id]} />,
  }));
  return (
    <div ref={place}>
      <TabLinks label="Views" tabs={tabs} counted onFollow={({ href }) => showAddress(href)}>
        {views.length > 0 && (
          <Suspense fallback={null}>
            <SavedTabs saved={saved} />
          </Suspense>
        )}
      </TabLinks>
    </div>
  );
}
