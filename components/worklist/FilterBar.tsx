"use client";

import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { lazy, startTransition, Suspense, useState } from "react";
import { ahead } from "@/components/ui/ahead";
import { Button } from "@/components/ui/Button";
import type { Saved } from "@/components/views/useSavedView";
import { Later } from "@/components/ui/Later";
import { Select } from "@/components/ui/Select";
import type { Viewer } from "@/lib/worklist/viewRequest";
import {
  fromStart,
  isNarrowed,
  isOfUndecided,
  ordersOf,
  sortOf,
  type View,
  VIEWS,
  withAttention,
} from "@/lib/worklist/views";
import { changeView } from "@/components/views/useView";
import type { PaneState } from "./pane/usePane";

const loadDrawer = () => import("./filters/FilterDrawer");
const FilterDrawer = lazy(loadDrawer);
const SaveView = lazy(() => import("@/components/views/SaveView"));
const PaneToggle = lazy(() => import("./pane/PaneToggle"));
const FilterChips = lazy(() => import("./filters/FilterChips"));

interface FilterBarProps {
  view: View;
  viewer: Viewer;
  saved: Saved;
  pane: PaneState;
}

/** The filters of the list, each removable, the button for more of them, the sort order, and the preview. */
export function FilterBar({ view, viewer, saved, pane }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2 pt-3">
      <Button
        size="sm"
        icon={<SlidersHorizontal aria-hidden size={14} />}
        aria-expanded={open}
        onPointerEnter={ahead(loadDrawer)}
        onFocus={ahead(loadDrawer)}
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
        <Button size="sm" variant="quiet" onClick={() => changeView(withAttention)}>
          Needs attention only
        </Button>
      )}
      {isLimited(view) && <span className="text-xs text-ink-muted">{wordOfLimit(view)}</span>}
      <OrderSelect view={view} />
      <Later fallback={<span className="size-7 max-xl:hidden" />}>
        <PaneToggle pane={pane} />
      </Later>
      {open && (
        <Suspense fallback={null}>
          <FilterDrawer view={view} viewer={viewer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Does the view leave out cases that no filter of the officer's leaves out? */
const isLimited = (view: View) => isOfUndecided(view) || (!view.lists.state && VIEWS[view.id].states.length < 4);

/** What is open is not decided; what is not archived may be. */
const wordOfLimit = (view: View) =>
  isOfUndecided(view) || VIEWS[view.id].statuses ? "Open cases only" : "Including decided, not archived";

function OrderSelect({ view }: { view: View }) {
  const options = ordersOf(view).map(({ sort, order, label }) => ({ value: `${sort} ${order}`, label }));
  return (
    <label className="ml-auto flex items-center gap-2 text-xs text-ink-muted">
      Order
      <Select
        value={`${sortOf(view)} ${view.order}`}
        options={options}
        onChange={(event) => changeView((current) => inOrder(current, event.target.value))}
        className="w-64"
      />
    </label>
  );
}

/** The view in another order; as it is where the order is none of its own. */
function inOrder(view: View, value: string): View {
  const chosen = ordersOf(view).find(({ sort, order }) => `${sort} ${order}` === value);
  return chosen ? fromStart({ ...view, sort: chosen.sort, order: chosen.order }) : view;
}
