"use client";

import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { Select } from "@/components/ui/Select";
import { visibleText } from "@/components/ui/visibleText";
import type { Viewer } from "@/lib/worklist/viewRequest";
import { type View, VIEWS } from "@/lib/worklist/views";
import { filtersOfView, ORDERS } from "@/lib/worklist/words";
import { showView } from "./useView";
import { withoutFilters } from "./withoutFilters";

const loadDrawer = () => import("./filters/FilterDrawer");
const FilterDrawer = lazy(loadDrawer);

/** What the list is narrowed to, each filter removable, the way to more of them, and the order. */
export function FilterBar({ view, viewer }: { view: View; viewer: Viewer }) {
  const [open, setOpen] = useState(false);
  const filters = filtersOfView(view);
  return (
    <div className="flex flex-wrap items-center gap-2 pt-3">
      <Button
        size="sm"
        icon={<SlidersHorizontal aria-hidden size={14} />}
        aria-expanded={open}
        onPointerEnter={loadDrawer}
        onFocus={loadDrawer}
        onClick={() => setOpen(true)}
      >
        Filter
      </Button>
      {filters.map(({ key, label, value, without }) => (
        <Chip
          key={key}
          label={label}
          value={<bdi>{visibleText(value)}</bdi>}
          name={value}
          onRemove={() => showView(without)}
        />
      ))}
      {filters.length > 0 && (
        <Button size="sm" variant="quiet" onClick={() => showView(withoutFilters(view))}>
          Clear all
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
    if (chosen) showView({ ...view, sort: chosen.sort, order: chosen.order, page: 1 });
  };
  const value = view.sort === "risk" ? "risk asc" : `${view.sort} ${view.order}`;
  return (
    <label className="ml-auto flex items-center gap-2 text-xs text-ink-muted">
      Order
      <Select value={value} options={options} onChange={(event) => choose(event.target.value)} className="w-48" />
    </label>
  );
}
