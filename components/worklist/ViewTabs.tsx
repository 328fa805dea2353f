"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Saved } from "@/components/views/useSavedView";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { TabLinks } from "@/components/ui/TabLinks";
import { formatNumber } from "@/lib/format";
import type { SavedView } from "@/lib/views/contract";
import { savedCounts } from "@/lib/views/queries";
import type { ViewCount } from "@/lib/worklist/contract";
import { worklistCounts } from "@/lib/worklist/queries";
import { viewHref } from "@/lib/worklist/viewUrl";
import { plainView, VIEW_IDS, type ViewId, VIEWS } from "@/lib/worklist/views";
import { hrefOfSaved, showAddress } from "./useView";

const loadDrawer = () => import("@/components/views/ViewsDrawer");
const ViewsDrawer = lazy(loadDrawer);

/** The views as tabs, each with how many cases it holds: those everybody has, then the saved ones. */
export function ViewTabs({ current, saved }: { current: ViewId; saved: Saved }) {
  const place = useRef<HTMLDivElement>(null);
  const { views, current: shown } = saved;
  const { data: counts } = useQuery(worklistCounts());
  const { data: keptCounts } = useQuery(savedCounts(views.length > 0));
  useEffect(() => {
    place.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current, shown, counts]);
  const builtIn = VIEW_IDS.map((id) => ({
    id: id as string,
    href: viewHref(plainView(id)),
    label: VIEWS[id].label,
    current: id === current && !shown,
    count: counts && <Count count={counts[id]} />,
  }));
  const kept = views.map((view) => ({
    id: view.id,
    href: hrefOfSaved(view),
    label: <Name view={view} />,
    current: view === shown,
    count: keptCounts && <Count count={keptCounts[view.id] ?? null} />,
  }));
  return (
    <div ref={place} className="flex">
      <div className="min-w-0 flex-1">
        <TabLinks label="Views" tabs={[...builtIn, ...kept]} counted onFollow={({ href }) => showAddress(href)} />
      </div>
      {kept.length > 0 && <AllViews saved={saved} />}
    </div>
  );
}

/** Whose view it is, where it is somebody else's. */
function Name({ view: { name, by } }: { view: SavedView }) {
  return (
    <>
      <Isolated truncate className="max-w-48">
        {name}
      </Isolated>
      {by && (
        <span className="flex text-xs font-normal whitespace-pre">
          by{" "}
          <Isolated truncate className="max-w-32">
            {by}
          </Isolated>
        </span>
      )}
    </>
  );
}

function AllViews({ saved: { views, current } }: { saved: Saved }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex h-9 items-center border-b border-line pl-3">
      <Button
        size="sm"
        variant="quiet"
        aria-expanded={open}
        onPointerEnter={loadDrawer}
        onFocus={loadDrawer}
        onClick={() => setOpen(!open)}
      >
        Saved views
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ViewsDrawer views={views} current={current} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Count({ count }: { count: ViewCount }) {
  if (!count) return <span title="Could not be counted now">–</span>;
  const { total, computed } = count;
  if (!computed || computed.complete) return formatNumber(total);
  const scope = `${formatNumber(computed.scanned)} of ${computed.of ? formatNumber(computed.of) : "many"}`;
  return <span title={`Counted over the first ${scope} open cases`}>{formatNumber(total)}+</span>;
}
