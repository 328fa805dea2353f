"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { createPortal } from "react-dom";
import { ahead } from "@/components/ui/ahead";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { TabItem } from "@/components/ui/TabLinks";
import { Count } from "./Count";
import { showAddress } from "./useView";
import type { SavedView } from "@/lib/views/contract";
import { savedCounts } from "@/lib/views/queries";
import { hrefOfSaved } from "@/lib/views/rules";
import type { Saved } from "./useSavedView";

const loadDrawer = () => import("./ViewsDrawer");
const ViewsDrawer = lazy(loadDrawer);

/** The saved views as tabs after those everybody has, and the way to all of them, which stays in sight. */
export default function SavedTabs({ saved: { views, current } }: { saved: Saved }) {
  const { data: counts } = useQuery(savedCounts());
  return (
    <>
      {views.map((view) => (
        <TabItem
          key={view.id}
          counted
          tab={{
            href: hrefOfSaved(view),
            label: <Name view={view} />,
            current: view === current,
            count: counts && <Count count={counts[view.id] ?? null} />,
          }}
          onFollow={({ href }) => showAddress(href)}
        />
      ))}
      <li className="sticky right-0 ml-auto flex h-9 items-center bg-surface px-1 before:pointer-events-none before:absolute before:inset-y-0 before:right-full before:w-8 before:bg-linear-to-l before:from-surface">
        <AllViews views={views} current={current} />
      </li>
    </>
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

function AllViews({ views, current }: Pick<Saved, "views" | "current">) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        aria-expanded={open}
        onPointerEnter={ahead(loadDrawer)}
        onFocus={ahead(loadDrawer)}
        onClick={() => setOpen(!open)}
      >
        Saved views
      </Button>
      {open &&
        // Out of the sticky place, which is a layer of its own: the list below would lie over the drawer.
        createPortal(
          <Suspense fallback={null}>
            <ViewsDrawer views={views} current={current} onClose={() => setOpen(false)} />
          </Suspense>,
          document.getElementById("main") ?? document.body,
        )}
    </>
  );
}
