"use client";

import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { lazy, startTransition, Suspense, useState } from "react";
import { Button } from "@/components/ui/Button";
import type { Saved } from "@/components/views/useSavedView";
import { Select } from "@/components/ui/Select";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { fromStart, isNarrowed, ORDERS, type View, VIEWS, withAttention } from "@/lib/worklist/views";
import { showView } from "./useView";

const loadDrawer = () => import("./filters/FilterDrawer");
const FilterDrawer = lazy(loadDrawer);
const SaveView = lazy(() => import("@/components/views/SaveView"));
const FilterChips = lazy(() => import("./filters/FilterChips"));

/** What the list is narrowed to, each filter removable, the way to more of them, and the order. */
export function FilterBar({ view, viewer, saved }: { view: View; viewer: Viewer; saved: Saved }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2 pt-3">
      <Button
        size="sm"
        icon={<SlidersHorizontal aria-hidden size={14} />}
        aria-expanded={open}
        onPointerEnter={loadDrawer}
        onFocus={loadDrawer}
        // The drawer is large: the click is answered before it is made.
        onClick={() => startTransition(() => setOpen(true))}
      >
        Filter
      </Button>
      {isNarrowed(view) && (
        <Suspense fallback={null}>
          <FilterChips view={view} />
        </Suspense>
      )}
      {!saved.current && !saved.isPlain && (
        <Suspense fallback={null}>
          <SaveView view={view} saved={saved} />
        </Suspense>
      )}
      {!VIEWS[view.id].statuses && view.statuses.length === 0 && (
        <Button size="sm" variant="quiet" onClick={() => showView(withAttention(view))}>
          Only what needs attention
        </Button>
      )}
      {!view.lists.state && VIEWS[view.id].states.length < 4 && (
        <span className="text-xs text-ink-muted">Open cases only</span>
      )}
      <OrderSelect view={view} />
      {open && (
        <Suspense fallback={null}>
          <FilterDrawer view={view} viewer={viewer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function OrderSelect({ view }: { view: View }) {
  const options = ORDERS.map(({ sort, order, label }) => ({ value: `${sort} ${order}`, label }));
  const choose = (value: string) => {
    const chosen = ORDERS.find(({ sort, order }) => `${sort} ${order}` === value);
    if (chosen) showView(fromStart({ ...view, sort: chosen.sort, order: chosen.order }));
  };
  return (
    <label className="ml-auto flex items-center gap-2 text-xs text-ink-muted">
      Order
      <Select
        value={`${view.sort} ${view.order}`}
        options={options}
        onChange={(event) => choose(event.target.value)}
        className="w-56"
      />
    </label>
  );
}
