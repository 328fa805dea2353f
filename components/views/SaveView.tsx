"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/Button";
import type { View } from "@/lib/worklist/views";
import type { Saved } from "./useSavedView";

const loadDialog = () => import("./SaveViewDialog");
const SaveViewDialog = lazy(loadDialog);
const UpdateView = lazy(() => import("./UpdateView"));

/** The way to keep what the worklist shows now, unless it is kept already. */
export function SaveView({ view, saved: { current, changed, isPlain } }: { view: View; saved: Saved }) {
  const [open, setOpen] = useState(false);
  if (current || isPlain) return null;
  return (
    <>
      {changed && (
        <Suspense fallback={null}>
          <UpdateView view={view} saved={changed} />
        </Suspense>
      )}
      <Button size="sm" variant="quiet" onPointerEnter={loadDialog} onFocus={loadDialog} onClick={() => setOpen(true)}>
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
