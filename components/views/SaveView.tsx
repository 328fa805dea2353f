"use client";

import { lazy, Suspense, useState } from "react";
import { ahead } from "@/components/ui/ahead";
import { Button } from "@/components/ui/Button";
import type { SavedView } from "@/lib/views/contract";
import { parseView } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";
import { UpdateView } from "./UpdateView";
import type { Saved } from "./useSavedView";

const loadDialog = () => import("./SaveViewDialog");
const SaveViewDialog = lazy(loadDialog);

/** The way to keep what the worklist shows now, or to make it what the view it came from shows from now on. */
export default function SaveView({ view, saved }: { view: View; saved: Saved }) {
  const [open, setOpen] = useState(false);
  const changed = saved.views.find((each) => each.id === saved.origin && isChangeOf(each, view));
  return (
    <>
      {changed && <UpdateView view={view} saved={changed} />}
      <Button
        size="sm"
        variant="quiet"
        onPointerEnter={ahead(loadDialog)}
        onFocus={ahead(loadDialog)}
        onClick={() => setOpen(true)}
      >
        {changed ? "Save as new" : "Save view"}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <SaveViewDialog view={view} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/**
 * Is it the officer's own view with other filters or another order? Another text search is a new view, not a change.
 */
function isChangeOf({ params, by }: SavedView, view: View): boolean {
  const before = parseView(new URLSearchParams(params)).view;
  return by === undefined && before.id === view.id && before.search?.term === view.search?.term;
}
