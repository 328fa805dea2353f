"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { TabLinks } from "@/components/ui/TabLinks";
import { formatNumber } from "@/lib/format";
import type { ViewCount } from "@/lib/worklist/contract";
import { worklistCounts } from "@/lib/worklist/queries";
import { viewHref } from "@/lib/worklist/viewUrl";
import { plainView, VIEW_IDS, type ViewId, VIEWS } from "@/lib/worklist/views";
import { showView } from "./useView";

/** The views as tabs, each with how many cases it holds. */
export function ViewTabs({ current }: { current: ViewId }) {
  const place = useRef<HTMLDivElement>(null);
  const { data: counts } = useQuery(worklistCounts());
  useEffect(() => {
    place.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current, counts]);
  const tabs = VIEW_IDS.map((id) => ({
    id,
    href: viewHref(plainView(id)),
    label: VIEWS[id].label,
    current: id === current,
    count: counts && <Count count={counts[id]} />,
  }));
  return (
    <div ref={place}>
      <TabLinks label="Views" tabs={tabs} counted onFollow={(tab) => showView(plainView(tab.id))} />
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
